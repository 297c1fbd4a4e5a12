import { visionTool } from '@sanity/vision'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { media } from 'sanity-plugin-media'
import { curatedActions } from './approval/document-actions.ts'
import { contentPlace } from './content-place.ts'
import { languages } from './languages.ts'
import { localLake } from './local-lake.ts'
import { preview } from './presentation/tool.ts'
import { quality } from './quality.ts'
import { schemaTypes, singletons } from './schema/index.ts'
import { desk } from './structure/desk.ts'
import { productOfProducer } from './structure/product-of-producer.ts'

const single = new Set<string>(singletons.map((type) => type.name))
const notByHand = new Set(['media.tag', 'approval', 'withdrawal'])
const allowedForSingletons = new Set(['publish', 'discardChanges', 'restore'])

/** The Studio where the shop's content is written: hosted or on the local lake, by the environment alone. */
export default defineConfig({
  title: 'Galeri Karya',
  ...contentPlace,
  ...localLake,
  plugins: [structureTool({ title: 'Isi toko', structure: desk }), preview, quality, languages, media(), visionTool()],
  schema: {
    types: schemaTypes,
    templates: (templates) => [...templates.filter(({ schemaType }) => !single.has(schemaType)), productOfProducer],
  },
  document: {
    actions: (actions, { schemaType }) =>
      single.has(schemaType)
        ? actions.filter(({ action }) => action && allowedForSingletons.has(action))
        : curatedActions(actions, schemaType),
    // Tags are made in the media library, records by what they record.
    newDocumentOptions: (items) => items.filter(({ templateId }) => !notByHand.has(templateId)),
    comments: { enabled: false },
    askToEdit: { enabled: false },
  },
  // Asking the content store by hand is nothing for editors.
  tools: (tools, { currentUser }) => {
    const isTechnical = currentUser?.roles.some(({ name }) => name === 'administrator' || name === 'developer')
    return isTechnical ? tools : tools.filter(({ name }) => name !== 'vision')
  },
  // groq-js, on which the local lake stands, has no text::query().
  search: { strategy: 'groqLegacy' },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  tasks: { enabled: false },
  announcements: { enabled: false },
  mediaLibrary: { enabled: false },
})
