import { absolute } from '#core/paths.ts'
import type { LetterData, LetterKind } from './letter.ts'
import { type Draft, type Links, letterDrafts } from './letters/drafts.ts'
import { plainText, toHtml, toText } from './letters/paper.ts'
import { linkPath } from './links.ts'
import type { OutboxRow } from './outbox.ts'

/** What every letter carries: where the shop is and the secret that its links are derived from. */
export interface Letterhead {
  readonly siteUrl: string
  readonly linkSecret: string
}

export interface WrittenLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Writes a letter from its outbox row. Throws where the row's kind or data are unknown. */
export function compose(row: Pick<OutboxRow, 'kind' | 'data' | 'language'>, letterhead: Letterhead): WrittenLetter {
  const links: Links = {
    private: (subject) => absolute(letterhead.siteUrl, linkPath(letterhead.linkSecret, subject)),
    page: (path) => absolute(letterhead.siteUrl, path),
  }
  const draft = draftOf(row.kind as LetterKind, row.data, row.language, links)
  return {
    subject: plainText(draft.subject.replace(/\s+/g, ' ')),
    text: toText(draft, row.language),
    html: toHtml(draft, row.language),
  }
}

function draftOf<K extends LetterKind>(kind: K, data: unknown, language: 'id' | 'en', links: Links): Draft {
  const write = letterDrafts[kind]
  if (!write) throw new Error(`unknown letter: ${kind}`)
  return write(data as LetterData[K], language, links)
}
