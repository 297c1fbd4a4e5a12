import { type Kysely, sql } from 'kysely'

// One statement an entry, in what PostgreSQL, YugabyteDB and CockroachDB share.
const statements = [
  `create table orders (
    id text primary key,
    number text not null unique,
    token_hash text not null unique,
    token_version int not null default 1,
    checkout_key text not null unique,
    language text not null check (language in ('id', 'en')),
    state text not null check (state in ('awaiting_payment', 'payment_pending', 'paid', 'expired', 'cancelled')),
    disputed boolean not null default false,
    buyer_name text not null,
    buyer_email text not null,
    buyer_phone text not null,
    address jsonb,
    note text not null,
    gift_message text not null,
    privacy_notice text not null,
    privacy_consented_at timestamptz not null,
    goods_total bigint not null check (goods_total >= 0),
    shipping_total bigint not null check (shipping_total >= 0),
    total bigint not null check (total = goods_total + shipping_total),
    created_at timestamptz not null,
    paid_at timestamptz,
    closed_at timestamptz,
    completed_at timestamptz,
    erased_at timestamptz
  )`,
  'create index orders_by_state on orders (state, created_at)',

  `create table order_lines (
    id text primary key,
    order_id text not null references orders (id),
    position int not null,
    product_id text not null,
    variant_id text not null,
    title text not null,
    options text not null,
    slug text not null,
    producer_id text not null,
    quantity int not null check (quantity > 0),
    unit_price bigint not null check (unit_price >= 0),
    producer_share_percent double precision not null check (producer_share_percent >= 0 and producer_share_percent <= 100),
    producer_share bigint not null check (producer_share >= 0),
    supply text not null check (supply in ('counted', 'made_to_order')),
    unique (order_id, position)
  )`,

  `create table parcels (
    id text primary key,
    order_id text not null references orders (id),
    producer_id text not null,
    producer_name text not null,
    method text not null check (method in ('courier', 'pickup')),
    courier text not null,
    shipping_fee bigint not null check (shipping_fee >= 0),
    dispatch_by date not null,
    lead_working_days int not null,
    closures jsonb not null,
    answer_hours int not null check (answer_hours > 0),
    pickup_code text,
    unique (order_id, producer_id)
  )`,

  `create table order_events (
    id text primary key,
    order_id text not null references orders (id),
    handoff_id text,
    at timestamptz not null,
    actor text not null,
    what text not null,
    detail jsonb not null
  )`,
  'create index order_events_by_order on order_events (order_id, at)',

  `create table payment_requests (
    id text primary key,
    order_id text not null references orders (id),
    amount bigint not null check (amount > 0),
    currency text not null check (currency = 'IDR'),
    state text not null check (state in ('open', 'settled', 'void')),
    settled_by text unique,
    created_at timestamptz not null,
    check ((state = 'settled') = (settled_by is not null))
  )`,
  'create index payment_requests_by_order on payment_requests (order_id)',

  `create table payment_attempts (
    id text primary key,
    request_id text not null references payment_requests (id),
    provider text not null check (provider in ('stripe', 'transfer')),
    state text not null check (state in ('created', 'open', 'pending', 'paid', 'failed', 'expired')),
    session_id text unique,
    url text,
    expires_at timestamptz not null,
    calls int not null default 0,
    created_at timestamptz not null
  )`,
  'create index payment_attempts_by_request on payment_attempts (request_id)',
  `create index payment_attempts_unfinished on payment_attempts (expires_at) where state in ('created', 'open', 'pending')`,

  // One payment a session, whatever number of events tell of it: the heart of "paid once".
  `create table payments (
    id text primary key,
    attempt_id text not null unique references payment_attempts (id),
    provider text not null,
    external_id text not null,
    amount bigint not null,
    currency text not null,
    settles boolean not null,
    paid_at timestamptz not null,
    recorded_at timestamptz not null,
    unique (provider, external_id)
  )`,

  `create table payment_events (
    id text primary key,
    type text not null,
    digest text not null,
    body text not null,
    session_id text,
    received_at timestamptz not null,
    processed_at timestamptz,
    attempts int not null default 0,
    next_at timestamptz not null,
    outcome text
  )`,
  'create index payment_events_waiting on payment_events (next_at) where processed_at is null',

  `create table refunds (
    id text primary key,
    payment_id text not null references payments (id),
    order_id text not null references orders (id),
    amount bigint not null check (amount > 0),
    state text not null check (state in ('asked', 'done', 'failed')),
    external_id text unique,
    reason text not null,
    actor text not null,
    created_at timestamptz not null,
    settled_at timestamptz
  )`,
  'create index refunds_by_order on refunds (order_id)',
  `create table refund_lines (
    refund_id text not null references refunds (id),
    line_id text not null references order_lines (id),
    quantity int not null check (quantity > 0),
    amount bigint not null check (amount >= 0),
    primary key (refund_id, line_id)
  )`,

  `create table stock (
    variant_id text primary key,
    counted int not null check (counted >= 0),
    counted_at timestamptz not null,
    held int not null check (held >= 0),
    sold int not null check (sold >= 0)
  )`,
  `create table stock_holds (
    id text primary key,
    order_id text not null references orders (id),
    variant_id text not null,
    quantity int not null check (quantity > 0),
    state text not null check (state in ('held', 'sold', 'released')),
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (order_id, variant_id)
  )`,
  `create index stock_holds_sold on stock_holds (variant_id, settled_at) where state = 'sold'`,

  `create table handoffs (
    id text primary key,
    order_id text not null references orders (id),
    parcel_id text not null references parcels (id),
    producer_id text not null,
    producer_name text not null,
    state text not null check (state in
      ('offered', 'accepted', 'making', 'ready', 'shipped', 'received', 'declined', 'cancelled')),
    token_hash text not null unique,
    token_version int not null default 1,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    ship_by date not null,
    proposed_day date,
    decline_reason text not null,
    problem text not null default '',
    courier text not null,
    tracking_number text not null,
    answered_at timestamptz,
    shipped_at timestamptz,
    received_at timestamptz
  )`,
  `create unique index handoffs_open on handoffs (order_id, producer_id) where state not in ('declined', 'cancelled')`,
  'create index handoffs_by_producer on handoffs (producer_id, state)',
  'create index handoffs_by_state on handoffs (state, answer_by)',
  `create table handoff_lines (
    handoff_id text not null references handoffs (id),
    line_id text not null references order_lines (id),
    quantity int not null check (quantity > 0),
    active boolean not null,
    primary key (handoff_id, line_id)
  )`,
  'create unique index handoff_lines_active on handoff_lines (line_id) where active',

  `create table escalations (
    id text primary key,
    kind text not null,
    subject text not null,
    order_id text references orders (id),
    line_ids jsonb not null,
    detail jsonb not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    resolution text
  )`,
  'create unique index escalations_open on escalations (kind, subject) where closed_at is null',

  `create table outbox (
    id text primary key,
    kind text not null,
    to_address text not null,
    language text not null,
    data jsonb not null,
    order_id text,
    handoff_id text,
    message_id text not null unique,
    state text not null check (state in ('waiting', 'sending', 'sent', 'dead')),
    attempts int not null default 0,
    next_at timestamptz not null,
    lease_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    last_error text
  )`,
  `create index outbox_waiting on outbox (next_at) where state in ('waiting', 'sending')`,
  'create index outbox_by_order on outbox (order_id)',

  `create table producer_contacts (
    producer_id text primary key,
    name text not null,
    email text,
    phone text,
    updated_at timestamptz not null,
    updated_by text not null
  )`,

  `create table rate_limits (
    key text not null,
    window_start timestamptz not null,
    count int not null,
    primary key (key, window_start)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
