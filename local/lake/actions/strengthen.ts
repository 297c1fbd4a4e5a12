// A draft may refer to what is not published yet: weakly, with `_strengthenOnPublish`. Publishing redeems that.

/** The same value, its references as strong as they were meant to be. */
export function strengthen<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthen) as T
  if (typeof value !== 'object' || value === null) return value
  const { _strengthenOnPublish: wish, ...rest } = value as Record<string, unknown>
  const fields = Object.entries(rest).filter(([key]) => key !== '_weak' || !isMeantStrong(wish))
  return Object.fromEntries(fields.map(([key, field]) => [key, strengthen(field)])) as T
}

/** The wish names the type, and says `weak: true` where the schema wants the reference weak for good. */
function isMeantStrong(wish: unknown): boolean {
  return typeof wish === 'object' && wish !== null && (wish as { weak?: unknown }).weak !== true
}
