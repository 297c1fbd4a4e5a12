/** Kept apart from what reads the cookie: every page carries what asks for this name. */
export const cartCookieName = 'keranjang'
