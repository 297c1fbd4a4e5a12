/** What decides about money, states, days and pieces and asks nobody: each area with the tests that have to notice. */
export interface Area {
  readonly name: string
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

export const areas: readonly Area[] = [
  { name: 'money', files: ['src/core/money.ts'], tests: ['tests/unit/core/money.test.ts'] },
  {
    name: 'states of orders and hand-offs',
    files: ['src/orders/states.ts', 'src/handoff/states.ts'],
    tests: ['tests/unit/orders/states.test.ts'],
  },
  {
    name: 'payments',
    files: ['src/payments/payment-table.ts'],
    tests: ['tests/unit/payments/payment-table.test.ts'],
  },
  {
    name: "what the provider's words mean",
    files: ['src/payments/stripe-facts.ts'],
    tests: ['tests/unit/payments/stripe-facts.test.ts'],
  },
  {
    name: 'days and weeks',
    files: [
      'src/calendar/dispatch.ts',
      'src/calendar/lead-time.ts',
      'src/calendar/work-weeks.ts',
      'src/calendar/working-day.ts',
    ],
    tests: ['tests/unit/calendar/*.test.ts'],
  },
  {
    name: 'cart and bill',
    files: ['src/cart/cart.ts', 'src/cart/price-cart.ts', 'src/checkout/bill.ts'],
    tests: ['tests/unit/cart/*.test.ts', 'tests/unit/checkout/bill.test.ts'],
  },
  {
    name: 'shipping fees',
    files: ['src/shipping/parcel-weight.ts', 'src/shipping/courier-fee.ts'],
    tests: ['tests/unit/shipping/courier-fee.test.ts'],
  },
  {
    name: 'counts of the shelf',
    files: ['src/stock/newer-count.ts'],
    tests: ['tests/unit/stock/newer-count.test.ts'],
  },
  { name: 'approval', files: ['src/core/approval.ts'], tests: ['tests/unit/core/approval.test.ts'] },
]
