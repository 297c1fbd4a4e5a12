/**
 * Where the content lives. `SANITY_STUDIO_*` names the hosted project; without them the Studio speaks to the lake
 * that `npm start` runs, which also serves it. Sanity's own build replaces these `process.env` reads by their values.
 */
const projectId = process.env.SANITY_STUDIO_PROJECT_ID
const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production'
const besideTheLake = typeof location === 'undefined' ? 'http://localhost:3333' : location.origin
const localLake = process.env.SANITY_STUDIO_API_HOST ?? besideTheLake

export const contentPlace: { projectId: string; dataset: string; apiHost?: string } = projectId
  ? { projectId, dataset }
  : { projectId: 'demo', dataset, apiHost: localLake }
