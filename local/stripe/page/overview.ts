import { shownAmount } from '../amounts.ts'
import type { Bank } from '../bank.ts'
import type { SessionRecord } from '../records.ts'
import { isOver } from '../session.ts'
import { type Html, html } from './html.ts'
import type { Standing } from './standing.ts'

const mostShown = 50

/** The front page: who opens the server's address sees what it is and what was to be paid lately. */
export function overviewPage(bank: Bank): Standing {
  const latest = bank.books.all('sessions').slice(-mostShown).toReversed()
  const main = html`<h1>Pembayaran contoh</h1>
<section class="sheet">
<h2>Halaman bayar terakhir</h2>
${
  latest.length === 0
    ? html`<p>Belum ada. Halaman bayar muncul setelah seseorang menyelesaikan pesanan di toko.</p>`
    : html`<ul class="bill">${latest.map((record) => row(bank, record))}</ul>`
}
</section>`
  return { title: 'Daftar', main }
}

function row(bank: Bank, record: SessionRecord): Html {
  const { session } = record
  const name = session.client_reference_id ?? `${record.id.slice(0, 20)}…`
  return html`<li><span><a href="/c/pay/${record.id}">${name}</a> · ${stateInWords(bank, record)}</span> <span>${shownAmount(session.amount_total ?? 0, session.currency ?? 'idr')}</span></li>`
}

function stateInWords(bank: Bank, record: SessionRecord): string {
  if (isOver(bank, record)) return 'habis waktunya'
  if (record.session.status === 'open') return 'belum dibayar'
  return record.session.payment_status === 'paid' ? 'sudah dibayar' : 'belum masuk'
}
