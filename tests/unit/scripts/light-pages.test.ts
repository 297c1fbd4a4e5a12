import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dressed } from '../../../scripts/build/dress.ts'
import { sourceOf } from '../../../scripts/build/hashes.ts'
import { asleep, inOneScript } from '../../../scripts/build/one-script.ts'
import { withShortNames } from '../../../scripts/build/short-names.ts'
import { shortened } from '../../../scripts/build/shorten.ts'
import { readRules, writeRules } from '../../../scripts/build/style-rules.ts'
import { freshFolder } from '../../support/folder.ts'

const csp = `<meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self'">`

describe('the inline modules of a page', () => {
  test('become one that its policy allows, and cannot see each other', () => {
    const html = inOneScript(
      `${csp}<script type="module">var a=1</script><p>x<script type="module">var a=2</script></body>`,
    )
    const one = '(()=>{var a=1})();(()=>{var a=2})();'
    expect(html).toContain(`<p>x<script type="module">${one}</script></body>`)
    expect(html).toContain(`script-src 'self' ${sourceOf(one)};`)
  })

  test.each(['import"./x.js";', 'await 1;', 'export{}'])('stay as they are where one says %s', (text) => {
    const html = `${csp}<script type="module">${text}</script><script type="module">b()</script></body>`
    expect(inOneScript(html)).toBe(html)
  })

  test('leave facts, rules and files alone', () => {
    const others = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>'
    expect(inOneScript(`${csp}${others}</body>`)).toBe(`${csp}${others}</body>`)
  })
})

describe('an island', () => {
  let folder: Awaited<ReturnType<typeof freshFolder>>
  beforeEach(async () => {
    folder = await freshFolder()
    await mkdir(join(folder.path, '_astro'))
  })
  afterEach(() => folder.remove())

  const runtime = '<script>one()</script><script>two()</script>'
  const waits = '<script type="module">document.querySelector(`[data-runtime]`)</script>'
  const island = (client: string) => `<astro-island uid="Z1" component-url="/a.js" client="${client}" await-children>`

  test('that sleeps until it is touched leaves what wakes it in a file, and says where', async () => {
    const html = await asleep(`<p>${runtime}${island('interaction')}${waits}`, folder.path)
    const [, address = ''] = /data-runtime="([^"]+)"/.exec(html) ?? []
    expect(html).toBe(`<p><astro-island data-runtime="${address}" component-url="/a.js" client="interaction">${waits}`)
    expect(await readFile(join(folder.path, address), 'utf8')).toBe('one()two()')
  })

  test('that wakes by itself, or with nobody to wake it, keeps what it needs', async () => {
    for (const html of [`${runtime}${island('load')}${waits}`, `${runtime}${island('interaction')}`]) {
      expect(await asleep(html, folder.path)).toBe(html)
    }
  })
})

describe('a style', () => {
  const short = (css: string) => writeRules(shortened(readRules(css)))
  const registered = '@property --r{syntax:"*";inherits:false;initial-value:solid}@property --l{syntax:"*"}'

  test('has the value where the page never sets what is asked for', () => {
    expect(short(`@layer properties{*{--r:solid;--l:initial}}a{x:var(--r);y:var(--l,var(--m))}${registered}`)).toBe(
      'a{x:solid;y:var(--m)}',
    )
    expect(short(`a{x:var(--l,clamp(1rem, 2vw, 3rem));y:var(--l)}${registered}`)).toBe(
      'a{x:clamp(1rem, 2vw, 3rem);y:var(--l)}',
    )
  })

  test('asks for it where some rule sets it', () => {
    const css = 'a{--r:dashed}b{x:var(--r)}'
    expect(short(css + registered)).toContain(css)
  })

  test('says nothing twice', () => {
    const colour = '-webkit-text-decoration-color:var(--k);'
    expect(short(`a{--k:1;${colour}${colour}text-decoration-color:var(--k);x:1;x:1}`)).toBe(
      'a{--k:1;text-decoration-color:var(--k);x:1}',
    )
    // A colour for browsers that do not know the one after it.
    expect(short('a{--k:1;color:red;color:oklch(1 1 1)}')).toBe('a{--k:1;color:red;color:oklch(1 1 1)}')
  })
})

describe('utility classes', () => {
  const css =
    '.card{x:1}@layer utilities{.lg\\:grid-\\[a\\,b\\]{x:2}.mt-2{x:3}.\\[\\&\\>a\\]\\:h>a:hover{x:4}.card{x:5}}'

  test('are a capital each, in the style and on the page', () => {
    const page = '<p class="card lg:grid-[a,b] [&amp;&gt;a]:h"><i class="mt-2">class mt-2</i>'
    const { page: html, style } = withShortNames(page, css, new Set(['b']))
    expect(html).toBe('<p class="card A C"><i class="B">class mt-2</i>')
    expect(style).toBe('.card{x:1}@layer utilities{.A{x:2}.B{x:3}.C>a:hover{x:4}.card{x:5}}')
  })

  test('keep the names that a script gives or a fetched part wears', async () => {
    const html = await dressed(
      `<head>${csp}<style>@layer utilities{.mt-2{x:1}.mt-4{x:2}.mt-6{x:3}}</style></head>` +
        `<p class="mt-2 mt-4"><div data-part="x" data-wears="mt-4 mt-6"></div><script>p("mt-2")</script>`,
      '/nowhere',
    )
    expect(html).toContain(
      '<style>@layer utilities{.mt-2{x:1}.mt-4{x:2}.mt-6{x:3}}</style></head><p class="mt-2 mt-4">',
    )
    expect(html).toContain('<div data-part="x"></div>')
  })
})
