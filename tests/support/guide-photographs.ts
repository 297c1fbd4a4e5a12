import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

const docs = join(import.meta.dirname, '../../docs')

/** A picture for a guide (`producer/jawab`), taken where it is true: only when PHOTOGRAPHS=1 asks for new ones. */
export async function photographForGuide(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  if (process.env.PHOTOGRAPHS !== '1') return
  const file = join(docs, `${name}.webp`)
  mkdirSync(dirname(file), { recursive: true })
  const taken = await page.screenshot({ animations: 'disabled', fullPage })
  await sharp(taken).webp({ quality: 60 }).toFile(file)
}
