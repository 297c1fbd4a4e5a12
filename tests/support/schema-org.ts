import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')
const facts = join(root, 'tests/support/facts.ts')

/**
 * What schema.org's vocabulary, as schema-dts knows it, finds wrong with structured data: unknown types and
 * properties, and values of a kind that a property does not take. One sentence each; none for valid data.
 */
export function faultsInFacts(data: readonly unknown[]): readonly string[] {
  const lines = data.map((one) => `;(${JSON.stringify(one)}) satisfies WithContext<Exclude<Thing, string>>`)
  const text = ["import type { Thing, WithContext } from 'schema-dts'", ...lines].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
  }
  const host = ts.createCompilerHost(options)
  const readSource = host.getSourceFile
  host.getSourceFile = (name, version) =>
    name === facts ? ts.createSourceFile(name, text, version) : readSource.call(host, name, version)
  host.fileExists = (name) => name === facts || ts.sys.fileExists(name)
  const program = ts.createProgram([facts], options, host)
  const source = program.getSourceFile(facts)
  if (!source) throw new Error('the facts were not read')
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText, start = 0 }) => {
      const { line } = source.getLineAndCharacterOfPosition(start)
      return `${lines[line - 1]?.slice(0, 120)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    },
  )
}

/** The structured data of a page, in its order. Throws on a script that is no JSON. */
export function factsOf(html: string): readonly unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  )
}
