import { messages } from '../language.ts'

/** Finding makers: on the map, and by what they are, can do and can carry. */
export const directoryTexts = messages(
  {
    map: 'Di mana mereka berkarya',
    mapText: 'Setiap titik adalah tempat produsen berkarya. Pilih titiknya, atau pilih wilayah di bawah peta.',
    noMoreThan: (fewest: number) =>
      `Jumlahnya disebut hanya bila ada ${fewest} produsen atau lebih di satu tempat. Perajin perorangan ditunjukkan pada provinsinya saja.`,
    indonesia: 'Indonesia',
    eastJava: 'Jawa Timur dari dekat',
    wholeProvince: (names: string) => `Tercatat di Jawa Timur tanpa kabupaten atau kota: ${names}.`,
    credit: 'Garis pantai: Natural Earth',
    find: 'Cari produsen',
    ways: {
      jenis: 'Menurut jenis',
      keahlian: 'Menurut keahlian',
      wilayah: 'Menurut wilayah',
      kemampuan: 'Menurut kemampuan seminggu',
    },
    atLeast: (count: number) => `${count} barang atau lebih`,
    count: (count: number) => `${count} produsen`,
    everyone: 'Semua produsen',
    combined: (labels: string) => `Produsen: ${labels}`,
    drop: 'hapus saringan ini',
    nobody: 'Belum ada produsen yang memenuhi semuanya. Lepaskan salah satu:',
    withoutOne: (label: string, count: number) => `Tanpa ${label} (${count} produsen)`,
    titles: {
      jenis: (label: string) => `Produsen: ${label}`,
      keahlian: (label: string) => `Produsen dengan keahlian ${label}`,
      wilayah: (label: string) => `Produsen di ${label}`,
      kemampuan: (label: string) => `Produsen yang sanggup ${label} seminggu`,
    },
    description: (title: string, names: string) => `${title}: ${names}.`,
  },
  {
    map: 'Where they work',
    mapText: 'Each dot is a place where makers work. Choose a dot, or a region below the map.',
    noMoreThan: (fewest: number) =>
      `A number is given only where ${fewest} makers or more are in one place. People who work alone are shown at their province only.`,
    indonesia: 'Indonesia',
    eastJava: 'East Java, closer',
    wholeProvince: (names: string) => `Recorded in East Java without a regency or city: ${names}.`,
    credit: 'Coastlines: Natural Earth',
    find: 'Find a maker',
    ways: {
      jenis: 'By kind',
      keahlian: 'By skill',
      wilayah: 'By region',
      kemampuan: 'By what they can make in a week',
    },
    atLeast: (count: number) => `${count} items or more`,
    count: (count: number) => (count === 1 ? '1 maker' : `${count} makers`),
    everyone: 'All makers',
    combined: (labels: string) => `Makers: ${labels}`,
    drop: 'remove this filter',
    nobody: 'No maker fits all of this yet. Leave one of them out:',
    withoutOne: (label: string, count: number) =>
      count === 1 ? `Without ${label} (1 maker)` : `Without ${label} (${count} makers)`,
    titles: {
      jenis: (label: string) => `Makers: ${label}`,
      keahlian: (label: string) => `Makers skilled in ${label}`,
      wilayah: (label: string) => `Makers in ${label}`,
      kemampuan: (label: string) => `Makers of ${label} a week`,
    },
    description: (title: string, names: string) => `${title}: ${names}.`,
  },
)
