// `npm start` and `npm run dev`: starts what the shop needs and is not given, builds it, serves it, tells where it is.
import { join, resolve } from 'node:path'
import { addressTable } from './addresses.ts'
import { stopChildren } from './children.ts'
import { newClosing } from './closing.ts'
import { publishEnvironment, shopEnvironment } from './environment.ts'
import { explain, Failure } from './failure.ts'
import { takeLock } from './lock.ts'
import { checkPorts } from './ports.ts'
import { newProgress } from './progress.ts'
import { keepSecrets } from './secrets.ts'
import { startServices } from './services.ts'
import { readSettings, type StartSettings } from './settings.ts'
import { build, invite, prepareDatabase, serve } from './steps.ts'
import { newStudio } from './studio.ts'

const checkout = resolve(import.meta.dirname, '../..')
const how = process.argv.includes('--dev') ? 'dev' : 'built'
const progress = newProgress(console.log)
const closing = newClosing()
const stopped = new AbortController()
const patienceMs = 5_000
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
// The command that launched us was killed outright: nobody is left to press Ctrl-C.
process.on('disconnect', () => void stop(1))
process.channel?.unref()

const starting = readAndStart()

async function readAndStart(): Promise<void> {
  let settings: StartSettings | undefined
  try {
    settings = readSettings(process.env, checkout)
    await start(settings)
  } catch (error) {
    if (stopping) return
    const told = explain(error, { ...settings?.ports })
    console.error(told instanceof Failure ? `\n${told.message}\n` : told)
    void stop(1)
  }
}

async function start(settings: StartSettings): Promise<void> {
  const { dataFolder, siteUrl } = settings
  progress.say(`Galeri Karya. Everything it keeps lies in ${dataFolder}; deleting that folder starts afresh.`)
  closing.add(takeLock(dataFolder))
  await checkPorts(settings)
  const secrets = keepSecrets(dataFolder)
  const seedFolder = resolve(checkout, 'studio/seed')
  const isStudioWanted = settings.wanted.includes('content') && settings.given.STUDIO !== '0'
  const studio = isStudioWanted
    ? newStudio(checkout, resolve(settings.given.STUDIO_FOLDER || join(dataFolder, 'studio')))
    : undefined
  if (studio) closing.add(studio.stop)
  const services = await startServices(
    { ...settings, secrets, shopUrl: siteUrl, seedFolder, studio, progress },
    closing,
  )
  if (stopping) return
  void services.died.then(end)
  const environment = shopEnvironment(settings, secrets, services.environment)
  const all = { checkout, settings, environment, progress, stopped: stopped.signal }
  await prepareDatabase(all)
  if (how === 'built') await build(all)
  if (stopping) return
  const shop = await serve(all, how)
  closing.add(shop.stop)
  void shop.ended.then((code) => end(`The shop's server ended by itself with ${code}.`))
  closing.add(publishEnvironment(dataFolder, environment))
  // A shop without a new sign-in is still a shop.
  const signIn = await invite(all).catch(() => undefined)
  if (stopping) return
  if (!signIn) progress.say('No sign-in link was made; npm run desk:invite makes one and says what hinders it.')
  console.log(addressTable({ settings, services, signIn, elapsed: progress.elapsed() }))
  // Last, and awaited by nobody: the shop is open with or without it.
  void studio?.prepare(progress.say)
}

/** Something that should stay has ended: so does all the rest. */
async function end(lastWords: string): Promise<void> {
  if (stopping) return
  console.error(`\n${lastWords}`)
  await stop(1)
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (code === 0) console.log('\nStopping …')
  stopped.abort()
  stopChildren()
  // What is being started right now must be known before it can be ended; it may also never come.
  await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, patienceMs))])
  await closing.close()
  if (code === 0) console.log('Everything is stopped.')
  process.exit(code)
}
