/** What pictures show, keyed by picture name without its ending. */
export type DescriptionPairs = Readonly<Record<string, readonly [indonesian: string, english: string]>>
