import type { Letter } from './letter.ts'

/** Everything below is text until it passes here. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? character)
}

const clock = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

/** The list of letters, newest first, narrowed to one receiver when `to` is given. */
export function listPage(letters: readonly Letter[], to: string): string {
  const rows = letters.map(
    ({ id, subject, to: receivers, receivedAt }) => `<li><a href="/letters/${id}">
<strong>${escapeHtml(subject) || '(tanpa judul)'}</strong>
<span>Kepada ${escapeHtml(receivers.join(', '))}</span>
${time(receivedAt)}</a></li>`,
  )
  const narrowed = to ? `<p>Hanya untuk ${escapeHtml(to)}. <a href="/">Semua surat</a></p>` : ''
  const empty = '<p class="empty">Belum ada surat. Surat dari toko akan muncul di sini.</p>'
  return frame(
    'Surat',
    `<h1>Surat</h1><p>Surat yang dikirim toko di komputer ini. Tidak ada yang sampai ke luar.</p>${narrowed}
${rows.length ? `<ol class="letters">${rows.join('\n')}</ol>` : empty}`,
  )
}

/** One letter: who, when, what it looks like, its plain text, its links and what is attached. */
export function letterPage({ id, subject, from, to, receivedAt, html, text, links, attachments }: Letter): string {
  const receivers = to.map((one) => `<a href="/?to=${encodeURIComponent(one)}">${escapeHtml(one)}</a>`)
  const look = html
    ? `<h2>Tampilan</h2><iframe title="Isi surat" src="/letters/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    : ''
  const plain = text ? `<h2>Teks</h2><pre>${escapeHtml(text)}</pre>` : ''
  const list = links.map((url) => `<li><a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a></li>`)
  const files = attachments.map(
    ({ name, bytes }, index) =>
      `<li><a href="/letters/${id}/attachments/${index}">${escapeHtml(name)}</a> (${Math.ceil(bytes.length / 1000)} kB)</li>`,
  )
  return frame(
    subject,
    `<p><a href="/">Semua surat</a></p><h1>${escapeHtml(subject) || '(tanpa judul)'}</h1>
<dl><dt>Dari</dt><dd>${escapeHtml(from)}</dd><dt>Kepada</dt><dd>${receivers.join(', ')}</dd><dt>Diterima</dt><dd>${time(receivedAt)}</dd></dl>
${section('Tautan', list)}${section('Lampiran', files)}${look}${plain}`,
  )
}

export function missingPage(): string {
  return frame('Tidak ada', '<h1>Surat ini tidak ada</h1><p><a href="/">Semua surat</a></p>')
}

function section(title: string, items: readonly string[]): string {
  return items.length ? `<h2>${title}</h2><ul>${items.join('')}</ul>` : ''
}

function time(iso: string): string {
  return `<time datetime="${iso}">${clock.format(new Date(iso))} WIB</time>`
}

function frame(title: string, body: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} · Kotak surat lokal</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head>
<body><header><p>Kotak surat lokal · Galeri Karya</p></header><main>${body}</main></body></html>`
}
