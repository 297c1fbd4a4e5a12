import type { LetterItem } from '../letter.ts'

/** "2 × Sarung (Ukuran: L)" */
export const itemText = ({ quantity, title, options }: LetterItem): string =>
  `${quantity} × ${title}${options ? ` (${options})` : ''}`
