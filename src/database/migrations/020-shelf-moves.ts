import { type Kysely, sql } from 'kysely'

// Pieces go back to a shelf, or are taken off another one, by the line of an order: a line may be a part of what was held.
const statements = [
  `create table shelf_moves (
    id text primary key,
    order_id text not null references orders (id),
    line_id text not null,
    variant_id text not null,
    quantity int not null check (quantity <> 0),
    at timestamptz not null
  )`,
  'create index shelf_moves_by_line on shelf_moves (line_id)',
  'create index shelf_moves_by_variant on shelf_moves (variant_id, at)',
  `insert into shelf_moves (id, order_id, line_id, variant_id, quantity, at)
    select 'mov_' || l.id, h.order_id, l.id, h.variant_id, l.quantity, h.returned_at
    from stock_holds h join order_lines l on l.order_id = h.order_id and l.variant_id = h.variant_id
    where h.returned_at is not null`,
  'alter table stock_holds drop column returned_at',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
