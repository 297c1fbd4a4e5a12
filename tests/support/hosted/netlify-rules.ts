import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rules } from './rules.ts'

/**
 * Reads Netlify's `_headers` and `_redirects`. A slash at an address's end does not matter; where several rules fit,
 * the headers of all are sent, and a name that stands in two of them twice.
 */
export async function netlifyRules(folder: string): Promise<Rules> {
  const rules: { path: string; headers: [string, string][] }[] = []
  for (const line of (await readFile(join(folder, '_headers'), 'utf8')).split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line, headers: [] })
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (name) rules.at(-1)?.headers.push([name.toLowerCase(), value])
  }
  const moves = (await readFile(join(folder, '_redirects'), 'utf8')).split('\n').map((line) => line.split(' '))
  const bare = (path: string) => path.replace(/\/+$/, '')
  const fits = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : bare(rule) === bare(path)
  const headersOf = (path: string) => {
    const headers = new Map<string, string>()
    for (const rule of rules.filter((one) => fits(one.path, path))) {
      for (const [name, value] of rule.headers) {
        const known = headers.get(name)
        headers.set(name, known === undefined ? value : `${known}, ${value}`)
      }
    }
    return headers
  }
  return {
    headersOf,
    movedTo(path) {
      const move = moves.find(([from = '']) => from !== '' && bare(from) === bare(path))
      return move?.[2] === '301' ? { location: move[1] ?? '', headers: headersOf(path) } : null
    },
    isFunctions: () => true,
    notFound: () => null,
  }
}
