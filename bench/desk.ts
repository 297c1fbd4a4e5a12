// Every page of the officers' desk over 10,000 orders of 40 makers and 18 months, asked of the built server: the median of
// several askings, one after the other, in which nobody else asks. Wanted: each under 200 ms. BENCH_ORDERS=1000 for fewer.

import { connect } from '#database/connection.ts'
import { buildShop } from '../tests/support/built-shop.ts'
import { takeUpInvitation } from '../tests/support/desk-visitor.ts'
import { patientSend } from '../tests/support/http-buyer.ts'
import { startShop } from '../tests/support/shop.ts'
import { fillDesk } from './by-hand/years.ts'

const orders = Number(process.env.BENCH_ORDERS ?? 10_000)
const limitMs = 200
const askings = 7

const built = await buildShop()
const shop = await startShop({ built: built.environment, withOfficer: true })
const db = connect({ databaseUrl: shop.environment.DATABASE_URL ?? '', poolSize: 4 })
const slow: string[] = []
try {
  const one = await fillDesk(db, shop.environment.LINK_SECRET ?? '', orders)
  const send = patientSend(shop.url)
  const { cookie } = await takeUpInvitation(send, shop.signIn ?? '')
  const list = '/meja/pesanan/'
  const month = new Date().toISOString().slice(0, 7)
  const paths = [
    '/meja/',
    ...['attention', 'transfer', 'late', 'unanswered', 'pickup'].map((kind) => `/meja/?jenis=${kind}`),
    '/meja/?cari=Kenarya+77',
    `/meja/?cari=${one.number}`,
    '/meja/?cari=a&jenis=late',
    list,
    ...['unpaid', 'transfer', 'running', 'completed', 'closed', 'disputed'].map((filter) => `${list}?saring=${filter}`),
    `${list}?cari=Kenarya+77`,
    `${list}?cari=tidak-ada-yang-bernama-ini`,
    `${list}?cari=${one.number}`,
    `${list}?cari=0812+0000+${String(orders >> 1).padStart(4, '0')}`,
    `${list}?cari=a`,
    `${list}?saring=running&cari=contoh`,
    `${list}?sebelum=${one.cursor}`,
    `${list}${one.orderId}/`,
    `${list}${one.orderId}/dokumen/`,
    '/meja/serah-terima/',
    ...['late', 'unanswered', 'proposed', 'making', 'pickup', 'shipped'].map(
      (queue) => `/meja/serah-terima/?daftar=${queue}`,
    ),
    '/meja/perhatian/',
    '/meja/perhatian/?jenis=letter_dead',
    '/meja/permintaan/',
    '/meja/mitra/',
    '/meja/produsen/',
    `/meja/produsen/${one.producerId}/`,
    '/meja/hak-produsen/',
    `/meja/hak-produsen/?bulan=${month}`,
    `/meja/hak-produsen/rekap.csv?bulan=${month}`,
    `/meja/hak-produsen/${one.producerId}/?bulan=${month}`,
    '/meja/angka/',
    '/meja/angka/angka.csv',
    '/meja/petugas/',
    '/meja/akun/',
  ]
  for (const path of paths) {
    const times: number[] = []
    let status = 0
    let bytes = 0
    for (let asking = 0; asking <= askings; asking++) {
      const began = performance.now()
      const answer = await send(path, { headers: { cookie, 'Accept-Encoding': 'identity' } })
      bytes = (await answer.arrayBuffer()).byteLength
      // The first one compiles the page.
      if (asking > 0) times.push(performance.now() - began)
      status = answer.status
    }
    const ms = times.toSorted((a, b) => a - b)[askings >> 1] ?? 0
    const why = status !== 200 ? `answered with ${status}` : ms > limitMs ? 'too slow' : ''
    console.log(`${ms.toFixed(0).padStart(6)} ms ${(bytes / 1000).toFixed(0).padStart(5)} kB  ${path}  ${why}`)
    if (why) slow.push(path)
  }
} finally {
  await db.destroy()
  await shop.close()
  await built.close()
}
console.log(`${slow.length} above ${limitMs} ms`)
process.exitCode = slow.length === 0 ? 0 : 1
