import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningMail, startMail } from '../../../local/mail/server.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
let mail: RunningMail

beforeEach(async () => {
  folder = await freshFolder()
  mail = await startMail({ smtpPort: 0, inboxPort: 0, dataFolder: folder.path })
})
afterEach(async () => {
  await mail.close()
  await folder.remove()
})

const letter = {
  from: 'Galeri Karya <toko@galeri.localhost>',
  to: 'pembeli@contoh.localhost',
  subject: 'Pesanan GK-1234-5678 — terima kasih',
  text: 'Lihat pesanan: https://galeri.localhost/pesanan/abc.',
  html: '<p>Lihat <a href="https://galeri.localhost/pesanan/abc?x=1&amp;y=2">pesanan Anda</a></p>',
  messageId: '<let_1@galeri.localhost>',
}

function send(changes: object = {}) {
  const transport = createTransport({ url: mail.smtpUrl, socketTimeout: 700 })
  return transport.sendMail({ ...letter, ...changes }).finally(() => transport.close())
}

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${mail.inboxUrl}${path}`, init)
  return { status: response.status, body: await response.json() }
}

async function trouble(switches: object) {
  await ask('/api/switches', { method: 'POST', body: JSON.stringify(switches) })
}

test('a letter sent by nodemailer is read back word for word', async () => {
  await send()
  const list = await ask('/api/letters')
  expect(list.body).toEqual([
    expect.objectContaining({ to: [letter.to], subject: letter.subject, messageId: letter.messageId }),
  ])
  const { body } = await ask(`/api/letters/${list.body[0].id}`)
  expect(body).toMatchObject({ from: 'toko@galeri.localhost', text: `${letter.text}\n` })
  expect(body.html).toContain('pesanan Anda')
  expect(body.links).toEqual(['https://galeri.localhost/pesanan/abc?x=1&y=2', 'https://galeri.localhost/pesanan/abc'])
})

test('the list can be narrowed to one receiver, blind copies included', async () => {
  await send({ bcc: 'petugas@galeri.localhost' })
  await send({ to: 'lain@contoh.localhost' })
  expect((await ask('/api/letters')).body).toHaveLength(2)
  expect((await ask('/api/letters?to=petugas@galeri.localhost')).body).toHaveLength(1)
})

test('letters outlive a restart', async () => {
  await send({ attachments: [{ filename: 'kuitansi.pdf', content: Buffer.from('%PDF-1.7') }] })
  await mail.close()
  mail = await startMail({ smtpPort: 0, inboxPort: 0, dataFolder: folder.path })
  const [kept] = (await ask('/api/letters')).body
  const { body } = await ask(`/api/letters/${kept.id}`)
  expect(body.attachments).toEqual([{ name: 'kuitansi.pdf', type: 'application/pdf', bytes: 8 }])
  await send()
  expect((await ask('/api/letters')).body).toHaveLength(2)
})

test('a letter is refused for good, or for now, as often as a test asks', async () => {
  await trouble({ rejectNext: 1, tempFailNext: 1 })
  await expect(send()).rejects.toMatchObject({ responseCode: 550 })
  await expect(send()).rejects.toMatchObject({ responseCode: 451 })
  await send()
  expect((await ask('/api/letters')).body).toHaveLength(1)
})

test('a server that hangs keeps nothing, and one that breaks off before its answer has kept the letter', async () => {
  await trouble({ hangNext: 1 })
  await expect(send()).rejects.toThrow(/timeout/i)
  expect((await ask('/api/letters')).body).toHaveLength(0)
  await trouble({ dropAnswerNext: 1 })
  await expect(send()).rejects.toThrow()
  expect((await ask('/api/letters')).body).toHaveLength(1)
})

test('the shelf is emptied by DELETE', async () => {
  await send()
  await ask('/api/letters', { method: 'DELETE' })
  expect((await ask('/api/letters')).body).toEqual([])
})

test('an unknown switch or a count that is none is told, and nothing is set', async () => {
  expect((await ask('/api/switches', { method: 'POST', body: '{"explode":1}' })).status).toBe(400)
  expect((await ask('/api/switches', { method: 'POST', body: '{"rejectNext":-1}' })).status).toBe(400)
})

test('a web page elsewhere can neither read the letters nor change anything', async () => {
  const foreign = await ask('/api/letters', { method: 'DELETE', headers: { origin: 'https://elsewhere.example' } })
  expect(foreign.status).toBe(403)
})

test('what a letter contains runs nothing in the inbox', async () => {
  await send({ subject: '<script>alert(1)</script>', html: '<script>alert(2)</script><p>Halo</p>' })
  const [{ id }] = (await ask('/api/letters')).body
  const page = await fetch(`${mail.inboxUrl}/letters/${id}`)
  expect(await page.text()).not.toContain('<script>')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const shown = await fetch(`${mail.inboxUrl}/letters/${id}/html`)
  expect(shown.headers.get('content-security-policy')).toMatch(/sandbox(?!.*allow-scripts)/)
})
