import { copyFile, link, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cardSize, type DrawnCard, type ShareCard } from './cards/card.ts'
import { fileOfCard, makeCard } from './cards/make.ts'
import type { KeptFile } from './kept-file.ts'
import { describePlan, type PicturePlan, picturesPath, planPicture } from './pictures/address.ts'
import { nameOfKept, readOrMake } from './pictures/keep.ts'
import { makeFiles } from './pictures/make.ts'
import { exists, fetchMaster } from './pictures/masters.ts'
import { takingTurns } from './pictures/taking-turns.ts'
import { openMadeIndex } from './pictures/withdrawn.ts'
import type { PicturePreset, PreparedPicture } from './port.ts'
import type { Picture } from './shop.ts'

export interface PictureSettings {
  /** Cache of masters and of what was made from them; any process may share it. */
  readonly folder: string
  /** False where pages are rendered on demand: then only addresses are given, and sharp is never loaded. */
  readonly make: boolean
  /** Address of an asset's original at the CMS's image host. */
  readonly masterUrl: (assetId: string) => string
}

/** Two at once: a master unpacked is some 30 MB, and the first start has hundreds. */
const atOnce = 2

export function openPictures({ folder, make, masterUrl }: PictureSettings) {
  const inTurn = takingTurns(atOnce)
  const used = new Set<string>()
  const index = openMadeIndex(folder)
  const making = new Map<string, Promise<void>>()

  /** Everything is made once however many pages ask for it; a failure is not remembered. */
  function once(name: string, make: () => Promise<void>): Promise<void> {
    const earlier = making.get(name)
    if (earlier) return earlier
    const work = inTurn(async () => {
      await mkdir(folder, { recursive: true })
      await make()
    })
    making.set(name, work)
    work.catch(() => making.delete(name))
    return work
  }

  const masterOf = ({ assetId }: Picture) => fetchMaster(folder, assetId, masterUrl(assetId))

  async function makeAndNote(picture: Picture, preset: PicturePreset): Promise<PicturePlan> {
    const plan = planPicture(picture, preset)
    await once(plan.fallback.name, () => makeFiles(folder, picture, plan, () => masterOf(picture)))
    const names = [...plan.avif, plan.fallback].map(({ name }) => name)
    for (const name of names) used.add(name)
    await index.note(picture.assetId, names)
    return plan
  }

  return {
    async prepare(picture: Picture, preset: PicturePreset): Promise<PreparedPicture> {
      if (!make) return describePlan(planPicture(picture, preset), picture.color)
      // The cart shows what was on a product page, small; it is rendered on demand and can make nothing itself.
      if (preset === 'detail') await makeAndNote(picture, 'thumb')
      const plan = await makeAndNote(picture, preset)
      const shown = plan.avif.find(({ width }) => width === plan.fallback.width) ?? plan.avif[0]
      const prepared = describePlan(plan, picture.color)
      return shown ? { ...prepared, bytes: (await stat(join(folder, shown.name))).size } : prepared
    },

    /** What is shown where a page is shared; drawn in a build, elsewhere only its address is known. */
    async draw(card: ShareCard): Promise<DrawnCard> {
      const name = fileOfCard(card)
      if (make) {
        await once(name, () => makeCard(folder, card, masterOf))
        used.add(name)
        if (card.picture) await index.note(card.picture.assetId, [name])
      }
      return { url: picturesPath + name, ...cardSize }
    },

    /** A file that is dear to make, from the cache where nothing of it has changed; null outside of builds. */
    async keep(file: KeptFile): Promise<Uint8Array | null> {
      if (!make) return null
      const jpegs = async () => {
        const plans = await Promise.all(file.pictures.map((picture) => makeAndNote(picture, 'detail')))
        return Promise.all(plans.map(({ fallback }) => readFile(join(folder, fallback.name))))
      }
      await mkdir(folder, { recursive: true })
      const bytes = await readOrMake(folder, file, jpegs)
      // Who withdraws takes the file along.
      await Promise.all(file.pictures.map(({ assetId }) => index.note(assetId, [nameOfKept(file)])))
      return bytes
    },

    /**
     * Puts the files that this build asked for into `<targetFolder>/_p/`, as hard links where the file system
     * allows. Gives their number. What no page asks for any more is in no new build.
     */
    async emit(targetFolder: string): Promise<number> {
      const target = join(targetFolder, '_p')
      await mkdir(target, { recursive: true })
      for (const name of used) {
        const [from, to] = [join(folder, name), join(target, name)]
        if (!(await exists(to))) await link(from, to).catch(() => copyFile(from, to))
      }
      return used.size
    },
  }
}
