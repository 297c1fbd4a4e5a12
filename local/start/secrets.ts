import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const makers = {
  LINK_SECRET: () => random(),
  AUTH_SECRET: () => random(),
  JOBS_SECRET: () => random(),
  ASTRO_KEY: () => randomBytes(32).toString('base64'),
  CONTENT_WEBHOOK_SECRET: () => random(),
  SANITY_READ_TOKEN: () => `sk${random()}`,
  SANITY_WRITE_TOKEN: () => `sk${random()}`,
  STRIPE_SECRET_KEY: () => `sk_test_${random()}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${random()}`,
  BITESHIP_API_KEY: () => `biteship_test.${random()}`,
}

export type Secrets = Readonly<Record<keyof typeof makers, string>>

/**
 * The local shop's secrets, made at random by the first start and kept in the data folder, readable by their owner
 * only. A secret that a newer version adds is made then; the others stay, or letters already sent would lead nowhere.
 */
export function keepSecrets(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'secrets.json')
  const known = read(file)
  const secrets = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, known[name] ?? make()]),
  ) as Secrets
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

function random(): string {
  return randomBytes(32).toString('base64url')
}
