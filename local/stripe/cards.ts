import { createHash } from 'node:crypto'

/** What a card does when it is charged. */
export type CardFate =
  | { kind: 'pays' }
  | { kind: 'asks' }
  | { kind: 'disputed' }
  | { kind: 'declines'; code: string; declineCode: string | null; message: string }

const declined = 'Your card was declined.'

/** Stripe's test numbers (https://docs.stripe.com/testing) that a shop has a use for. */
const testCards: Record<string, CardFate> = {
  '4242424242424242': { kind: 'pays' },
  '5555555555554444': { kind: 'pays' },
  '4000003600000006': { kind: 'pays' },
  '4000002500003155': { kind: 'asks' },
  '4000000000003220': { kind: 'asks' },
  '4000000000000259': { kind: 'disputed' },
  '4000000000000002': { kind: 'declines', code: 'card_declined', declineCode: 'generic_decline', message: declined },
  '4000000000009995': {
    kind: 'declines',
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  '4000000000000069': {
    kind: 'declines',
    code: 'expired_card',
    declineCode: null,
    message: 'Your card has expired.',
  },
}

/** What Stripe says of a card that its bank refuses without a reason. */
export const genericDecline: CardFate = {
  kind: 'declines',
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: declined,
}

/** The fate of a card number (digits only); a real-looking number is declined, as Stripe's test mode does. */
export function fateOf(number: string): CardFate {
  return testCards[number] ?? genericDecline
}

/** What may be kept of a card: never its number. */
export interface CardFace {
  brand: string
  last4: string
  fingerprint: string
  expMonth: number
  expYear: number
}

export function faceOf(number: string, expMonth: number, expYear: number): CardFace {
  const fingerprint = createHash('sha256').update(number).digest('base64url').slice(0, 16)
  return {
    brand: number.startsWith('5') ? 'mastercard' : 'visa',
    last4: number.slice(-4),
    fingerprint,
    expMonth,
    expYear,
  }
}

/** The check digit that every card number carries. */
export function passesLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
