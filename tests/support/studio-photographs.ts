import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

const folder = join(import.meta.dirname, '../../docs/editing')

/** The guide's pictures, taken where they are true: only when PHOTOGRAPHS=1 asks for new ones. At most 60 kB each. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.PHOTOGRAPHS !== '1') return
  const taken = await page.screenshot({ animations: 'disabled' })
  await sharp(taken)
    .resize({ width: 1000 })
    .webp({ quality: 60 })
    .toFile(join(folder, `${name}.webp`))
}
