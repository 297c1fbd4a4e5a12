import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'

/** A picture that was good when it was uploaded, and whose file a bad disk has cut since. */
export async function brokenPicture(lake: { readonly editor: SanityClient; readonly folder: string }) {
  const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * at + Date.now()) % 251))
  const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer()
  const { _id, url } = await lake.editor.assets.upload('image', whole)
  await writeFile(join(lake.folder, 'lake/images', url.split('/').at(-1) ?? ''), whole.subarray(0, 900))
  return { _type: 'reference', _ref: _id }
}
