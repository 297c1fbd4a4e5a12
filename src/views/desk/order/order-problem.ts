import type { OrderProblem } from '#desk/act-on-order.ts'

/** What went wrong on an order's page, and what was typed, so that nothing is lost. */
export interface OrderTrouble {
  readonly problems: readonly OrderProblem[]
  readonly typed: Readonly<Record<string, string>>
}

/** The id of the field that a problem is about; `keadaan` where it is about none. */
export function placeOf(problem: OrderProblem, typed: OrderTrouble['typed']): string {
  const handoff = typed.handoff ?? ''
  const ofPayment = typed.wish === 'refundPayment' ? `-${typed.payment ?? ''}` : ''
  switch (problem) {
    case 'reference':
      return 'reference'
    case 'referenceUsed':
      return typed.wish === 'transfer' ? 'reference' : `transferReference${ofPayment}`
    case 'amount':
    case 'amountDiffers':
      return 'amount'
    case 'transferReference':
    case 'needsReference':
      return `transferReference${ofPayment}`
    case 'reason':
    case 'sure':
      return `${problem}${ofPayment}`
    case 'lines':
    case 'cancel':
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
