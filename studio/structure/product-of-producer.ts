import type { Template } from 'sanity'

/** A product that begins with its producer. */
export const productOfProducer: Template<{ producer: string }, Record<string, unknown>> = {
  id: 'product-of-producer',
  title: 'Produk dari produsen ini',
  schemaType: 'product',
  parameters: [{ name: 'producer', title: 'Produsen', type: 'string' }],
  value: (params) => ({
    kind: 'goods',
    producer: { _type: 'reference', _ref: params?.producer },
  }),
}
