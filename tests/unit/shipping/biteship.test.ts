import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectBiteship } from '#shipping/biteship.ts'
import { readPricing } from '#shipping/biteship-answers.ts'
import { type RateQuestion, RateSourceDown } from '#shipping/rate-source.ts'
import { type RunningCourier, startCourier } from '../../../local/courier/server.ts'
import { listen } from '../../support/raw-http.ts'

const apiKey = 'biteship_test.key'
const couriers = 'jne,jnt,sicepat,pos'
const question: RateQuestion = {
  origin: '3576',
  destination: '3573',
  postalCode: null,
  kilograms: 2,
  value: 350_000,
}

let courier: RunningCourier
beforeEach(async () => {
  courier = await startCourier({ port: 0, apiKey })
})
afterEach(() => courier.close())

const source = (more: { apiKey?: string; withinMs?: number } = {}) =>
  connectBiteship({ apiKey, couriers, apiUrl: courier.url, withinMs: 20_000, ...more })

/** The code of the failure; what was answered where there was none. */
async function whyDown(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (error instanceof RateSourceDown) return error.code
    throw error
  })
}

describe('what couriers ask', () => {
  test('comes cheapest first, with days, and grows with the weight', async () => {
    const light = await source().rates({ ...question, kilograms: 1 })
    const heavy = await source().rates(question)
    expect(light.map(({ courier }) => courier)).toContain('J&T EZ')
    expect(light.map(({ fee }) => fee)).toEqual(light.map(({ fee }) => fee).sort((a, b) => a - b))
    expect(light[0]).toMatchObject({ minDays: expect.any(Number), maxDays: expect.any(Number) })
    expect(heavy[0]?.fee).toBe((light[0]?.fee ?? 0) * 2)
  })

  test('depends on the postal code once it is known', async () => {
    const one = await source().rates({ ...question, postalCode: '60111' })
    const other = await source().rates({ ...question, postalCode: '99351' })
    expect(one[0]?.fee).not.toBe(other[0]?.fee)
  })

  test('is nothing for a place that is unknown here or there', async () => {
    expect(await source().rates({ ...question, origin: '35' })).toEqual([])
    expect(await source().rates({ ...question, destination: '0000' })).toEqual([])
    courier.switches.status = 400
    expect(await source().rates(question)).toEqual([])
  })
})

describe('no answer in time', () => {
  test('from a slow server is given up', async () => {
    courier.switches.delay = 60_000
    expect(await whyDown(source({ withinMs: 50 }).rates(question))).toBe('timeout')
  })

  test.each([401, 402, 429, 500, 503])('with status %s is a failure that says so', async (status) => {
    courier.switches.status = status
    expect(await whyDown(source().rates(question))).toBe(String(status))
  })

  test('with a wrong key is a failure, too', async () => {
    expect(await whyDown(source({ apiKey: 'wrong' }).rates(question))).toBe('401')
  })

  test.each(['', '<html>', '{"success":true}', '{"pricing":{}}', '[]', 'null'])('that can be read: %j', async (raw) => {
    courier.switches.raw = raw || ' '
    expect(await whyDown(source().rates(question))).toBe('unreadable')
  })

  test('from nobody, from one who sends elsewhere, and without an end', async () => {
    const odd = createServer((req, res) => {
      if (req.url?.startsWith('/v1/maps')) res.end(JSON.stringify({ areas: 'x'.repeat(2_000_000) }))
      else res.writeHead(302, { location: courier.url }).end()
    })
    const apiUrl = `http://localhost:${await listen(odd)}`
    const known = { ...question, origin: '3573' }
    expect(await whyDown(connectBiteship({ apiKey, couriers, apiUrl }).rates(known))).toBe('endless')
    odd.closeAllConnections()
    await new Promise((done) => odd.close(done))
    expect(await whyDown(connectBiteship({ apiKey, couriers, apiUrl }).rates(known))).toBe('ECONNREFUSED')
  })
})

describe('a price of an odd shape', () => {
  const entry = {
    courier_name: 'JNE',
    courier_service_name: 'REG',
    currency: 'IDR',
    price: 12_000,
    shipment_duration_range: '1 - 2',
    shipment_duration_unit: 'days',
  }
  const read = (...odd: object[]) => readPricing({ pricing: odd.map((one) => ({ ...entry, ...one })) })

  test.each(['12000', '12.000', 12_000.5, 0, -12_000, 1e12, null, [12_000], { value: 12_000 }, true])(
    '%j is left out, and the others stay',
    (price) => {
      expect(read({ price }, { courier_name: 'Pos' }).map(({ courier }) => courier)).toEqual(['Pos REG'])
    },
  )

  test('of another currency, or with days that nobody can read, is left out as well', () => {
    expect(
      read({ currency: 'USD' }, { shipment_duration_range: 'besok' }, { shipment_duration_range: '3 - 1' }),
    ).toEqual([])
    expect(read({ shipment_duration_unit: 'weeks' }, { shipment_duration_range: '90' })).toEqual([])
  })

  test('hours are days begun, and one number is both ends', () => {
    expect(read({ shipment_duration_range: '3 - 30', shipment_duration_unit: 'hours' })).toEqual([
      { courier: 'JNE REG', fee: 12_000, minDays: 1, maxDays: 2 },
    ])
    expect(read({ shipment_duration_range: '4' })[0]).toMatchObject({ minDays: 4, maxDays: 4 })
  })

  test('a name is one plain line, and of two with the same name the cheaper counts', () => {
    const names = read({ courier_name: 'J<b>NE\n"' }, { price: 15_000 }, { price: 9_000 })
    expect(names.map(({ courier, fee }) => [courier, fee])).toEqual([
      ['JNE REG', 9_000],
      ['J b NE REG', 12_000],
    ])
  })

  test('of many only the five cheapest are shown', () => {
    const many = Array.from({ length: 30 }, (_, which) => ({ courier_name: `K${which}`, price: 10_000 + which }))
    expect(read(...many).map(({ fee }) => fee)).toEqual([10_000, 10_001, 10_002, 10_003, 10_004])
  })
})
