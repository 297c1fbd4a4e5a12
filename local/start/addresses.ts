import type { Services } from './services.ts'
import type { StartSettings } from './settings.ts'

export interface Opened {
  readonly settings: StartSettings
  readonly services: Services
  /** The first officer's way in, where one was made. */
  readonly signIn: string | undefined
  readonly elapsed: string
}

/** The last thing a start prints: what is where. */
export function addressTable({ settings, services, signIn, elapsed }: Opened): string {
  const { siteUrl } = settings
  const rows: (readonly [string, string])[] = [
    ['Shop', `${siteUrl}/`],
    ['Desk', `${siteUrl}/meja/`],
    ...(signIn ? [['Sign in to the desk', signIn] as const] : []),
    ...services.addresses,
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(([label, url]) => `  ${label.padEnd(width)}  ${url}`)
  return `\nThe shop is open, after ${elapsed}.\n\n${lines.join('\n')}\n\n  Ctrl-C stops everything.\n`
}
