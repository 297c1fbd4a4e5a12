import type { OrderProblem } from '#desk/act-on-order.ts'

/** What went wrong on an order's page, and what was typed, so that nothing is lost. */
export interface OrderTrouble {
  readonly problems: readonly OrderProblem[]
  readonly typed: Readonly<Record<string, string>>
}

/** The id of the field that a problem is about; `keadaan` where it is about none. */
export function placeOf(problem: OrderProblem, typed: OrderTrouble['typed']): string {
  const handoff = typed.handoff ?? ''
  switch (problem) {
    case 'reference':
    case 'referenceUsed':
      return 'reference'
    case 'amount':
    case 'amountDiffers':
      return 'amount'
    case 'transferReference':
    case 'needsReference':
      return 'transferReference'
    case 'lines':
    case 'reason':
    case 'sure':
    case 'different':
    case 'erase':
      return problem
    case 'code':
    case 'wrongCode':
      return `code-${handoff}`
    case 'badDay':
      return `day-${handoff}`
    case 'noContact':
      return handoff || 'keadaan'
    default:
      return problem.startsWith('answer-') ? `${problem.slice('answer-'.length)}-${handoff}` : 'keadaan'
  }
}
