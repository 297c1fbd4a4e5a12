import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file below a folder, as paths from it with forward slashes. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The addresses of a build's pages with their files: `produk/index.html` is `/produk/`, `404.html` is `/404/`. */
export async function pagesOf(client: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const file of await filesBelow(client)) {
    if (file.endsWith('.html')) pages.set(addressOf(file), join(client, file))
  }
  return pages
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`
}
