/** What the gallery asks of a product (`checklist` in the schema): all of it, before it is ready. */
const questions = ['aesthetic', 'economic', 'photo', 'price', 'packing', 'description', 'consent']

const isChecked = questions.map((name) => `coalesce(checklist.${name}, false)`).join(' && ')
// A list shows drafts under their published id and keeps the real one beside it; listeners see the real one only.
const isDraft = '(_id in path("drafts.**") || coalesce(_originalId, "") in path("drafts.**"))'

/** Product lists that follow the work: what a curator looks at, what may be published, what is on the shop as it is. */
export const productFilters = {
  toCheck: `_type == "product" && !(${isChecked})`,
  ready: `_type == "product" && ${isDraft} && (${isChecked})`,
  live: `_type == "product" && !${isDraft}`,
  byProducer: '_type == "product" && producer._ref == $producer',
} as const
