import type { Progress } from './progress.ts'
import type { Secrets } from './secrets.ts'
import type { Studio } from './studio.ts'

/** What a shop needs from outside; each is either given by the environment or stood in for. */
export type ServiceName = 'database' | 'content' | 'payment' | 'mail' | 'courier'

/** 0 takes any free port. */
export interface ServicePorts {
  readonly postgres: number
  readonly lake: number
  readonly stripe: number
  readonly smtp: number
  readonly inbox: number
  readonly courier: number
}

export interface ServicesSettings {
  readonly wanted: readonly ServiceName[]
  readonly dataFolder: string
  readonly ports: ServicePorts
  readonly secrets: Secrets
  /** The shop's own origin, where payments are reported to. */
  readonly shopUrl: string
  /** Documents and pictures that a new content store begins with; without it, it begins empty. */
  readonly seedFolder?: string | undefined
  /** Served beside the content, where it is wanted. */
  readonly studio?: Pick<Studio, 'files'> | undefined
  readonly progress: Progress
}

/** One running stand-in. */
export interface StandIn {
  /** The variables by which the shop reaches it. */
  readonly environment: Readonly<Record<string, string>>
  /** What a person opens: a label and a URL. */
  readonly addresses: readonly (readonly [label: string, url: string])[]
  /** Resolves with its last words if it ends before `close`. */
  readonly died?: Promise<string>
  close(): Promise<void>
}
