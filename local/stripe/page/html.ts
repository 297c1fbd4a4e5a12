import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'

/** Text that is HTML already; everything else is escaped when it is put into a page. */
export interface Html {
  html: string
}

type Part = string | number | Html | null | readonly Html[]

/** A piece of a page: html`<p>${name}</p>`. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: pieces.map((piece, place) => piece + shown(parts[place] ?? null)).join('') }
}

function shown(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'object') return 'html' in part ? part.html : part.map((piece) => piece.html).join('')
  return String(part)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = ['./page.css', './form.css'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('')
const styleHash = createHash('sha256').update(style).digest('base64')
// No form-action: browsers apply it to the redirect after the form too, and that leads to the shop.
const policy = `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`

export function sendPage(response: ServerResponse, status: number, title: string, main: Html): void {
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Pembayaran contoh</title>
<link rel="icon" href="data:,">
<style>${{ html: style }}</style>
</head>
<body>
<header><p><strong>Pembayaran contoh.</strong> Halaman ini pengganti lokal untuk mencoba toko. Tidak ada uang sungguhan yang berpindah.</p></header>
<main>${main}</main>
</body>
</html>
`
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
  })
  response.end(page.html)
}
