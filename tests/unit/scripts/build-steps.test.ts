import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compressAll } from '../../../scripts/build/compress.ts'
import { pagesOf } from '../../../scripts/build/pages.ts'
import { writeSitemap } from '../../../scripts/build/sitemap.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
beforeEach(async () => {
  folder = await freshFolder()
})
afterEach(() => folder.remove())

async function client(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder.path, name, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  return join(folder.path, name)
}

const long = 'Mukena bordir. '.repeat(100)

describe('compression', () => {
  test('puts a smaller form beside every text, and none where it would not be smaller', async () => {
    const built = await client('a', { 'index.html': long, 'short.txt': 'a', 'picture.avif': long })
    await compressAll(built, null)
    expect(brotliDecompressSync(await readFile(join(built, 'index.html.br'))).toString()).toBe(long)
    expect(gunzipSync(await readFile(join(built, 'index.html.gz'))).toString()).toBe(long)
    for (const name of ['short.txt.br', 'short.txt.gz', 'picture.avif.br']) {
      await expect(stat(join(built, name))).rejects.toThrow('ENOENT')
    }
  })

  test('takes over what did not change, date included, and makes the rest anew', async () => {
    const before = await client('before', { 'same.html': long, 'other.html': long, 'p.avif': 'p' })
    await compressAll(before, null)
    const earlier = new Date('2026-11-01T00:00:00Z')
    for (const name of ['same.html', 'same.html.br', 'p.avif']) await utimes(join(before, name), earlier, earlier)
    const after = await client('after', { 'same.html': long, 'other.html': `${long}!`, 'p.avif': 'p' })

    const done = await compressAll(after, { client: before, quick: [] })
    expect(done).toEqual({ kept: 2, compressed: 1, quick: [] })
    for (const name of ['same.html', 'same.html.br', 'p.avif']) {
      expect((await stat(join(after, name))).mtime).toEqual(earlier)
    }
    expect(brotliDecompressSync(await readFile(join(after, 'other.html.br'))).toString()).toBe(`${long}!`)
    // The build before is served until the pointer moves: nothing of it may have changed.
    expect(await readFile(join(before, 'other.html'), 'utf8')).toBe(long)
  })
})

test('more texts than are waited for are compressed quickly, until nobody waits', async () => {
  const names = ['a.html', 'b.html', 'c.html']
  const pages = (text: string) => Object.fromEntries(names.map((name) => [name, `${name} ${text}`]))
  const sizes = async (client: string) =>
    Promise.all(names.map(async (name) => (await stat(join(client, `${name}.br`))).size))
  const text = (await readFile('README.md', 'utf8')).slice(0, 8000)

  const before = await client('1', pages(long))
  await compressAll(before, null)
  const waited = await client('2', pages(text))
  expect(await compressAll(waited, { client: before, quick: [] }, 2)).toEqual({ kept: 0, compressed: 3, quick: names })
  const next = await client('3', { ...pages(text), 'c.html': long })
  const again = { kept: 2, compressed: 1, quick: ['a.html', 'b.html'] }
  expect(await compressAll(next, { client: waited, quick: names }, 2)).toEqual(again)
  const quiet = await client('4', pages(text))
  const done = await compressAll(quiet, { client: waited, quick: names })
  expect(done).toEqual({ kept: 3, compressed: 3, quick: [] })

  const [quick, best] = [await sizes(waited), await sizes(quiet)]
  for (const [index, size] of best.entries()) expect(size).toBeLessThan(quick[index] ?? 0)
  // What is served meanwhile has kept its own.
  expect(brotliDecompressSync(await readFile(join(waited, 'a.html.br'))).toString()).toBe(`a.html ${text}`)
})

test('pages are known by their addresses', async () => {
  const built = await client('a', { 'index.html': '', 'produk/batik/index.html': '', '404.html': '', 'a.css': '' })
  expect([...(await pagesOf(built)).keys()].toSorted()).toEqual(['/', '/404/', '/produk/batik/'])
})

test('the sitemap lists what was built and may be listed, at the shop’s own address', async () => {
  const built = await client('a', {
    'index.html': '<head></head>',
    'produk/tas-&-topi/index.html': '<head></head>',
    'contoh/index.html': '<meta name="robots" content="noindex, nofollow">',
    '404.html': '<head></head>',
  })
  await writeSitemap(built, await pagesOf(built), 'https://toko.example')
  const sitemap = await readFile(join(built, 'sitemap.xml'), 'utf8')
  expect(sitemap.match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://toko.example/</loc>',
    '<loc>https://toko.example/produk/tas-&amp;-topi/</loc>',
  ])
  const robots = await readFile(join(built, 'robots.txt'), 'utf8')
  expect(robots).toContain('Sitemap: https://toko.example/sitemap.xml')
  expect(robots).toContain('Disallow: /pesanan/')
})

test('the sitemap names a page in both languages only where both were built', async () => {
  const built = await client('a', {
    'produk/tas/index.html': '<head></head>',
    'en/products/tas/index.html': '<head></head>',
    'produk/topi/index.html': '<head></head>',
    'en/404/index.html': '<head></head>',
  })
  await writeSitemap(built, await pagesOf(built), 'https://toko.example')
  const sitemap = await readFile(join(built, 'sitemap.xml'), 'utf8')
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="https://toko.example${path}"/>`
  const both = link('id', '/produk/tas/') + link('en', '/en/products/tas/') + link('x-default', '/produk/tas/')
  expect(sitemap.match(/<url>.*<\/url>/g)).toEqual([
    `<url><loc>https://toko.example/en/products/tas/</loc>${both}</url>`,
    `<url><loc>https://toko.example/produk/tas/</loc>${both}</url>`,
    '<url><loc>https://toko.example/produk/topi/</loc></url>',
  ])
})
