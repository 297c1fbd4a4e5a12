import { registerTexts } from '#core/messages/desk-register.ts'
import type { RegisterField, RegisterProblem } from '#register/forms.ts'

const t = registerTexts('id')

/** What is wrong in a form, field by field, as it is told to people. */
export function problemTexts(problems: readonly RegisterProblem[]): ReadonlyMap<RegisterField, string> {
  return new Map(
    problems.map((problem) => [
      problem.field,
      problem.what === 'unkept' ? t.unkept(problem.words) : t.errors[problem.field],
    ]),
  )
}
