/** When a page was first there and last changed (ISO instants), and the addresses it had before. */
export interface Published {
  readonly createdAt: string
  readonly updatedAt: string
  readonly previousSlugs: readonly string[]
}
