import type { Availability } from '#content/shop.ts'

const workingDaysPerWeek = 5

/**
 * Working days from a paid order to handing over `quantity` pieces. What is made to order takes its lead time, and a
 * further week for every week's capacity that the quantity goes beyond; what lies ready takes the producer's
 * handling time. Infinity where nothing can be had (shown only, or no capacity).
 */
export function workingDaysFor(availability: Availability, handlingWorkingDays: number, quantity: number): number {
  switch (availability.kind) {
    case 'in_stock':
    case 'one_of_a_kind':
      return handlingWorkingDays
    case 'made_to_order': {
      if (availability.weeklyCapacity < 1) return Number.POSITIVE_INFINITY
      const furtherWeeks = Math.ceil(quantity / availability.weeklyCapacity) - 1
      return Math.max(availability.leadTimeWorkingDays, handlingWorkingDays) + furtherWeeks * workingDaysPerWeek
    }
    case 'gallery_only':
      return Number.POSITIVE_INFINITY
  }
}
