import { type Import, importsOf, type SourceFile } from './imports.ts'
import { mayImport, oneRoomPackages, roomOf } from './rooms.ts'

/** What is wrong with the house, one sentence each. */
export function faultsOf(files: readonly SourceFile[]): readonly string[] {
  const imports = files.flatMap(importsOf)
  return [...imports.flatMap(faultOfImport), ...cyclesIn(imports), ...files.flatMap(faultsInFile)]
}

function faultOfImport({ from, to, isPackage, isTypeOnly }: Import): readonly string[] {
  const room = roomOf(from)
  if (isPackage) {
    const owner = oneRoomPackages[to]
    const isOurs = from.startsWith('src/') && !from.endsWith('.d.ts')
    return owner && isOurs && room !== owner ? [`${from} imports ${to}, which only ${owner} does`] : []
  }
  const target = roomOf(to)
  if (!room || !target || mayImport(room, target, isTypeOnly)) return []
  return [`${from} imports ${to}: there is no arrow from ${room} to ${target}`]
}

/** Files that need one another: told once for each circle. */
function cyclesIn(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to, isPackage } of imports) {
    if (!isPackage && from !== to) next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file)
    if (met >= 0) circles.push(`in a circle: ${[...way.slice(met), file].join(' -> ')}`)
    if (met >= 0 || done.has(file)) return
    for (const needed of next.get(file) ?? []) walk(needed, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return circles
}

interface Rule {
  readonly why: string
  readonly where: RegExp
  readonly except?: RegExp
  readonly pattern: RegExp
}

const rules: readonly Rule[] = [
  {
    why: 'reads the environment, which only wiring does',
    where: /^src\//,
    except: /^src\/wiring\.ts$/,
    pattern: /\bprocess\.env\b|\bimport\.meta\.env\b/,
  },
  {
    why: 'asks the clock; the time is passed in',
    where: /^src\/.*\.ts$/,
    except: /^src\/wiring\.ts$/,
    pattern: /\bnew Date\(\)|\bDate\.now\(/,
  },
  {
    why: 'writes raw HTML',
    where: /^src\/.*\.(astro|tsx)$/,
    except:
      /^src\/(ui\/(JsonLd|MotifPattern|frame\/FetchAhead|text-first\/Begin)|views\/product\/around\/Later)\.astro$/,
    pattern: /\bset:html\b|\bdangerouslySetInnerHTML\b/,
  },
  { why: 'has an inline style, which the policy blocks', where: /^src\/.*\.(astro|tsx)$/, pattern: /\sstyle=["'{]/ },
  { why: 'has an inline script without a hash', where: /^src\/.*\.astro$/, pattern: /\bis:inline\b/ },
]

const mostLines = 250
// Lists, not thoughts: generated types, data, the sample shop.
const maybeLong = /\.types\.ts$|\.data\.ts$|\/data\/|^studio\/seed\//

function faultsInFile({ path, text }: SourceFile): readonly string[] {
  const code = withoutComments(text)
  const broken = rules
    .filter(({ where, except, pattern }) => where.test(path) && !except?.test(path) && pattern.test(code))
    .map(({ why }) => `${path} ${why}`)
  const lines = text.split('\n').length - 1
  const tooLong = lines > mostLines && !maybeLong.test(path)
  return tooLong ? [...broken, `${path} has ${lines} lines; what is its second purpose?`] : broken
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '')
}
