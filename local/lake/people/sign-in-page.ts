import type { Answer } from '../answer.ts'

const style = `
  :root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
  body { max-width: 26rem; margin: 12vh auto; padding: 0 1.25rem }
  label { display: block; font-weight: 600 }
  input, button { font: inherit; width: 100%; box-sizing: border-box; min-height: 3rem; padding: .5rem .75rem; border-radius: .4rem }
  input { margin: .5rem 0 1rem; border: 1px solid #777; text-transform: uppercase; letter-spacing: .08em }
  button { border: 0; background: #7a1f1a; color: #fff; font-weight: 600; cursor: pointer }
  :focus-visible { outline: 3px solid #c9752c; outline-offset: 2px }
  .hint { color: #666 } .problem { border-left: .3rem solid #b3261e; padding-left: .75rem }
  @media (prefers-color-scheme: dark) { .hint { color: #aaa } }`

/** The page that asks for a code. @param origin already checked. */
export function signInPage(origin: string, status: number, problem?: string): Answer {
  const told = problem === undefined ? '' : `<p class="problem" id="problem" role="alert">${problem}</p>`
  const html = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Masuk ke Studio</title>
<style>${style}</style>
<h1>Masuk ke Studio</h1>
${told}
<form method="post" action="/masuk">
  <input type="hidden" name="origin" value="${escaped(origin)}">
  <label for="code">Kode masuk</label>
  <p class="hint" id="hint">Tercetak saat toko dinyalakan, satu untuk tiap peran.</p>
  <input id="code" name="code" required autofocus autocomplete="one-time-code" spellcheck="false" aria-describedby="hint${problem ? ' problem' : ''}"${problem ? ' aria-invalid="true"' : ''}>
  <button>Masuk</button>
</form>
</html>`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  }
  return { status, headers, body: Buffer.from(html) }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
