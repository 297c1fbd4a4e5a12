import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const pages = resolve(root, 'src/pages')
const text = readFileSync(resolve(root, 'docs/http-interface.md'), 'utf8')

interface Route {
  readonly method: string
  readonly path: string
}

const headings: readonly Route[] = [...text.matchAll(/^## (GET|POST) (\/\S*)$/gm)].map(
  ([, method = '', path = '']) => ({
    method,
    path,
  }),
)

/** What the server answers besides the pages: made by the build. */
const besidePages: readonly Route[] = ['/robots.txt', '/sitemap.xml', '/_astro/<file>', '/_p/<file>'].map((path) => ({
  method: 'GET',
  path,
}))

const routes = [...besidePages, ...files().flatMap(routesOf)]
const name = ({ method, path }: Route) => `${method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`

function files(): readonly string[] {
  return readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
    .map((entry) => relative(pages, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)_/.test(file) && !/^(en\/)?(404|500)\.astro$/.test(file))
}

/** `pesanan/[token].astro` is `/pesanan/<token>`; a page that asks for the method takes forms, too. */
function routesOf(file: string): readonly Route[] {
  const source = readFileSync(resolve(pages, file), 'utf8')
  const bare = `/${file}`.replace(/\.(astro|ts)$/, '').replace(/\/index$/, '/')
  const path = bare.replace(/\[(?:\.\.\.)?(\w+)\]/g, '<$1>')
  if (file.endsWith('.ts')) {
    const methods = [...source.matchAll(/^export (?:const|async function|function) (GET|POST|ALL)\b/gm)]
    return methods
      .flatMap(([, method = '']) => (method === 'ALL' ? ['GET', 'POST'] : [method]))
      .map((method) => ({ method, path }))
  }
  const isOnDemand = /^export const prerender = false$/m.test(source)
  const takesForms = isOnDemand && /\.method\b/.test(source)
  return (takesForms ? ['GET', 'POST'] : ['GET']).map((method) => ({ method, path }))
}

test('every route of the shop has its section in docs/http-interface.md', () => {
  const written = new Set(headings.map(name))
  expect(routes.map(name).filter((route) => !written.has(route))).toEqual([])
})

test('no section describes a route that is not there', () => {
  const known = new Set(routes.map(name))
  expect(headings.map(name).filter((heading) => !known.has(heading))).toEqual([])
})

test('no section is empty or stands twice', () => {
  const names = headings.map(name)
  expect(names.filter((heading, index) => names.indexOf(heading) !== index)).toEqual([])
  const empty = text.split(/^## /m).filter((section) => /^(GET|POST) \S+\s*$/.test(section))
  expect(empty).toEqual([])
})
