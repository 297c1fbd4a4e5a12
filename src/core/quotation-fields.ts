/** Lines that a producer's part of a quotation may have. */
export const mostLines = 20

/** The names of a line's fields at the desk: t title, b the buyer's title, p product, n pieces, h price, s share. */
export const lineField = (what: 't' | 'b' | 'p' | 'n' | 'h' | 's', producerId: string, index: number): string =>
  `${what}.${producerId}.${index}`
