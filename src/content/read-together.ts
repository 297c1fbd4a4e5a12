/**
 * One reading for all who ask at the same time: who asks while one is under way shares the next with everybody else
 * who came meanwhile. Nobody is given what was read before they asked, and a crowd costs two readings, not a hundred.
 * `most`: keys one reading may name.
 */
export function readTogether<Key, Result>(
  read: (keys: readonly Key[]) => Promise<Result>,
  most: number,
): (keys: readonly Key[]) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting: { readonly keys: Set<Key>; readonly result: Promise<Result> } | undefined

  return (keys) => {
    if (waiting && new Set([...waiting.keys, ...keys]).size <= most) {
      for (const key of keys) waiting.keys.add(key)
      return waiting.result
    }
    const named = new Set(keys)
    const begin = () => {
      if (waiting?.keys === named) waiting = undefined
      return read([...named].sort())
    }
    const result = last.then(begin, begin)
    last = result
    waiting = { keys: named, result }
    return result
  }
}
