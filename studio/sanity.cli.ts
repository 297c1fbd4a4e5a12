import { defineCliConfig } from 'sanity/cli'
import { contentPlace } from './content-place.ts'
import { fixedWordsPlugin } from './indonesian/fixed-words.ts'

export default defineCliConfig({
  api: { projectId: contentPlace.projectId, dataset: contentPlace.dataset },
  // The Studio runs the versions of the lock file, with the network or without.
  deployment: { autoUpdates: false },
  // Words that packages have fixed in English.
  vite: (config) => ({ ...config, plugins: [...(config.plugins ?? []), fixedWordsPlugin()] }),
  typegen: {
    path: '../src/content/**/*.ts',
    schema: 'schema.json',
    // A test writes them elsewhere, to see whether the committed ones are still right.
    generates: process.env.GENERATED_TYPES ?? '../src/content/sanity.types.ts',
    overloadClientMethods: false,
  },
})
