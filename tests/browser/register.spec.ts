import { expect, type Page, test } from '@playwright/test'
import { tabTo } from '../support/by-keyboard.ts'
import { photographForGuide } from '../support/guide-photographs.ts'
import { invitation, looksRight, takeUp } from '../support/officer-in-browser.ts'

/** Somebody who types: to the field of this name, then the words. */
async function type(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

test('an officer writes somebody into the register, and what they saw, by keyboard alone', async ({ page }) => {
  test.slow()
  await takeUp(page, await invitation('meja-register@galeri.localhost', 'officer'))
  await page.goto('/meja/binaan/')
  await tabTo(page, 'Catat orang baru')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Catat orang baru' })).toBeVisible()
  await type(page, 'name', 'Kenari Contoh')
  await type(page, 'phone', '0812 3456 7890')
  await type(page, 'regency', 'Bojonegoro')
  await tabTo(page, 'institution')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'standing')
  await page.keyboard.press('Space')
  await looksRight(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Orang baru tercatat')

  const wrote = async (form: string, fields: readonly (readonly [string, string])[]) => {
    await tabTo(page, form)
    await page.keyboard.press('Enter')
    for (const [field, words] of fields) await type(page, field, words)
    await tabTo(page, 'Simpan')
    await page.keyboard.press('Enter')
  }
  await wrote('Kunjungan', [['visit-note', 'Kondisinya penderita polio.']])
  await expect(page.getByRole('alert')).toContainText('“penderita” tidak dicatat di sini')
  await tabTo(page, 'visit-note')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Empat orang membantu, 40 potong seminggu. Sanggup 60 bila ada pesanan tetap.')
  await tabTo(page, 'Simpan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Tercatat')
  await wrote('Keterampilan', [['skill-word', 'menjahit seragam']])
  await expect(page.getByRole('definition').filter({ hasText: 'menjahit seragam' })).toBeVisible()
  await wrote('Alat yang diterima', [
    ['tool-word', 'Mesin jahit dan mesin obras'],
    ['tool-programme', 'Bantuan alat 2020'],
  ])
  await expect(page.getByRole('listitem').filter({ hasText: 'Mesin jahit dan mesin obras' })).toContainText(
    'Bantuan alat',
  )
  await looksRight(page)
  await photographForGuide(page, 'desk/binaan', { fullPage: false })

  // A test may run again on a shop that it ran on before.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'menjahit seragam' })
    .getByRole('button', { name: /^Coret/ })
    .click()
  await expect(page.getByRole('status')).toContainText('Catatan dicoret')
  await page.getByText('Permintaannya atas datanya sendiri').click()
  await page.getByLabel(/^Ya, hapus nama/).check()
  await page.getByRole('button', { name: 'Hapus data orang ini' }).click()
  await expect(page.getByRole('status')).toContainText('Data orang itu dihapus')
})
