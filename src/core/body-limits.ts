/** Bytes a form of the shop may have; a cart and a long address fit ten times over. */
export const formLimitBytes = 64 * 1024
/** Bytes a server's report may have: an event that quotes a whole Checkout Session, a document with its type. */
export const reportLimitBytes = 256 * 1024
/** Bytes of a form with what a telephone's camera makes in it. */
export const photoLimitBytes = 3 * 1024 * 1024 + 256 * 1024
/** Bytes of a form with a picture of half a megabyte in it. */
export const uploadLimitBytes = 1024 * 1024
