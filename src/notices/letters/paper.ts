import type { Language } from '#core/language.ts'
import { letterTexts } from '#core/messages/letters.ts'
import type { Block, Draft } from './drafts.ts'

/** A letter as plain text: everything the HTML says, in the same order. */
export function toText(draft: Draft, language: Language): string {
  const t = letterTexts(language)
  const blocks = draft.blocks.map((block) => {
    if ('say' in block) return block.say
    if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n')
    return [...block.bill, ...(block.total ? [block.total] : [])].map(([what, much]) => `${what}: ${much}`).join('\n')
  })
  const parts = [
    t.greeting,
    ...blocks,
    `${draft.button.label}:\n${draft.button.url}`,
    t.closing,
    `--\n${draft.why ?? t.whyThisLetter}`,
  ]
  return plainText(`${parts.join('\n\n')}\n`)
}

/** A letter as HTML without pictures, so that nothing is missing where a mail program blocks them. */
export function toHtml(draft: Draft, language: Language): string {
  const t = letterTexts(language)
  // Mail programs know no style sheets: attributes and inline styles are what they all show.
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(draft.subject)}</title></head>
<body style="margin:0;background:#f8f3e8;color:#1c1a17;font:17px/1.6 'Plus Jakarta Sans',system-ui,sans-serif">
<div style="max-width:34em;margin:0 auto;padding:24px 20px;overflow-wrap:anywhere;word-break:break-word">
<p style="margin:0 0 20px;padding-bottom:12px;border-bottom:4px solid #1f2b4d;font-weight:700;color:#1f2b4d">Galeri Karya</p>
<p>${escapeHtml(t.greeting)}</p>
${draft.blocks.map(blockHtml).join('\n')}
<p style="margin:28px 0"><a href="${escapeHtml(draft.button.url)}" style="display:inline-block;padding:12px 20px;background:#1f2b4d;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:700">${escapeHtml(draft.button.label)}</a></p>
<p>${escapeHtml(t.closing)}</p>
<p style="margin-top:28px;font-size:14px;color:#4a443b">${escapeHtml(draft.why ?? t.whyThisLetter)}<br>${escapeHtml(draft.button.url)}</p>
</div>
</body>
</html>
`
}

function blockHtml(block: Block): string {
  if ('say' in block) return `<p>${escapeHtml(block.say)}</p>`
  if ('list' in block) return `<ul>${block.list.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
  const cell = 'padding:6px 0;border-bottom:1px solid #ddd2bb;vertical-align:top'
  const row = ([what, much]: readonly [string, string], weight: string): string =>
    `<tr><td style="${cell};${weight}">${escapeHtml(what)}</td><td style="${cell};${weight};text-align:right;white-space:nowrap;padding-left:16px">${escapeHtml(much)}</td></tr>`
  const rows = block.bill.map((entry) => row(entry, '')).join('')
  const total = block.total ? row(block.total, 'font-weight:700') : ''
  return `<table role="presentation" style="width:100%;border-collapse:collapse">${rows}${total}</table>`
}

/**
 * Without signs that nobody sees: controls, and those that turn the direction of reading, by which a name could show
 * another word than it holds.
 */
export function plainText(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|\p{Bidi_Control}/gu, '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
