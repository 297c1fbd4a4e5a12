import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dressed } from '../../../scripts/build/dress.ts'
import { styleFor } from '../../../scripts/build/styles.ts'
import { freshFolder } from '../../support/folder.ts'

const worn = (css: string, classes = '', text = '') => styleFor(css, { classes: new Set(classes.split(' ')), text })

describe('the style of a page', () => {
  test('has no rule for a class that the page has not, and every other', () => {
    expect(worn('.a{x:1}.b{x:2}a:hover{x:3}.a .b{x:4}.a>svg{x:5}', 'a')).toBe('.a{x:1}a:hover{x:3}.a>svg{x:5}')
  })

  test('keeps of a list of selectors those that can match', () => {
    expect(worn('.a,.b:hover,h1{x:1}', 'a')).toBe('.a,h1{x:1}')
    expect(worn(':is(.a,.b) p{x:1}p:not(.b){x:2}', 'a')).toBe(':is(.a,.b) p{x:1}p:not(.b){x:2}')
  })

  test('knows classes that CSS writes with backslashes', () => {
    const css = '.lg\\:grid-\\[a\\,b\\]{x:1}.\\[\\&\\>a\\]\\:h>a{x:2}.\\31 0{x:3}.py-1\\.5{x:4}.md\\:p{x:5}'
    expect(worn(css, 'lg:grid-[a,b] [&>a]:h 10 py-1.5')).toBe(css.replace('.md\\:p{x:5}', ''))
  })

  test('leaves out groups that have become empty, but no statement, face or motion', () => {
    const css = '@layer a,b;@media (width>=1px){.b{x:1}}@layer a{@media print{.a{x:1}}}@font-face{src:url("a;{b")}'
    expect(worn(css, 'a')).toBe('@layer a,b;@layer a{@media print{.a{x:1}}}@font-face{src:url("a;{b")}')
    expect(worn('@keyframes k{0%{x:1}to{x:2}}.b{x:1}', 'a')).toBe('@keyframes k{0%{x:1}to{x:2}}')
  })

  test('has no custom property that nothing asks for, be it the page itself', () => {
    const css = ':root{--a:1;--b:var(--c);--c:2;--d:";";--e:3}.x{y:var(--b)}@property --e{syntax:"*"}@property --c{z:1}'
    expect(worn(css, 'x', '<p style="top:var(--d)">')).toBe(
      ':root{--b:var(--c);--c:2;--d:";"}.x{y:var(--b)}@property --c{z:1}',
    )
  })

  test('fails the build rather than lose what it cannot read', () => {
    expect(() => worn('.a{x:1}.b{x:2')).toThrow('no end')
    expect(() => worn('.a{x:1}b')).toThrow('ends in the middle')
  })
})

describe('a built page', () => {
  let folder: Awaited<ReturnType<typeof freshFolder>>
  beforeEach(async () => {
    folder = await freshFolder()
    await mkdir(join(folder.path, '_astro'))
    await writeFile(join(folder.path, '_astro', 'Cart.js'), 'import{a}from"./part.js";x({className:`opened wide`})')
    await writeFile(join(folder.path, '_astro', 'part.js'), 'import"./Cart.js";y("said")')
  })
  afterEach(() => folder.remove())

  const csp = (sources: string) =>
    `<meta http-equiv="content-security-policy" content="a 'self'; style-src ${sources};">`
  const page = (style: string, sources: string) =>
    `<head><meta charset="utf-8">${style}${csp(sources)}</head><body><p class="a">`

  const sourceOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

  test('has one style, in its head, and a policy that allows that and no other', async () => {
    const [first, second] = ['@media (w<=9px){.b{x:0}}.a{x:1}.b{x:2}', 'i{x:3}']
    const allowed = `'self' ${sourceOf(first)} ${sourceOf(second)}`
    const html = await dressed(`${page(`<style>${first}</style>`, allowed)}<style>${second}</style>`, folder.path)
    expect(html).toContain('<style>.a{x:1}i{x:3}</style></head>')
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain(`style-src 'self' ${sourceOf('.a{x:1}i{x:3}')};`)
  })

  test('keeps what its scripts, and theirs, may give a class later', async () => {
    const style = '<style>.opened.wide{x:1}.said{x:2}.inline{x:3}.never{x:4}</style>'
    const island = '<astro-island component-url="/_astro/Cart.js"></astro-island><script>p("inline")</script>'
    const html = await dressed(page(style, "'self'") + island, folder.path)
    expect(html).toContain('<style>.opened.wide{x:1}.said{x:2}.inline{x:3}</style>')
  })

  test('keeps back a script that waits for somebody to do something, and what it may give a class', async () => {
    const box = '<div data-later hidden>\n<script type="module" src="/_astro/Cart.js"></script>\n</div>'
    const html = await dressed(page('<style>.said{x:1}.never{x:2}</style>', "'self'") + box, folder.path)
    expect(html).toContain('<div data-later="/_astro/Cart.js" hidden></div>')
    expect(html).toContain('<style>.said{x:1}</style>')
    expect(html).not.toContain('<script')
  })
})
