import { copyFile, link, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describePlan, type PicturePlan, planPicture } from './pictures/address.ts'
import { makeFiles } from './pictures/make.ts'
import { exists, fetchMaster } from './pictures/masters.ts'
import { takingTurns } from './pictures/taking-turns.ts'
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
  const making = new Map<string, Promise<void>>()

  /** Each plan is made once however many pages ask for it; a failure is not remembered. */
  function made(picture: Picture, plan: PicturePlan): Promise<void> {
    const key = plan.fallback.name
    const earlier = making.get(key)
    if (earlier) return earlier
    const work = inTurn(async () => {
      await mkdir(folder, { recursive: true })
      await makeFiles(folder, picture, plan, () => fetchMaster(folder, picture.assetId, masterUrl(picture.assetId)))
    })
    making.set(key, work)
    work.catch(() => making.delete(key))
    return work
  }

  async function makeAndNote(picture: Picture, preset: PicturePreset): Promise<PicturePlan> {
    const plan = planPicture(picture, preset)
    await made(picture, plan)
    for (const { name } of [...plan.avif, plan.fallback]) used.add(name)
    return plan
  }

  return {
    async prepare(picture: Picture, preset: PicturePreset): Promise<PreparedPicture> {
      if (!make) return describePlan(planPicture(picture, preset), picture.color)
      // The cart shows what was on a product page, small; it is rendered on demand and can make nothing itself.
      if (preset === 'detail') await makeAndNote(picture, 'thumb')
      return describePlan(await makeAndNote(picture, preset), picture.color)
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
