import type { Insertable, Selectable } from 'kysely'
import type { ContentBuildsTable, ContentChangesTable } from './tables/content.ts'
import type {
  DeskAccountsTable,
  DeskEventsTable,
  DeskInvitationsTable,
  DeskSecondStepsTable,
  DeskSessionsTable,
  DeskUsedCodesTable,
  DeskUsersTable,
  DeskVerificationsTable,
} from './tables/desk.ts'
import type {
  HandoffLinesTable,
  HandoffPhotosTable,
  HandoffsTable,
  ProducerContactsTable,
  ProducerLinksTable,
} from './tables/handoff.ts'
import type { InquiriesTable, InquiryEventsTable, InquiryFilesTable } from './tables/inquiry.ts'
import type { DocumentCountersTable, DocumentsTable, MakerAccountsTable, MakerLedgerTable } from './tables/ledger.ts'
import type { EscalationsTable, OutboxTable, RateLimitsTable } from './tables/notice.ts'
import type { OrderEventsTable, OrderLinesTable, OrdersTable, ParcelsTable } from './tables/order.ts'
import type {
  JobMarksTable,
  PaymentAttemptsTable,
  PaymentDisputesTable,
  PaymentEventsTable,
  PaymentRequestsTable,
  PaymentsTable,
  RefundLinesTable,
  RefundsTable,
} from './tables/payment.ts'
import type { QuotationsTable } from './tables/quotation.ts'
import type { RegisterEntriesTable, RegisterPeopleTable } from './tables/register.ts'
import type { CourierQuotesTable } from './tables/shipping.ts'
import type { ShelfMovesTable, StockHoldsTable, StockTable } from './tables/stock.ts'
import type { WorkHoldsTable, WorkWeeksTable } from './tables/work.ts'

export type { OfficerRole } from './tables/desk.ts'
export type { InquiryItemsJson, InquiryState } from './tables/inquiry.ts'
export type { QuotationJson, QuotationState, QuotedLineJson, QuotedPartJson } from './tables/quotation.ts'
export type {
  AddressJson,
  AttemptState,
  DisputeState,
  EscalationKind,
  HandoffState,
  MotifJson,
  OrderState,
  PaymentProvider,
} from './tables/words.ts'

/** Every table, as Kysely sees it. Amounts are whole rupiah, instants are timestamptz, days are ISO text. */
export interface Tables {
  orders: OrdersTable
  order_lines: OrderLinesTable
  parcels: ParcelsTable
  order_events: OrderEventsTable
  payment_requests: PaymentRequestsTable
  payment_attempts: PaymentAttemptsTable
  payments: PaymentsTable
  payment_events: PaymentEventsTable
  refunds: RefundsTable
  refund_lines: RefundLinesTable
  payment_disputes: PaymentDisputesTable
  job_marks: JobMarksTable
  stock: StockTable
  stock_holds: StockHoldsTable
  shelf_moves: ShelfMovesTable
  work_weeks: WorkWeeksTable
  work_holds: WorkHoldsTable
  handoffs: HandoffsTable
  handoff_lines: HandoffLinesTable
  handoff_photos: HandoffPhotosTable
  escalations: EscalationsTable
  outbox: OutboxTable
  producer_contacts: ProducerContactsTable
  producer_links: ProducerLinksTable
  rate_limits: RateLimitsTable
  courier_quotes: CourierQuotesTable
  maker_ledger: MakerLedgerTable
  maker_accounts: MakerAccountsTable
  documents: DocumentsTable
  document_counters: DocumentCountersTable
  inquiries: InquiriesTable
  inquiry_files: InquiryFilesTable
  inquiry_events: InquiryEventsTable
  quotations: QuotationsTable
  register_people: RegisterPeopleTable
  register_entries: RegisterEntriesTable
  desk_users: DeskUsersTable
  desk_sessions: DeskSessionsTable
  desk_accounts: DeskAccountsTable
  desk_verifications: DeskVerificationsTable
  desk_invitations: DeskInvitationsTable
  desk_second_steps: DeskSecondStepsTable
  desk_used_codes: DeskUsedCodesTable
  desk_events: DeskEventsTable
  content_changes: ContentChangesTable
  content_builds: ContentBuildsTable
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
