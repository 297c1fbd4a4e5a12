import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Build, buildNamed, newBuildId, pointTo } from '#serving/builds.ts'
import { compressAll } from '../../scripts/build/compress.ts'

/** A build of a few files, made by hand and pointed to, for tests of what serves it. */
export async function smallBuild(
  buildsFolder: string,
  files: Readonly<Record<string, string>>,
  began = new Date(),
): Promise<Build> {
  const build = buildNamed(buildsFolder, newBuildId(began))
  for (const [name, text] of Object.entries(files)) {
    const file = join(build.client, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'))
  const policies = pages.map((name) => [
    `/${name.replace(/index\.html$/, '').replace(/\.html$/, '/')}`,
    `policy of ${name}`,
  ])
  await writeFile(build.policies, JSON.stringify(Object.fromEntries(policies)))
  await compressAll(build.client, null)
  await pointTo(buildsFolder, build)
  return build
}
