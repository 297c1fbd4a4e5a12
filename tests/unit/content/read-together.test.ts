import { expect, test } from 'vitest'
import { readTogether } from '#content/read-together.ts'

/** A CMS that answers when it is told to. */
function slowReading() {
  const readings: { keys: readonly string[]; answer(): void; fail(): void }[] = []
  const read = (keys: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      readings.push({ keys, answer: () => resolve(keys.join()), fail: () => reject(new Error('no answer')) })
    })
  return { readings, ask: readTogether(read, 4) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a crowd that asks at once is answered by one reading', async () => {
  const { readings, ask } = slowReading()
  const answers = ['b', 'a', 'b'].map((key) => ask([key]))
  await settled()
  expect(readings.map(({ keys }) => keys)).toEqual([['a', 'b']])
  readings[0]?.answer()
  expect(await Promise.all(answers)).toEqual(['a,b', 'a,b', 'a,b'])
})

test('who comes while a reading is under way gets a later one, never the one begun before', async () => {
  const { readings, ask } = slowReading()
  const early = ask(['a'])
  await settled()
  const late = [ask(['a']), ask(['c'])]
  await settled()
  expect(readings).toHaveLength(1)
  readings[0]?.answer()
  expect(await early).toBe('a')
  await settled()
  expect(readings.map(({ keys }) => keys)).toEqual([['a'], ['a', 'c']])
  readings[1]?.answer()
  expect(await Promise.all(late)).toEqual(['a,c', 'a,c'])
})

test('a reading that fails fails for those who share it and for nobody else', async () => {
  const { readings, ask } = slowReading()
  const first = ask(['a'])
  await settled()
  const second = ask(['b'])
  readings[0]?.fail()
  await expect(first).rejects.toThrow('no answer')
  await settled()
  readings[1]?.answer()
  expect(await second).toBe('b')
})

test('a reading never names more than it may', async () => {
  const { readings, ask } = slowReading()
  const answers = [ask(['a', 'b', 'c']), ask(['d', 'e'])]
  await settled()
  readings[0]?.answer()
  await settled()
  readings[1]?.answer()
  expect(await Promise.all(answers)).toEqual(['a,b,c', 'd,e'])
})
