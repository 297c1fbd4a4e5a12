// What a project's webhook is: https://www.sanity.io/docs/content-lake/webhooks.
export type Operation = 'create' | 'update' | 'delete'

export type Webhook = {
  /** Stays the same over restarts: it is part of the idempotency key. */
  id: string
  url: string
  secret: string
  on: Operation[]
  /** GROQ, as between `*[` and `]`; `before()`, `after()` and `delta::` work. Empty: every published document. */
  filter: string
  /** GROQ, with its braces. */
  projection: string
  /** Drafts are told of, too. */
  includeDrafts?: boolean
  /** Versions of releases are told of, too. */
  includeAllVersions?: boolean
  httpMethod?: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET'
  /** Sent beside the others, which they cannot replace. */
  headers?: Record<string, string>
}

/** One report on its way. */
export type Delivery = {
  idempotencyKey: string
  webhookId: string
  body: string
  headers: Record<string, string>
  createdAt: number
  attempts: number
}
