import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jobsPath } from '#core/paths.ts'
import { type HeaderRule, redirectHeaders } from '#serving/static-headers.ts'
import type { Platform } from './platform.ts'

/** A part of `.vercel/output/config.json`, version 3. */
interface Route {
  src?: string
  dest?: string
  handle?: string
  status?: number
  headers?: Readonly<Record<string, string>>
  continue?: boolean
}

// What Vercel takes for one pattern, with room to spare.
const longestPattern = 3500

export function vercel(root: string): Platform {
  const output = join(root, '.vercel/output')
  return {
    folders: [output, join(root, '.vercel/pages')],
    outDir: join(root, '.vercel/pages'),
    staticFolder: join(output, 'static'),
    functionFolder: join(output, 'functions/_render.func'),
    async writeRules(rules, redirects) {
      const file = join(output, 'config.json')
      const config = JSON.parse(await readFile(file, 'utf8')) as { routes: Route[] }
      // The adapter's last route: whatever is nowhere. Its other rules for files are in the table already.
      const [notFound, ...others] = config.routes.toReversed().filter(({ headers }) => headers === undefined)
      if (notFound?.status !== 404) throw new Error('the adapter writes its routes in another order now')
      const routes: Route[] = [
        ...Object.entries(redirects).map(([from, to]) => movedRoute(from, to)),
        ...rules.flatMap(routesOf),
        ...others.toReversed(),
        errorRoute('/en/.*', '/en/404/', rules),
        errorRoute('/.*', '/404/', rules),
      ]
      const crons = [{ path: jobsPath, schedule: '* * * * *' }]
      await writeFile(file, JSON.stringify({ ...config, routes, crons }, null, 1))
    },
  }
}

function movedRoute(from: string, to: string): Route {
  return { src: `^${escaped(from)}?$`, status: 301, headers: { Location: to, ...redirectHeaders } }
}

function routesOf({ paths, headers }: HeaderRule): Route[] {
  const routes: Route[] = []
  let part: string[] = []
  const end = () => {
    if (part.length > 0) routes.push({ src: `^(?:${part.join('|')})$`, headers, continue: true })
    part = []
  }
  for (const path of paths) {
    if (part.join('|').length > longestPattern) end()
    part.push(patternOf(path))
  }
  end()
  return routes
}

// A page is served with and without the slash at its end.
function patternOf(path: string): string {
  if (path.endsWith('*')) return `${escaped(path.slice(0, -1))}.*`
  return path === '/' || !path.endsWith('/') ? escaped(path) : `${escaped(path)}?`
}

function errorRoute(src: string, page: string, rules: readonly HeaderRule[]): Route {
  const headers = rules.find(({ paths }) => paths.includes(page))?.headers
  const dest = page === '/404/' ? '/404.html' : `${page}index.html`
  return { src, dest, status: 404, headers: { ...headers, 'Cache-Control': 'no-store' } }
}

const escaped = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
