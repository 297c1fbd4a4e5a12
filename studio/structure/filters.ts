// A list shows drafts under their published id and keeps the real one beside it; listeners see the real one only.
const isDraft = '(_id in path("drafts.**") || coalesce(_originalId, "") in path("drafts.**"))'

/** Product lists that follow the work: what is on the shop as it is, and whose it is. */
export const productFilters = {
  live: `_type == "product" && !${isDraft}`,
  byProducer: '_type == "product" && producer._ref == $producer',
} as const
