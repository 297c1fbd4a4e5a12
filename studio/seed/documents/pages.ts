import { type Both, type Doc, line, rich, text } from './build.ts'

type PageSeed = readonly [address: string, title: Both, summary: Both, body: Both]

const seeds: readonly PageSeed[] = [
  [
    'tentang',
    ['Tentang Galeri Karya', 'About Galeri Karya'],
    [
      'Toko untuk karya UPT, kelompok usaha bersama, dan perajin penyandang disabilitas. Pesanan Anda langsung menjadi pekerjaan mereka.',
      'A shop for the work of public workshops, joint business groups and artisans with disabilities. Your order becomes their work.',
    ],
    [
      `Banyak orang di UPT, KUBE, dan loka bina karya membuat barang yang bagus. Yang kurang adalah pesanan. Galeri Karya mempertemukan keduanya.

      ## Cara kerjanya

      - Anda memilih dan membayar di sini.
      - Pesanan diteruskan kepada tiap produsen, yang menerima, mengerjakan, lalu mengirimkannya.
      - Anda dapat mengikuti tiap bagian pesanan di halaman pesanan Anda.

      ## Ke mana uangnya pergi

      Di tiap produk tertulis berapa persen harga menjadi hak produsen. Selebihnya untuk kemasan, biaya pembayaran, dan pengelolaan galeri.

      ## Siapa yang ditampilkan

      Kami menampilkan karya, tempat, dan kelompok. Nama atau wajah seseorang hanya muncul bila ia menyetujuinya secara tertulis, dan ia boleh menariknya kapan saja.

      ## Ini toko contoh

      **Jenis karya, pembuat, tempat, dan angka berasal dari liputan media yang disebutkan sumbernya.** Uraian tiap barang, harga, ukuran, stok, lama pengerjaan, bagian produsen, hari libur, tarif kurir, dan jam buka adalah contoh. Gambar adalah ilustrasi, bukan foto.`,
      `Many people in UPT, KUBE and loka bina karya make good things. What they lack is orders. Galeri Karya brings the two together.

      ## How it works

      - You choose and pay here.
      - The order goes to each maker, who accepts it, makes it and sends it.
      - You follow every part on the page of your order.

      ## Where the money goes

      Each product says what part of its price is the maker’s. The rest is for packing, payment fees and running the gallery.

      ## Who is shown

      We show work, places and groups. A person’s name or face appears only with their written consent, which they may withdraw at any time.

      ## This is a sample shop

      **Kinds of work, makers, places and figures come from press reports, named as sources.** Descriptions of goods, prices, sizes, stock, lead times, makers’ shares, closed days, courier fees and opening hours are samples. Pictures are illustrations, not photographs.`,
    ],
  ],
  [
    'privasi',
    ['Privasi', 'Privacy'],
    [
      'Data apa yang kami minta, untuk apa, siapa yang melihatnya, dan kapan dihapus.',
      'What we ask for, why, who sees it, and when it is erased.',
    ],
    [
      `Pemberitahuan ini berlaku sejak November 2026 (versi 2026-11).

      ## Yang kami minta

      Nama, surel, dan nomor telepon untuk mengabari Anda; alamat bila barang dikirim; catatan bila Anda menuliskannya. Nomor kartu tidak pernah sampai kepada kami: pembayaran terjadi di halaman penyedia pembayaran.

      ## Siapa yang melihatnya

      - Petugas galeri, untuk mengurus pesanan.
      - Produsen, hanya yang diperlukan untuk mengirim bagiannya.
      - Kurir dan penyedia pembayaran, sebatas tugasnya.

      ## Keranjang dan kuki

      Keranjang disimpan dalam satu kuki di peramban Anda: kode barang dan jumlahnya. Tidak ada pelacak dan tidak ada iklan.

      ## Yang baru Anda lihat

      Halaman produk mengingat hingga delapan produk yang terakhir Anda buka, supaya mudah ditemukan lagi. Daftar itu hanya ada di peramban Anda (penyimpanan lokal) dan tidak dikirim kepada kami. Di bawah halaman produk Anda dapat menghapusnya, atau meminta supaya tidak diingat lagi.

      ## Berapa lama

      Data pribadi pembeli dihapus setelah pesanan selesai dan masa simpannya lewat. Angka penjualan tetap, tanpa nama.

      ## Para pembuat

      Data tentang kesehatan dan disabilitas dilindungi khusus oleh UU Nomor 27 Tahun 2022. Kami tidak menampilkannya tanpa persetujuan orangnya. Bila persetujuan ditarik, penayangannya dihentikan paling lambat 3 x 24 jam.

      ## Hak Anda

      Anda boleh meminta salinan, perbaikan, atau penghapusan data Anda lewat surel yang tertera di halaman syarat.`,
      `This notice applies from November 2026 (version 2026-11).

      ## What we ask for

      Your name, e-mail and telephone, to keep you informed; an address where goods are sent; a note if you write one. Card numbers never reach us: you pay on the payment provider’s page.

      ## Who sees it

      - The gallery’s officers, to handle the order.
      - The makers, only what they need to send their part.
      - The courier and the payment provider, for their task alone.

      ## Cart and cookies

      The cart is one cookie in your browser: codes of goods and quantities. There are no trackers and no advertising.

      ## What you looked at

      Product pages remember up to eight products you last opened, so that you find them again. The list is in your browser alone (local storage) and is never sent to us. Below a product you can clear it, or ask that nothing be remembered.

      ## How long

      A buyer’s personal data is erased once the order is complete and its time of keeping has passed. Sales figures stay, without names.

      ## The makers

      Data on health and disability is specially protected by Law 27 of 2022. We do not show it without the person’s consent. When consent is withdrawn, it is taken down within 3 x 24 hours.

      ## Your rights

      You may ask for a copy, a correction or erasure of your data at the e-mail address on the terms page.`,
    ],
  ],
  [
    'syarat',
    ['Syarat, pengembalian, dan keluhan', 'Terms, returns and complaints'],
    [
      'Siapa penjualnya, bagaimana pesanan berjalan, dan apa yang terjadi bila ada yang tidak beres.',
      'Who sells, how an order runs, and what happens when something goes wrong.',
    ],
    [
      `## Penjual

      Penjual di toko contoh ini adalah Galeri Karya (contoh, bukan badan usaha sebenarnya), Hall Gedung A, Dinas Sosial Provinsi Jawa Timur. Surel: halo@galeri-karya.example.

      ## Harga dan pembayaran

      Harga dalam rupiah. Ongkir dihitung sebelum Anda membayar. Pesanan yang tidak dibayar sampai batas waktunya dibatalkan, dan barangnya kembali ke rak.

      ## Pengerjaan dan pengiriman

      Barang yang ada disiapkan dalam beberapa hari kerja; barang yang dibuat setelah dipesan memerlukan waktu seperti tertulis di halamannya. Bila produsen memerlukan waktu lebih lama, Anda ditanya lebih dulu.

      ## Buatan tangan

      Warna, serat, dan garis dapat sedikit berbeda dari gambar. Itu tanda kerja tangan.

      ## Pengembalian

      - Barang rusak, salah, atau kurang: kabari kami dalam 7 hari sejak diterima, dengan foto. Kami ganti atau kembalikan uangnya, termasuk ongkirnya.
      - Berubah pikiran: dalam 7 hari untuk barang dari stok yang belum dipakai. Ongkir kembali ditanggung pembeli.
      - Barang yang dibuat menurut ukuran atau pilihan Anda tidak dapat dikembalikan, kecuali rusak atau salah.

      ## Bila tidak dapat dikerjakan

      Bila semua produsen menolak satu barang, uangnya dikembalikan seluruhnya untuk barang itu beserta ongkirnya.

      ## Keluhan

      Tulis ke surel di atas dengan nomor pesanan. Kami menjawab dalam 2 hari kerja. Bila belum puas, Anda dapat menghubungi lembaga perlindungan konsumen setempat.`,
      `## The seller

      The seller of this sample shop is Galeri Karya (a sample, not a real business), Hall Building A, Social Service of East Java Province. E-mail: halo@galeri-karya.example.

      ## Price and payment

      Prices are in rupiah. Delivery is worked out before you pay. An order not paid in time is cancelled and its goods go back on the shelf.

      ## Making and sending

      Goods in stock are prepared in a few working days; goods made to order take the time their page says. Should a maker need longer, you are asked first.

      ## Made by hand

      Colour, grain and line may differ a little from the picture. That is the mark of handwork.

      ## Returns

      - Damaged, wrong or missing: tell us within 7 days of receipt, with a photograph. We replace it or refund you, delivery included.
      - A change of mind: within 7 days for unused goods from stock. You pay for sending them back.
      - Goods made in your size or to your choice cannot be returned unless damaged or wrong.

      ## When something cannot be made

      If every maker declines an item, you are refunded in full for it, with its delivery.

      ## Complaints

      Write to the address above with the number of your order. We answer within 2 working days. You may also turn to your local consumer protection body.`,
    ],
  ],
  [
    'aksesibilitas',
    ['Aksesibilitas', 'Accessibility'],
    [
      'Apa yang sudah kami perhatikan supaya toko ini dapat dipakai semua orang, dan cara memberi tahu kami.',
      'What we have seen to so that everyone can use this shop, and how to tell us.',
    ],
    [
      `Toko ini dirancang supaya dapat dipakai dengan papan ketik, pembaca layar, dan layar yang diperbesar. Membeli sampai membayar dapat dilakukan tanpa JavaScript.

      ## Yang kami perhatikan

      - Tiap gambar punya teks pengganti.
      - Warna teks cukup kuat, dan arti tidak pernah hanya lewat warna.
      - Gerak dimatikan bila perangkat Anda memintanya.

      ## Yang belum kami periksa

      Toko ini belum diuji bersama pemakai pembaca layar. Bila ada yang menghambat, tulis ke halo@galeri-karya.example; sebutkan halamannya dan apa yang terjadi.`,
      `This shop is designed to be used with a keyboard, a screen reader and an enlarged screen. Buying works up to payment without JavaScript.

      ## What we see to

      - Every picture has a text in its place.
      - Text colours are strong, and nothing is told by colour alone.
      - Motion stops where your device asks for it.

      ## What we have not checked yet

      The shop has not been tried together with people who use screen readers. If anything is in your way, write to halo@galeri-karya.example with the page and what happened.`,
    ],
  ],
]

export const pages: readonly Doc[] = seeds.map(([address, title, summary, body]) => ({
  _id: `page-${address}`,
  _type: 'page',
  title: line(title),
  address,
  summary: text(summary),
  body: rich(body),
  updated: '2026-11-21',
}))
