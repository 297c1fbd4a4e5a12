import { sql } from 'kysely'
import type { Database } from '#database/connection.ts'
import { handoffTransitions } from '#handoff/states.ts'
import { orderTransitions } from '#orders/states.ts'

const watched = { orders: orderTransitions, handoffs: handoffTransitions } as const

/** Has the database itself write down every change of a state, whoever makes it; then takes away what it is told. */
export async function watchMoves(db: Database, sabotage: readonly string[]): Promise<void> {
  const statements = [
    'create table storm_moves (room text not null, id text not null, was text not null, became text not null)',
    `create function storm_move() returns trigger language plpgsql as $$ begin
       insert into storm_moves values (tg_table_name, new.id, old.state, new.state); return new; end $$`,
    ...Object.keys(watched).map(
      (table) => `create trigger storm_move after update of state on ${table} for each row
        when (old.state is distinct from new.state) execute function storm_move()`,
    ),
    ...sabotage,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Moves that no table of states allows (I5), in words. */
export async function wrongMoves(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{
    room: keyof typeof watched
    id: string
    was: string
    became: string
  }>`select room, id, was, became from storm_moves`.execute(db)
  return rows
    .filter(({ room, was, became }) => {
      const table: Readonly<Record<string, readonly string[]>> = watched[room]
      return !table[was]?.includes(became)
    })
    .map(({ room, id, was, became }) => `I5: ${room} ${id} went from ${was} to ${became}`)
}
