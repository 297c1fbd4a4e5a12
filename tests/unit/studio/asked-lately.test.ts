import { expect, test } from 'vitest'
import { askedLately } from '../../../studio/schema/rules/asked-lately.ts'

/** A content store that counts what it is asked. */
function counting(answer: () => Promise<unknown>) {
  const asked: unknown[] = []
  const client = {
    withConfig: () => client,
    fetch: (_query: string, params: unknown) => {
      asked.push(params)
      return answer()
    },
  }
  return { asked, context: { getClient: () => client } as unknown as Parameters<typeof askedLately>[0] }
}

test('a form that is checked at every keystroke asks the content store once for the same thing', async () => {
  const { asked, context } = counting(async () => 0)
  for (let keystroke = 0; keystroke < 50; keystroke++) await askedLately(context, 'count(*[sku == $sku])', { sku: 'A' })
  await askedLately(context, 'count(*[sku == $sku])', { sku: 'B' })
  expect(asked).toEqual([{ sku: 'A' }, { sku: 'B' }])
})

test('what could not be answered is asked again', async () => {
  let isBroken = true
  const { asked, context } = counting(async () => {
    if (isBroken) throw new Error('no connection')
    return 1
  })
  await expect(askedLately(context, 'again', {})).rejects.toThrow('no connection')
  isBroken = false
  expect(await askedLately(context, 'again', {})).toBe(1)
  expect(asked).toHaveLength(2)
})
