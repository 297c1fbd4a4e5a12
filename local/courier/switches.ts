/** What troubles the stand-in makes, for tests of the shop's patience. */
export interface Switches {
  /** Milliseconds before an answer. */
  delay: number
  /** Answers with this status and an error; 0 for none. */
  status: number
  /** Sends this text in the place of a list of prices; empty for none. */
  raw: string
  /** Added to every price, in rupiah: couriers change theirs. */
  surcharge: number
}

export const allOff: Switches = { delay: 0, status: 0, raw: '', surcharge: 0 }

/** Sets what `wish` names. Throws a RangeError on an unknown name or a value of the wrong kind. */
export function setSwitches(switches: Switches, wish: unknown): void {
  for (const [name, value] of Object.entries(wish ?? {})) {
    if (!Object.hasOwn(switches, name)) {
      throw new RangeError(`No switch is called ${name}. There are: ${Object.keys(allOff).join(', ')}`)
    }
    if (typeof value !== typeof switches[name as keyof Switches]) throw new RangeError(`${name} has the wrong kind`)
    Object.assign(switches, { [name]: value })
  }
}
