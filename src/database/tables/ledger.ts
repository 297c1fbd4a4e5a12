import type { Rupiah } from '#core/money.ts'
import type { Instant } from './columns.ts'

/**
 * What the shop owes its makers: rows are added and never changed. `sale`: a line was paid · `refund`: its money went
 * back · `restored`: that refund failed · `moved`: another maker makes it · `payment`: the maker was paid.
 */
export interface MakerLedgerTable {
  id: string
  kind: 'sale' | 'refund' | 'restored' | 'moved' | 'payment'
  producer_id: string
  producer_name: string
  /** Null for a payment, which is for many orders. */
  order_id: string | null
  line_id: string | null
  /** What the buyer paid for it; less where it went back. 0 for a payment. */
  price: Rupiah
  /** More owed to the maker, or, below 0, less. */
  amount: Rupiah
  at: Instant
  actor: string
  /** A payment's: the statement it settles (`2026-11`), how the bank calls it, and where it went. */
  statement_month: string | null
  reference: string | null
  account: string | null
}

/** Where a group is paid. Private: never in the CMS. */
export interface MakerAccountsTable {
  producer_id: string
  bank: string
  account_number: string
  holder: string
  updated_at: Instant
  updated_by: string
}

/** An invoice or a receipt. Its number is never given again, even where it was cancelled. */
export interface DocumentsTable {
  id: string
  kind: 'invoice' | 'receipt'
  /** Invoices and receipts of a year are numbered from 1, without gaps. */
  year: number
  sequence: number
  order_id: string
  /** Who asked for it, as they wrote it: an office, mostly. Emptied with the buyer's data. */
  recipient: string
  amount: Rupiah
  issued_at: Instant
  issued_by: string
  cancelled_at: Instant | null
  cancelled_by: string | null
}

/** The last number of a series; locked until whoever took one has saved what it is for. */
export interface DocumentCountersTable {
  series: string
  last: number
}
