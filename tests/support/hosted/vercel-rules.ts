import { readFile } from 'node:fs/promises'
import { lowered, type Rules } from './rules.ts'

interface Route {
  readonly src?: string
  readonly dest?: string
  readonly handle?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly continue?: boolean
}

/** Reads `config.json` of Vercel's Build Output API: routes in their order, those before `filesystem` for files too. */
export async function vercelRules(file: string): Promise<Rules> {
  const { routes } = JSON.parse(await readFile(file, 'utf8')) as { routes: Route[] }
  const fileSystemAt = routes.findIndex(({ handle }) => handle === 'filesystem')
  const fits = ({ src }: Route, path: string) => src !== undefined && new RegExp(`^(?:${src})$`).test(path)
  const before = routes.slice(0, fileSystemAt)
  const after = routes.slice(fileSystemAt + 1)
  return {
    headersOf(path) {
      const headers = new Map<string, string>()
      for (const route of before) {
        if (!route.continue || !fits(route, path)) continue
        for (const [name, value] of lowered(route.headers ?? {})) {
          if (headers.has(name)) throw new Error(`${name} of ${path} stands in two rules`)
          headers.set(name, value)
        }
      }
      return headers
    },
    movedTo(path) {
      const route = before.find((one) => one.status === 301 && fits(one, path))
      if (!route) return null
      const { Location: location = '', ...headers } = route.headers ?? {}
      return { location, headers: lowered(headers) }
    },
    isFunctions: (path) => after.find((route) => fits(route, path))?.dest === '_render',
    notFound(path) {
      const route = after.find((one) => fits(one, path))
      return route?.status === 404 ? { file: route.dest ?? '', headers: lowered(route.headers ?? {}) } : null
    },
  }
}
