/**
 * What is read of each document. Joins between documents are made in `parse/`, so that a missing producer is
 * seen and told, not silently null. `$today` is the shop's day: what a person has not consented to today never
 * leaves the CMS.
 */
const pictureParts = 'alt, asset, crop, hotspot, "color": asset->metadata.palette.dominant.background'
export const pictureFields = `{ ${pictureParts} }`

/** A mark's guide is a technique, or the one that explains a material. */
const markFields =
  '{ label, x, y, "techniqueId": select(guide->_type == "material" => guide->technique._ref, guide->_id) }'

/** Given, not expired, not withdrawn, for the web shop, with its paper form. Editors see the same rule in the Studio. */
const isCurrent =
  '"site" in scope && givenOn <= $today && expiresOn >= $today && !defined(withdrawnOn) && defined(form)'

const personFields = `{
  _id,
  "mayBeLinked": count(consents[value == "institution" && ${isCurrent}]) > 0,
  "name": select(count(consents[value == "name" && ${isCurrent}]) > 0 => name),
  "pseudonym": select(count(consents[value == "pseudonym" && ${isCurrent}]) > 0 => pseudonym),
  "place": select(count(consents[value == "place" && ${isCurrent}]) > 0 => place),
  "face": select(count(consents[value == "face" && ${isCurrent}]) > 0 => face ${pictureFields})
}`

/** When a page was first there and last changed, and the addresses it had before. */
const publishedFields = '_createdAt, _updatedAt, previousSlugs'

export const productFields = `{
  _id, ${publishedFields}, "slug": slug.current, kind, title, summary, description, dimensions, care, packaging, carriedOut, sizeTable, options,
  variants, pickupOnly, aliases, orderRank, awards,
  "producerId": producer._ref,
  "categoryIds": categories[]._ref,
  "techniqueIds": techniques[]._ref,
  "materials": materials[]->name,
  "makers": makers[]->${personFields},
  pictures[]{ ${pictureParts}, marks[]${markFields} }
}`

export const producerFields = `{
  _id, ${publishedFields}, "slug": slug.current, name, kind, regionCode, place, motif, handlingWorkingDays, answerHours, closures,
  sharePercent, summary, story, facts, nib, skills, headcount, weeklyCapacity, awards, readyForFairs,
  picture ${pictureFields}
}`

export const categoryFields = '{ _id, "slug": slug.current, title, introduction, rank }'

export const techniqueFields = `{ _id, "slug": slug.current, title, summary, body, picture ${pictureFields} }`

/** A person speaks only under a current consent to the testimony itself; the name has its own. */
export const testimonialFields = `{
  _id, text, speaker, role, source,
  "producerIds": producers[]._ref,
  "isPersonal": defined(person),
  "person": select(count(person->consents[value == "testimony" && ${isCurrent}]) > 0 => person->${personFields})
}`

export const storyFields = `{
  _id, ${publishedFields}, "slug": slug.current, title, summary, date, body, sources,
  "producerIds": producers[]._ref,
  picture ${pictureFields}
}`

export const programFields = `{
  _id, "slug": slug.current, title, summary, body, from, to, place, participants, organisers, sources,
  "producerIds": producers[]._ref
}`

export const fairFields = `{ _id, title, summary, place, from, to, sources, "producerIds": producers[]._ref }`

export const partnerFields = '{ _id, name, kind, summary, url, sources }'

export const impactFields = '{ introduction, figures }'

export const settingsFields = `{
  name, tagline, seller, gallery, feeTables, closures, minimumCharge, transferAccount, privacyNoticeVersion, sample
}`

export const homeFields = `{
  title, description,
  modules[]{
    _key, _type, title, text, actionLabel, actionPath, figures,
    "productIds": products[]._ref,
    "producerIds": producers[]._ref,
    "storyId": story._ref,
    "testimonialIds": testimonials[]._ref,
    "categoryIds": categories[]._ref,
    picture ${pictureFields}
  }
}`

/** Who has approved what: compared with whole documents, so that no field can be shown that nobody looked at. */
export const approvalFields = '{ _id, subject, entries[]{ digest, approvedBy, approvedAt, authors, means } }'
