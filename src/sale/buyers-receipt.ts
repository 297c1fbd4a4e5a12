import type { Database, Db } from '#database/connection.ts'
import { documentsOf, issueDocument, type NumberedDocument, owesBalance } from '#ledger/documents.ts'
import type { Order } from '#orders/order.ts'

/** What a buyer has or may have on paper. */
export interface BuyersReceipt {
  readonly receipt: NumberedDocument | null
  /** Paid whole, nothing of it given back, and none issued: the buyer may have one made. */
  readonly mayAsk: boolean
}

export async function buyersReceipt(db: Db, order: Order, isRefunded: boolean): Promise<BuyersReceipt> {
  const documents = await documentsOf(db, order.id)
  const receipt = documents.find(({ kind, cancelledAt }) => kind === 'receipt' && !cancelledAt) ?? null
  // One that an officer has cancelled had a reason: the next is theirs to make.
  const isTheirs = documents.some(({ kind }) => kind === 'receipt')
  const mayAsk = order.state === 'paid' && !isRefunded && !isTheirs && !(await owesBalance(db, order.id))
  return { receipt, mayAsk }
}

/** Makes the receipt, once; `recipient` may be empty for the buyer's own name. False where there is none to be had. */
export async function askReceipt(db: Database, order: Order, recipient: string, now: Date): Promise<boolean> {
  const issued = await issueDocument(db, { orderId: order.id, kind: 'receipt', recipient, actor: 'buyer' }, now)
  return issued.ok
}
