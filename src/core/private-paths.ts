import { cartPath, checkoutPath, deskPath, handoffPath, orderPath, previewPath, quotationPath } from './paths.ts'

/** Where pages of one person begin: their cart, order, work or desk. Never listed, kept or fetched ahead. */
export const privatePaths: readonly string[] = [
  cartPath('id'),
  cartPath('en'),
  checkoutPath('id'),
  checkoutPath('en'),
  orderPath(''),
  quotationPath(''),
  handoffPath(''),
  deskPath(),
  previewPath(),
]
