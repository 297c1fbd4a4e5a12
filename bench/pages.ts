// What every page of the sample shop weighs until its first paint: node bench/pages.ts
// With --all: axe on every page (light, dark, 360 px) and Lighthouse's four categories for telephones, about 15 s a page.
// --like /produk/ leaves out pages whose address has no such part.
import { readFile, stat } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { currentBuild } from '#serving/builds.ts'
import { findChromium } from '../local/test/chromium.ts'
import { pagesOf } from '../scripts/build/pages.ts'
import { buildShop, runScript } from '../tests/support/built-shop.ts'
import { freePort } from '../tests/support/ports.ts'
import { startShop } from '../tests/support/shop.ts'

/** The first window of a connection, ten segments of 1,460 bytes, less what headers take of it. */
const limitBytes = 14_100
/** Visits that axe makes of each page. */
const ways = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const
const four = ['performance', 'accessibility', 'best-practices', 'seo']
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const { values } = parseArgs({ options: { all: { type: 'boolean' }, like: { type: 'string' } } })
const faults: string[] = []
const built = await buildShop()
try {
  // As the shop is once it holds no samples: listed by search engines.
  const listed = { ...built.environment, SITE_URL: 'http://localhost:4321', SAMPLE_INDEXABLE: '1' }
  if (values.all) await runScript('scripts/build.ts', listed)
  const build = await currentBuild(built.environment.BUILDS_FOLDER ?? '')
  const pages = [...(await pagesOf(build?.client ?? ''))].filter(([page]) => page.includes(values.like ?? ''))
  await weigh(pages)
  if (values.all) await visit(pages.map(([page]) => page).filter((page) => !/\/(404|500)\/$/.test(page)))
} finally {
  await built.close()
}
for (const fault of faults) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1

/** HTML with its styles and scripts, as it travels (brotli 11): nothing else is waited for. */
async function weigh(pages: readonly (readonly [page: string, file: string])[]): Promise<void> {
  const weights = await Promise.all(
    pages.map(async ([page, file]) => ({ page, bytes: (await stat(`${file}.br`)).size })),
  )
  const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes)
  for (const { page, bytes } of heaviest.slice(0, 10))
    console.log(`${(bytes / 1000).toFixed(2).padStart(6)} kB  ${page}`)
  console.log(`${weights.length} pages, ${limitBytes / 1000} kB at most`)
  for (const { page, bytes } of heaviest) if (bytes > limitBytes) faults.push(`${page} weighs ${bytes} bytes`)
  for (const [page, file] of pages) {
    if (/<link[^>]+rel="?stylesheet/.test(await readFile(file, 'utf8'))) faults.push(`${page} waits for a style sheet`)
  }
}

async function visit(pages: readonly string[]): Promise<void> {
  const port = await freePort()
  const shop = await startShop({ built: built.environment })
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`],
  })
  try {
    for (const page of pages) {
      await findBarriers(browser, shop.url, page)
      const scores = await scoresOf(shop.url + page, port)
      console.log(`${page}  ${Object.values(scores).join(' ')}  load ${loadavg()[0]?.toFixed(1)}`)
      for (const [name, score] of Object.entries(scores))
        if (score < 100) faults.push(`${page} ${name}: ${score} of 100`)
    }
  } finally {
    await browser.close()
    await shop.close()
  }
}

async function findBarriers(browser: Browser, url: string, path: string): Promise<void> {
  for (const way of ways) {
    const context = await browser.newContext({ ...way, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(url + path)
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    faults.push(...found.map((what) => `${path} (${way.colorScheme}, ${way.viewport.width} px) ${what}`))
    await context.close()
  }
}

/** Points of 100 in Lighthouse's categories, as on a telephone. */
async function scoresOf(url: string, port: number): Promise<Readonly<Record<string, number>>> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    formFactor: 'mobile',
    onlyCategories: four,
  })
  const categories = result?.lhr.categories ?? {}
  return Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]))
}
