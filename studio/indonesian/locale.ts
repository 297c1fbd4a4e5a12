import { defineLocale, type LocaleDefinition } from 'sanity'
import copyPaste from './copy-paste.json' with { type: 'json' }
import presentation from './presentation.json' with { type: 'json' }
import structure from './structure.json' with { type: 'json' }
import studio from './studio.json' with { type: 'json' }
import validation from './validation.json' with { type: 'json' }
import vision from './vision.json' with { type: 'json' }

/**
 * Sanity brings no Indonesian: these are our own words for what an editor meets. What stands in none of these files
 * appears in English (docs/decisions/175).
 */
export const indonesian: LocaleDefinition = defineLocale({
  id: 'id-ID',
  title: 'Indonesia',
  weekInfo: { firstDay: 1, minimalDays: 1, weekend: [6, 7] },
  bundles: [
    { namespace: 'studio', resources: studio },
    { namespace: 'structure', resources: structure },
    { namespace: 'copy-paste', resources: copyPaste },
    { namespace: 'presentation', resources: presentation },
    { namespace: 'validation', resources: validation },
    { namespace: 'vision', resources: vision },
  ],
})
