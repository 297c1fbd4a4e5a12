/** What no single text or paragraph of the shop is longer than, in characters: beyond lies a mistake, or ill will. */
export const longestText = 10_000
/** Running text, all paragraphs together: some thirty pages. */
export const longestRichText = 60_000
