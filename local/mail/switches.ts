/** How many of the next letters meet which trouble, for tests of the sender. */
export interface Switches {
  /** Refused for good, 550. */
  rejectNext: number
  /** Refused for now, 451. */
  tempFailNext: number
  /** Read to the end, then neither kept nor answered: the sender's own patience ends it. */
  hangNext: number
  /** Kept, but the connection breaks before the answer: the sender cannot know. */
  dropAnswerNext: number
}

export type Trouble = keyof Switches

const order: readonly Trouble[] = ['rejectNext', 'tempFailNext', 'hangNext', 'dropAnswerNext']

export function newSwitches(): Switches {
  return { rejectNext: 0, tempFailNext: 0, hangNext: 0, dropAnswerNext: 0 }
}

/** Takes the next trouble off its counter, or none. */
export function nextTrouble(switches: Switches): Trouble | null {
  const trouble = order.find((name) => switches[name] > 0)
  if (!trouble) return null
  switches[trouble] -= 1
  return trouble
}

/** Sets the counters that `wish` names. Throws a RangeError on an unknown name or a number that is no count. */
export function setSwitches(switches: Switches, wish: unknown): void {
  for (const [name, count] of Object.entries(wish ?? {})) {
    const trouble = order.find((known) => known === name)
    if (!trouble) throw new RangeError(`No switch is called ${name}. There are: ${order.join(', ')}`)
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name} must be a count of letters`)
    switches[trouble] = count
  }
}
