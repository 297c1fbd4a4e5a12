import { z } from 'zod'
import { type Log, traceOf } from '#core/log.ts'
import { type Environment, readSettings } from '#core/settings.ts'
import { connectBiteship } from './biteship.ts'
import type { Quoting } from './quotes.ts'

/** Who is asked what couriers charge today. */
export type Couriers = Pick<Quoting, 'source' | 'failed'>

export const courierShape = {
  BITESHIP_API_KEY: z.string().optional(),
  /** Codes of the couriers to ask for, as Biteship lists them. */
  BITESHIP_COURIERS: z
    .string()
    .regex(/^[a-z0-9_]+(,[a-z0-9_]+)*$/)
    .default('jne,jnt,sicepat,anteraja,pos'),
  /** Only for another server that speaks Biteship's protocol. */
  BITESHIP_API_URL: z.url({ protocol: /^https?$/ }).optional(),
}

/** Null without a key: then the fee tables alone count. */
export function openCouriers(env: Environment, log: Log): Couriers | null {
  const { BITESHIP_API_KEY: apiKey, BITESHIP_COURIERS: couriers, BITESHIP_API_URL } = readSettings(env, courierShape)
  if (!apiKey) return null
  const source = connectBiteship({ apiKey, couriers, ...(BITESHIP_API_URL && { apiUrl: BITESHIP_API_URL }) })
  return { source, failed: (error) => log({ event: 'rates_failed', ...traceOf(error) }) }
}
