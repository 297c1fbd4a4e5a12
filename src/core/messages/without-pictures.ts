import { messages } from '../language.ts'

export const withoutPictures = messages(
  {
    title: 'Hemat data: toko tanpa gambar',
    says: [
      'Setiap halaman toko ini bisa dipakai tanpa gambar. Kalau hemat data dinyalakan, gambar dan huruf toko tidak dimuat: di tempat gambar ada keterangannya, dan tombol yang menyebut berapa kB gambar itu sebelum Anda memuatnya.',
      'Toko menyalakannya sendiri kalau perangkat Anda meminta hemat data. Anda juga bisa menyalakan atau mematikannya di bagian bawah setiap halaman; pilihan itu hanya diingat di perangkat ini.',
    ],
    turnOn: 'Nyalakan hemat data',
    noScript:
      'Tanpa JavaScript tombol ini tidak bekerja. Matikan gambar di pengaturan peramban Anda: keterangan setiap gambar tetap ada di halamannya, dan gambar yang belum terlihat di layar memang belum dimuat.',
  },
  {
    title: 'Saving data: the shop without pictures',
    says: [
      'Every page of this shop can be used without pictures. While data are saved, neither pictures nor the shop’s typeface are loaded: in a picture’s place stand its description and a button that says how many kB the picture has before you load it.',
      'The shop turns this on by itself where your device asks to save data. You can also turn it on or off at the end of every page; the choice is remembered on this device alone.',
    ],
    turnOn: 'Save data',
    noScript:
      'Without JavaScript this button does nothing. Turn pictures off in your browser’s settings: the description of each picture stays on the page, and pictures that are not yet on the screen are not loaded anyway.',
  },
)
