/**
 * Where the sample's facts come from. A headline that names a condition, an income or a social category is not
 * repeated: `title` then tells in our words what the report is about.
 */
const source = (publisher: string, title: string, date: string) => ({ _type: 'source', publisher, title, date })

export const sources = {
  gallery2020: source(
    'Indonesia Parlemen',
    'Liputan galeri workshop karya UPT di Dinas Sosial Provinsi Jawa Timur',
    '2020-08-06',
  ),
  mojokerto2017: source(
    'Blog berita daerah Mojokerto',
    'Berita pembukaan pelatihan membatik Dinas Sosial Kota Mojokerto',
    '2017-08-07',
  ),
  jabar2022: source(
    'Pasundan Ekspres',
    'Liputan loka bina karya dan mitra binaan Dinas Sosial Jawa Barat',
    '2022-05-25',
  ),
  pasuruan2022: source('majanews.com', 'Liputan pelatihan kerajinan Disperindag Kabupaten Pasuruan', '2022-11-11'),
  jatim2020: source(
    'TIMES Indonesia',
    'Liputan pengembangan kewirausahaan Dinas Sosial Provinsi Jawa Timur',
    '2020-08-26',
  ),
  bojonegoro2020: source('TIMES Indonesia', 'Liputan usaha konveksi di Bojonegoro', '2020-08-26'),
} as const
