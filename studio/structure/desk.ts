import type { StructureBuilder, StructureResolver } from 'sanity/structure'
import { productFilters } from './filters.ts'
import { productsInOrder } from './in-order.ts'
import { people } from './people.ts'
import { waitingDrafts } from './waiting.ts'

const apiVersion = '2026-11-01'

/** The table of contents: first what waits for somebody, then what there is, then what there is one of. */
export const desk: StructureResolver = (S, context) =>
  S.list()
    .id('isi')
    .title('Isi toko')
    .items([
      waitingDrafts(S, context, { id: 'perlu-diperiksa', title: 'Perlu diperiksa', areApproved: false }),
      waitingDrafts(S, context, { id: 'siap-terbit', title: 'Siap terbit', areApproved: true }),
      products(S, 'tayang', 'Tayang', productFilters.live),
      S.divider(),
      S.documentTypeListItem('product').title('Semua produk'),
      productsByProducer(S),
      productsInOrder(S, context),
      S.documentTypeListItem('producer').title('Produsen'),
      S.documentTypeListItem('category').title('Kategori'),
      S.documentTypeListItem('material').title('Bahan'),
      S.documentTypeListItem('technique').title('Teknik'),
      S.divider(),
      S.documentTypeListItem('story').title('Cerita'),
      S.documentTypeListItem('testimonial').title('Testimoni'),
      people(S),
      S.documentTypeListItem('program').title('Program pelatihan'),
      S.documentTypeListItem('fair').title('Pameran'),
      S.documentTypeListItem('partner').title('Mitra'),
      S.divider(),
      single(S, 'home', 'Beranda'),
      single(S, 'impact', 'Dampak'),
      single(S, 'shopSettings', 'Pengaturan toko'),
      S.documentTypeListItem('page').title('Halaman'),
    ])

function products(S: StructureBuilder, id: string, title: string, filter: string) {
  const list = S.documentList()
    .id(id)
    .title(title)
    .apiVersion(apiVersion)
    .schemaType('product')
    .filter(filter)
    // A new product is not on the shop yet: it opens under "Semua produk".
    .canHandleIntent(() => false)
  return S.listItem().id(id).title(title).child(list)
}

/** A new product from here already knows who makes it. */
function productsByProducer(S: StructureBuilder) {
  const ofProducer = (producer: string) =>
    S.documentList()
      .apiVersion(apiVersion)
      .title('Produk')
      .schemaType('product')
      .filter(productFilters.byProducer)
      .params({ producer })
      .initialValueTemplates([S.initialValueTemplateItem('product-of-producer', { producer })])
  return S.listItem()
    .id('produk-per-produsen')
    .title('Produk per produsen')
    .child(
      S.documentList()
        .apiVersion(apiVersion)
        .schemaType('producer')
        // Not `_type == $type`, which would take every link to a producer here.
        .filter('_type == "producer"')
        .id('pilih-produsen')
        .title('Pilih produsen')
        // Its children are products: a producer itself opens under "Produsen".
        .canHandleIntent(() => false)
        .child(ofProducer),
    )
}

/** One document under its type's name: no list, so that nobody makes a second one. */
function single(S: StructureBuilder, type: string, title: string) {
  return S.listItem().id(type).title(title).child(S.document().schemaType(type).documentId(type).title(title))
}
