import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** A file's path, or a package's name. */
  readonly to: string
  readonly isPackage: boolean
  readonly isTypeOnly: boolean
}

/** Every import of a file: static, dynamic, `export from`, `import type`, `import('…').Type`; scripts in .astro too. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return scriptsIn(path, text).flatMap((script) => importsIn(path, script))
}

/** An .astro file is a frontmatter, expressions and `<script>` elements; the rest is no script. */
function scriptsIn(path: string, text: string): readonly string[] {
  if (!path.endsWith('.astro')) return [text]
  const frontmatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? ''
  const elements = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '')
  const inExpressions = [...text.matchAll(/\bimport\(['"][^'"]+['"]\)/g)].map((match) => match[0])
  return [frontmatter, ...elements, ...inExpressions]
}

function importsIn(path: string, script: string): readonly Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, isTypeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push(resolve(path, node.text, isTypeOnly))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypes(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('script.tsx', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  return found
}

function isTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((name) => name.isTypeOnly)
}

function resolve(path: string, specifier: string, isTypeOnly: boolean): Import {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return file(path, normalize(join(dirname(path), bare)), isTypeOnly)
  if (bare.startsWith('#')) return file(path, `src/${bare.slice(1)}`, isTypeOnly)
  const [scope = '', name] = bare.split('/')
  return { from: path, to: scope.startsWith('@') ? `${scope}/${name}` : scope, isPackage: true, isTypeOnly }
}

function file(from: string, to: string, isTypeOnly: boolean): Import {
  return { from, to, isPackage: false, isTypeOnly }
}
