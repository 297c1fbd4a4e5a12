import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { AttemptState } from '#database/tables.ts'
import {
  type AttemptWord,
  type DisputeWord,
  disputeRow,
  type PaymentRow,
  paymentRow,
  paymentTable,
  type RefundStanding,
  type RefundWord,
  refundRow,
} from '#payments/payment-table.ts'

const attempts: readonly AttemptState[] = ['created', 'open', 'pending', 'paid', 'failed', 'expired']
const words: readonly AttemptWord[] = ['open', 'pending', 'paid', 'failed', 'expired']
const requests = ['open', 'settled', 'void'] as const
const refunds: readonly RefundStanding[] = ['unknown', 'asked', 'done', 'failed']
const refundWords: readonly RefundWord[] = ['under_way', 'succeeded', 'failed']
const disputes = ['unknown', 'open', 'won', 'lost'] as const
const disputeWords: readonly DisputeWord[] = ['opened', 'won', 'lost']

const standings = attempts.flatMap((attempt) =>
  requests.flatMap((request) => [true, false].map((isExact) => ({ attempt, request, isExact }))),
)

const fits = (row: PaymentRow, about: string, news: string, from: string) =>
  row.about === about && row.news === news && row.from.includes(from)

test('for all news in all states there is one row and no second', () => {
  for (const news of words) {
    for (const { attempt, request, isExact } of standings) {
      const rows = paymentTable.filter(
        (row) =>
          fits(row, 'payment', news, attempt) &&
          (row.request ?? request) === request &&
          (row.isExact ?? isExact) === isExact,
      )
      expect(rows, `${news} ${attempt} ${request} ${isExact}`).toEqual([
        paymentRow(news, { attempt, request, isExact }),
      ])
    }
  }
  for (const from of refunds) {
    for (const news of refundWords)
      expect(paymentTable.filter((row) => fits(row, 'refund', news, from))).toEqual([refundRow(news, from)])
  }
  for (const from of disputes) {
    for (const news of disputeWords)
      expect(paymentTable.filter((row) => fits(row, 'dispute', news, from))).toEqual([disputeRow(news, from)])
  }
})

test('told again, the same news does nothing', () => {
  for (const news of words) {
    for (const standing of standings) {
      const { to } = paymentRow(news, standing)
      const after = { ...standing, attempt: (to ?? standing.attempt) as AttemptState }
      expect(paymentRow(news, after)).toMatchObject({ to: null, deed: 'none' })
    }
  }
  for (const from of refunds) {
    for (const news of refundWords)
      expect(refundRow(news, (refundRow(news, from).to ?? from) as RefundStanding).to).toBeNull()
  }
  for (const from of disputes) {
    for (const news of disputeWords) {
      const to = (disputeRow(news, from).to ?? from) as (typeof disputes)[number]
      expect(disputeRow(news, to).to).toBeNull()
    }
  }
})

test('money settles only what is open, exactly, and once; money that came is never forgotten', () => {
  for (const standing of standings) {
    const { deed } = paymentRow('paid', standing)
    const { attempt, request, isExact } = standing
    expect(deed === 'settle').toBe(attempt !== 'paid' && request === 'open' && isExact)
    expect(deed === 'none').toBe(attempt === 'paid')
    for (const news of words) if (attempt === 'paid') expect(paymentRow(news, standing).to).toBeNull()
  }
})

test('docs/payment-states.md shows every row as it is', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/payment-states.md'), 'utf8')
  for (const row of paymentTable) expect(page).toContain(`${lineOf(row)}\n`)
  expect(page.split('\n').filter((line) => /^\| (payment|refund|dispute) (\|[^|]+){4}\|/.test(line))).toHaveLength(
    paymentTable.length,
  )
})

function lineOf({ about, name, news, from, request, isExact, to, deed }: PaymentRow): string {
  const where = [
    from.join(', '),
    ...(request ? [`request ${request}`] : []),
    ...(isExact === undefined ? [] : [isExact ? 'the amount asked' : 'another amount']),
  ]
  return `| ${[about, name, news, where.join('; '), to ?? 'stays', deed].join(' | ')} |`
}
