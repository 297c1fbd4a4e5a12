/** What `POST /keranjang/tambah` answers a page's script, as JSON. Amounts are text, ready to be read. */
export interface AddedToCart {
  readonly ok: true
  readonly title: string
  readonly options: string
  readonly maker: string
  /** Pieces just added, and of this variant in all. */
  readonly added: number
  readonly quantity: number
  readonly unitPrice: string
  /** Pieces in the whole cart. */
  readonly pieces: number
  readonly goodsTotal: string
}

export interface RefusedToAdd {
  readonly ok: false
  /** A sentence for the shopper. */
  readonly message: string
}
