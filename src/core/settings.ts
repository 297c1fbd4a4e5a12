import { z } from 'zod'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the environment lacks or has wrong, every name at once: one start tells all that is to be done. */
export class SettingsError extends Error {
  readonly names: readonly string[]

  constructor(problems: ReadonlyMap<string, string>) {
    super(`The environment is not complete:\n${[...problems].map(([name, why]) => `  ${name}: ${why}`).join('\n')}`)
    this.name = 'SettingsError'
    this.names = [...problems.keys()]
  }
}

/** The variables of `shape`; throws SettingsError naming all that are missing or wrong, never their values. */
export function readSettings<Shape extends z.ZodRawShape>(
  env: Environment,
  shape: Shape,
  /** Checked in the same go, so that one refusal names everything. */
  checkedToo: z.ZodRawShape = {},
): z.output<z.ZodObject<Shape>> {
  // An empty variable is a missing one: `.env` files and deployment forms leave them behind.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const problems = z
    .object({ ...checkedToo, ...shape })
    .safeParse(given)
    .error?.issues.map(({ path, message }) => {
      const name = String(path[0])
      return [name, given[name] === undefined ? 'missing' : message] as const
    })
  if (problems) throw new SettingsError(new Map(problems))
  return z.object(shape).parse(given)
}
