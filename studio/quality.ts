import { definePlugin } from 'sanity'
import { DuplicateAsVariant } from './actions/duplicate-as-variant.tsx'
import { overviewTool } from './dashboard/overview.tsx'
import { indonesian } from './indonesian/locale.ts'
import { WithDocumentHead } from './live/document-head.tsx'

/** What this gallery's Studio has beside Sanity's own: its language, what stands above a form, an overview, one action. */
export const quality = definePlugin({
  name: 'galeri-karya',
  // The Studio begins in the last one.
  i18n: { locales: (known) => [...known, indonesian] },
  form: { components: { input: WithDocumentHead } },
  tools: (tools) => [...tools, overviewTool],
  document: {
    actions: (actions, { schemaType }) => (schemaType === 'product' ? [...actions, DuplicateAsVariant] : actions),
  },
})()
