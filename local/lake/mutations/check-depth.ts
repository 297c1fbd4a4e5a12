// Documents nested without end would be read by nobody, and reading them would exhaust the stack of every reader.
import { mutationError } from '../errors.ts'

const deepest = 100

/** @throws LakeError 400 for a value nested deeper than 100 levels; the hosted lake stops earlier, at 20. */
export function checkDepth(value: unknown, index: number): void {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      const description = `The value is nested deeper than ${deepest} levels`
      throw mutationError(400, index, { type: 'validationError', description })
    }
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
}
