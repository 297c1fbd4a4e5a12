/** Lets at most `count` tasks run at once; the others wait their turn. Image work fills every core by itself. */
export function atMost(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: Array<() => void> = []
  return async (task) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      // The place passes straight to the next in line, so `running` only falls when nobody waits.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

export const imageWork = atMost(2)
