import { createClient } from '@sanity/client'
import type { WorkspaceOptions } from 'sanity'
import { contentPlace } from './content-place.ts'

const { apiHost } = contentPlace

/**
 * What the Studio needs beside an `apiHost` on the local lake: one address for all requests (`demo.localhost` is not
 * known everywhere), and sign-in by token, for the lake reads no cookies. Nothing on the hosted service.
 */
export const localLake: Pick<WorkspaceOptions, 'unstable_clientFactory' | 'auth'> = apiHost
  ? {
      unstable_clientFactory: (options) => createClient({ ...options, apiHost, useProjectHostname: false }),
      auth: { loginMethod: 'token' },
    }
  : {}
