import type { Picture } from './shop.ts'

/** A file that is dear to make: made once, and again only when what it is made of has changed. */
export interface KeptFile {
  /** Of small letters and hyphens; files of the same name follow one another. */
  readonly name: string
  readonly extension: 'pdf'
  /** All that the file depends on besides its pictures, as JSON; a change of the drawing itself is a change of this. */
  readonly from: unknown
  readonly pictures: readonly Picture[]
  /** Gets the pictures as JPEG (`detail`, a square), in their order. */
  readonly make: (jpegs: readonly Uint8Array[]) => Promise<Uint8Array>
}
