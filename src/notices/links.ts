import { handoffPath, orderPath } from '#core/paths.ts'
import { deriveToken, type LinkSubject } from '#core/secret-token.ts'

/** The path of a secret page, derived again from LINK_SECRET. */
export function linkPath(linkSecret: string, subject: LinkSubject): string {
  const token = deriveToken(linkSecret, subject)
  return subject.kind === 'order' ? orderPath(token) : handoffPath(token)
}
