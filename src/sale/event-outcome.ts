/** What came of an event: it settled a request, was taken note of, had happened before, … */
export type EventOutcome = 'settled' | 'noted' | 'duplicate' | 'ignored' | 'waiting' | 'escalated'
