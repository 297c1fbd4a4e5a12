// The Studio beside the lake, on the same origin: built files, and one page for all of its deep links.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Answer, json } from '../answer.ts'
import type { Call } from '../call.ts'
import { refusal } from '../errors.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** @throws LakeError 404 where no Studio is served, or for a file that is not there. */
export async function serveStudio(call: Call): Promise<Answer> {
  const files = call.lake.studio?.()
  if (files === undefined) throw refusal(404, `No such address: ${call.params.path}`)
  if ('waiting' in files) return waitingPage(files.waiting)
  const path = normalize(call.params.path ?? '/')
  // A hosted Studio is built with the shop's address; this one may be moved to other ports.
  if (path === '/shop.json') return json({ url: call.lake.shopUrl })
  if (path.startsWith('/static/') || path.startsWith('/vendor/')) return file(files.folder, path, true)
  const isFile = extname(path) in types && !path.startsWith('/structure')
  return isFile ? file(files.folder, path, false) : file(files.folder, '/index.html', false)
}

async function file(folder: string, path: string, isHashed: boolean): Promise<Answer> {
  // `normalize` has resolved every `..` against the root: nothing above the folder can be named.
  const body = await readFile(join(folder, path)).catch(() => undefined)
  if (body === undefined) throw refusal(404, `No such address: ${path}`)
  const headers = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Referrer-Policy': 'same-origin',
    'Content-Security-Policy': "frame-ancestors 'none'",
  }
  return { status: 200, headers, body }
}

function waitingPage(state: string): Answer {
  const html = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3">
<title>Studio sedang disiapkan</title>
<body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 15vh auto; padding: 0 1.25rem">
<h1>Studio sedang disiapkan</h1>
<p role="status">${state}</p>
<p>Halaman ini memuat ulang sendiri. Toko sudah dapat dibuka.</p>
</html>`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '3' }
  return { status: 503, headers, body: Buffer.from(html) }
}
