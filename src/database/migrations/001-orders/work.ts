/** Who makes it, what waits for a person, what is written to whom. */
export const workStatements = [
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
] as const
