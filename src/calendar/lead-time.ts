import type { Availability } from '#content/shop.ts'

/**
 * Working days from a paid order to handing over. What is made to order takes its lead time (which weeks have room for it
 * is `planWork`'s to say), what lies ready the producer's handling time. Infinity where nothing can be had (shown only,
 * or no capacity).
 */
export function workingDaysFor(availability: Availability, handlingWorkingDays: number): number {
  switch (availability.kind) {
    case 'in_stock':
    case 'one_of_a_kind':
      return handlingWorkingDays
    case 'made_to_order':
      if (availability.weeklyCapacity < 1) return Number.POSITIVE_INFINITY
      return Math.max(availability.leadTimeWorkingDays, handlingWorkingDays)
    case 'gallery_only':
      return Number.POSITIVE_INFINITY
  }
}
