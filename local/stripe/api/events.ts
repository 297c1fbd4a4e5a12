import { shownEvent } from '../event.ts'
import { fields, flag, list, optional, text } from '../form/readers.ts'
import { expandable, pagination, timeRange } from '../form/stripe-readers.ts'
import { noSuch } from '../refusal.ts'
import { expanded } from './expand.ts'
import { pageOf, within } from './list.ts'
import type { Routes } from './route.ts'

const readExpand = fields(expandable)
const readList = fields({
  ...pagination,
  created: optional(timeRange()),
  delivery_success: optional(flag()),
  type: optional(text(255)),
  types: optional(list(text(255), 20)),
})

export const eventRoutes: Routes = {
  'GET /v1/events': ({ bank, entry, form }) => {
    const asked = readList(form, '')
    const fitting = bank.books
      .all('events')
      .map((event) => shownEvent(entry, event))
      .filter(
        (event) =>
          within(event.created, asked.created) &&
          (asked.delivery_success === undefined || (event.pending_webhooks === 0) === asked.delivery_success) &&
          (asked.type === undefined || ofType(event.type, asked.type)) &&
          (asked.types === undefined || asked.types.some((type) => ofType(event.type, type))),
      )
    return expanded(entry, pageOf('/v1/events', fitting.toReversed(), asked), asked.expand)
  },

  'GET /v1/events/:id': ({ bank, entry, id, form }) => {
    const { expand } = readExpand(form, '')
    const event = bank.books.read('events', id)
    if (!event) throw noSuch('event', id)
    return expanded(entry, shownEvent(entry, event), expand)
  },
}

/** `checkout.session.*` stands for all events of that thing. */
function ofType(type: string, asked: string): boolean {
  return asked.endsWith('*') ? type.startsWith(asked.slice(0, -1)) : type === asked
}
