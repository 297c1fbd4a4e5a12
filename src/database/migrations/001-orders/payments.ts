/** What was asked, tried, paid and given back. */
export const paymentsStatements = [
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
] as const
