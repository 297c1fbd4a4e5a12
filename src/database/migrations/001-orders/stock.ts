/** What is counted, held and sold. */
export const stockStatements = [
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
] as const
