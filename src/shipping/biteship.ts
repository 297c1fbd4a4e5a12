import { regencies } from '#core/region.ts'
import { readAreas, readPricing } from './biteship-answers.ts'
import type { CourierFee } from './courier-fee.ts'
import { type RateQuestion, type RateSource, RateSourceDown } from './rate-source.ts'

export interface BiteshipSettings {
  readonly apiKey: string
  /** Codes of the couriers to ask for, as Biteship lists them: `jne,jnt,sicepat`. */
  readonly couriers: string
  /** Another server that speaks Biteship's protocol. */
  readonly apiUrl?: string
  /** How long a buyer is kept waiting for all questions of one parcel together. */
  readonly withinMs?: number
}

const mostBytes = 1024 * 1024

/**
 * Rates of many couriers by Biteship's API (https://biteship.com/id/docs/api/rates/retrieve). Places are asked for by
 * postal code; that of a kabupaten or kota comes from its Maps API and is remembered, for it does not change.
 */
export function connectBiteship(settings: BiteshipSettings): RateSource {
  const { apiKey, couriers, apiUrl = 'https://api.biteship.com', withinMs = 2_500 } = settings
  const postalCodes = new Map<string, number>()

  const ask = async (path: string, signal: AbortSignal, body?: object): Promise<unknown> => {
    const headers = { authorization: apiKey, ...(body && { 'content-type': 'application/json' }) }
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const answer = await fetch(new URL(path, apiUrl), { ...sent, headers, signal, redirect: 'error' }).catch(
      (error) => {
        throw new RateSourceDown(signal.aborted ? 'timeout' : (error.cause?.code ?? 'unreachable'))
      },
    )
    const text = await readText(answer, signal)
    // A place that it does not know is its answer, not its failure.
    if (answer.status === 400 || answer.status === 404) return null
    if (!answer.ok) throw new RateSourceDown(String(answer.status))
    try {
      return JSON.parse(text) ?? {}
    } catch {
      throw new RateSourceDown('unreadable')
    }
  }

  const postalCodeOf = async (region: string, signal: AbortSignal): Promise<number | null> => {
    const name = regencies().get(region)?.name
    if (!name) return null
    const known = postalCodes.get(region)
    if (known) return known
    const query = new URLSearchParams({ countries: 'ID', input: name, type: 'single' })
    const found = readAreas(await ask(`/v1/maps/areas?${query}`, signal), name)
    if (found !== null) postalCodes.set(region, found)
    return found
  }

  return {
    async rates(question: RateQuestion): Promise<readonly CourierFee[]> {
      const signal = AbortSignal.timeout(withinMs)
      const [origin, destination] = await Promise.all([
        postalCodeOf(question.origin, signal),
        question.postalCode ? Number(question.postalCode) : postalCodeOf(question.destination, signal),
      ])
      if (origin === null || destination === null) return []
      const item = {
        name: 'Paket',
        value: question.value,
        quantity: 1,
        weight: question.kilograms * 1000,
      }
      const wish = { origin_postal_code: origin, destination_postal_code: destination, couriers, items: [item] }
      const answer = await ask('/v1/rates/couriers', signal, wish)
      return answer === null ? [] : readPricing(answer)
    },
  }
}

async function readText(answer: Response, signal: AbortSignal): Promise<string> {
  try {
    const chunks: Uint8Array[] = []
    let received = 0
    for await (const chunk of answer.body ?? []) {
      received += chunk.length
      if (received > mostBytes) throw new RateSourceDown('endless')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (error) {
    if (error instanceof RateSourceDown) throw error
    throw new RateSourceDown(signal.aborted ? 'timeout' : 'cut off')
  }
}
