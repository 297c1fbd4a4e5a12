import { handoffPath, openWorkPath, orderPath, quotationPath } from '#core/paths.ts'
import { deriveToken, type LinkSubject } from '#core/secret-token.ts'

const paths = { order: orderPath, handoff: handoffPath, producer: openWorkPath, quotation: quotationPath } as const

/** The path of a secret page, derived again from LINK_SECRET. */
export function linkPath(linkSecret: string, subject: LinkSubject): string {
  const token = deriveToken(linkSecret, subject)
  return paths[subject.kind](token)
}
