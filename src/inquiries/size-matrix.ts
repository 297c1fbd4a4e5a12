/** Sizes of a uniform, down the side of the matrix. */
export const sizes = ['S', 'M', 'L', 'XL', 'XXL', '3XL'] as const
/** Cuts, along its top. */
export const cuts = ['short', 'long'] as const

export type Size = (typeof sizes)[number]
export type Cut = (typeof cuts)[number]

/** How many pieces of each size and cut; every cell is there. */
export type SizeMatrix = Readonly<Record<Size, Readonly<Record<Cut, number>>>>

/** More than this of one thing is no request of one partner. */
export const mostPieces = 100_000

/** The form's field of one cell: `size.XL.long`. */
export const cellName = (size: Size, cut: Cut): string => `size.${size}.${cut}`

/** A matrix from one function of its cells. */
export function sizeMatrix(piecesOf: (size: Size, cut: Cut) => number): SizeMatrix {
  const row = (size: Size) => Object.fromEntries(cuts.map((cut) => [cut, piecesOf(size, cut)]))
  return Object.fromEntries(sizes.map((size) => [size, row(size)])) as unknown as SizeMatrix
}

export interface MatrixTotals {
  readonly bySize: Readonly<Record<Size, number>>
  readonly byCut: Readonly<Record<Cut, number>>
  readonly all: number
}

/** What each row, each column and the whole add up to. */
export function totalsOf(matrix: SizeMatrix): MatrixTotals {
  const bySize = Object.fromEntries(sizes.map((size) => [size, sum(cuts.map((cut) => matrix[size][cut]))]))
  const byCut = Object.fromEntries(cuts.map((cut) => [cut, sum(sizes.map((size) => matrix[size][cut]))]))
  return {
    bySize: bySize as Record<Size, number>,
    byCut: byCut as Record<Cut, number>,
    all: sum(sizes.flatMap((size) => cuts.map((cut) => matrix[size][cut]))),
  }
}

/** Pieces as people type them: `1.200`, `12`, nothing for none; null for anything else. */
export function parsePieces(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return 0
  if (!/^(\d{1,6}|\d{1,3}(\.\d{3})+)$/.test(text)) return null
  const pieces = Number(text.replaceAll('.', ''))
  return pieces <= mostPieces ? pieces : null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
