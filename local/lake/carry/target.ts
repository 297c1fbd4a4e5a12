// Whose content is carried: the lake that runs here, or the project that SANITY_PROJECT_ID names.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'

type Environment = Readonly<Record<string, string | undefined>>

const common = { apiVersion: '2025-02-19', useCdn: false, perspective: 'raw', requestTagPrefix: 'galeri' } as const

/**
 * @param token the variables that may hold the token, the first one set counting.
 * @throws Error saying which variable or running lake is missing.
 */
export async function targetClient(environment: Environment, dataFolder: string, token: string[]) {
  const projectId = environment.SANITY_PROJECT_ID
  return projectId ? hosted(environment, projectId, token) : runningLake(dataFolder)
}

function hosted(environment: Environment, projectId: string, names: string[]): SanityClient {
  const token = names.map((name) => environment[name]).find((value) => value)
  if (!token) throw new Error(`SANITY_PROJECT_ID is set, so ${names.join(' or ')} must be, too`)
  const apiHost = environment.SANITY_API_HOST
  const place = apiHost ? { apiHost, useProjectHostname: false } : {}
  return createClient({ ...common, ...place, projectId, dataset: environment.SANITY_DATASET || 'production', token })
}

/** A running lake leaves its address and write token in its data folder. */
export async function runningLake(dataFolder: string): Promise<SanityClient> {
  const text = await readFile(join(dataFolder, 'access.json'), 'utf8').catch((cause) => {
    throw new Error(`No lake has run on ${dataFolder} yet: start it (npm start), or set SANITY_PROJECT_ID`, { cause })
  })
  const { url, projectId, dataset, writeToken } = JSON.parse(text) as Record<string, string>
  return createClient({
    ...common,
    projectId: String(projectId),
    dataset: String(dataset),
    apiHost: String(url),
    useProjectHostname: false,
    token: String(writeToken),
  })
}
