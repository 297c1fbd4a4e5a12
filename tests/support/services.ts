import { newProgress } from '../../local/start/progress.ts'
import { keepSecrets, type Secrets } from '../../local/start/secrets.ts'
import { type Services, startServices } from '../../local/start/services.ts'
import type { ServiceName } from '../../local/start/stand-in.ts'
import { freshFolder } from './folder.ts'

export interface TestServices extends Services {
  readonly secrets: Secrets
  readonly folder: string
}

export interface Wanted {
  readonly services: readonly ServiceName[]
  /** Where the payment stand-in reports to; a port taken from `freePort()` when a shop is to listen there. */
  readonly shopUrl?: string
  /** `studio/seed` for the sample shop; otherwise content begins empty. */
  readonly seedFolder?: string
}

/**
 * Any of the stand-ins on free ports, in a folder of their own that `close` removes. Their `environment` holds the
 * variables by which a shop reaches them; the keys and secrets are in `secrets`.
 */
export async function servicesFor({ services, shopUrl, seedFolder }: Wanted): Promise<TestServices> {
  const folder = await freshFolder()
  const secrets = keepSecrets(folder.path)
  const running = await startServices({
    wanted: services,
    dataFolder: folder.path,
    ports: { postgres: 0, lake: 0, stripe: 0, smtp: 0, inbox: 0, courier: 0 },
    secrets,
    shopUrl: shopUrl ?? 'http://localhost:9',
    seedFolder,
    progress: newProgress(() => {}),
  })
  return {
    ...running,
    secrets,
    folder: folder.path,
    async close() {
      await running.close()
      await folder.remove()
    },
  }
}
