import { fileURLToPath } from 'node:url'

// What nobody imports, so that no bundler finds it: read by `src/core/region.ts`.
const readAtRun = ['provinces', 'regencies', 'districts']
  .map((area) => `./node_modules/idn-area-data/data/${area}.csv`)
  .concat('./node_modules/idn-area-data/package.json')

/** Astro's adapter of a serverless platform, with the shop's own door in the place of the adapter's. */
export async function adapterOf(target) {
  if (target === 'vercel') {
    const { default: vercel } = await import('@astrojs/vercel')
    return withDoor(vercel({ includeFiles: readAtRun, maxDuration: 60 }), 'vercel')
  }
  const { default: netlify } = await import('@astrojs/netlify')
  return withDoor(netlify({ includeFiles: readAtRun, imageCDN: false, devFeatures: false }), 'netlify')
}

function withDoor(integration, name) {
  const serverEntrypoint = fileURLToPath(new URL(`../src/hosted/${name}.ts`, import.meta.url))
  const { 'astro:config:done': done, ...hooks } = integration.hooks
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:done': (params) =>
        done({ ...params, setAdapter: (adapter) => params.setAdapter({ ...adapter, serverEntrypoint }) }),
    },
  }
}
