/** The default branch of an exhausted union: a new member is a type error here, not a silent fall-through. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`)
}
