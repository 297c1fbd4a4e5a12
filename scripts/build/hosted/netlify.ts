import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jobsPath } from '#core/paths.ts'
import { headersEverywhere } from '#serving/headers.ts'
import type { HeaderRule } from '#serving/static-headers.ts'
import type { Platform } from './platform.ts'

export function netlify(root: string): Platform {
  const frameworkFolder = join(root, '.netlify/v1')
  const publish = join(root, 'dist')
  return {
    folders: [publish, frameworkFolder],
    outDir: publish,
    staticFolder: publish,
    functionFolder: join(frameworkFolder, 'functions/ssr'),
    async writeRules(rules, redirects, siteUrl) {
      await writeFile(join(publish, '_headers'), headersFile(rules, siteUrl))
      const moved = Object.entries(redirects).map(([from, to]) => `${from} ${to} 301\n`)
      await writeFile(join(publish, '_redirects'), moved.join(''))
      // The adapter's own rule for hashed files; two rules for one address would send the header twice.
      await writeFile(join(frameworkFolder, 'config.json'), JSON.stringify({ headers: [] }))
      const clock = join(frameworkFolder, 'functions/clock')
      await mkdir(clock, { recursive: true })
      await writeFile(join(clock, 'clock.mjs'), clockFunction)
    },
  }
}

/**
 * Where several rules fit, Netlify sends the headers of all. So what goes with everything stands once, and the rest
 * under each address.
 */
function headersFile(rules: readonly HeaderRule[], siteUrl: string): string {
  const everywhere = headersEverywhere(siteUrl)
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  const blocks = rules.flatMap(({ paths, headers }) => {
    const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in everywhere)))
    return paths.map((path) => block(path, own))
  })
  return [block('/*', everywhere), ...blocks].join('\n')
}

/** Netlify's clock calls functions; this one calls the shop, as any other clock would. */
const clockFunction = `export default async () => {
  const url = new URL(${JSON.stringify(jobsPath)}, process.env.SITE_URL)
  const headers = { Authorization: \`Bearer \${process.env.JOBS_SECRET}\` }
  const answer = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(25_000) })
  if (!answer.ok) throw new Error(\`the jobs answered \${answer.status}\`)
}

export const config = { schedule: '* * * * *' }
`
