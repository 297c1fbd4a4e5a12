// Loaded into a server (`--import`) that will take the place of one that is killed: it reads all that a server reads, then
// waits until it is told to begin. On a busy machine a storm would otherwise wait for its servers most of the time.
import { once } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

await Promise.all([
  import('../../../src/wiring.ts'),
  import('#jobs/clock.ts'),
  import('#publish/publisher.ts'),
  import('#serving/resident.ts'),
])
const { currentBuild } = await import('#serving/builds.ts')
const build = await currentBuild(resolve(process.env.BUILDS_FOLDER ?? ''))
if (build) await import(pathToFileURL(build.serverEntry).href)
process.channel?.ref()
await once(process, 'message')
process.channel?.unref()
