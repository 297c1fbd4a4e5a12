import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import type { SessionRecord } from '../records.ts'
import { returnAddress } from '../session.ts'
import { type Html, html } from './html.ts'
import { bill } from './pay-form.ts'

/** What a session's page says when there is nothing to fill in any more. */
export interface Standing {
  title: string
  main: Html
}

export function paidPage(record: SessionRecord): Standing {
  return plain(record, 'Sudah dibayar', 'Pembayaran untuk pesanan ini sudah diterima.')
}

export function expiredPage(record: SessionRecord): Standing {
  return plain(record, 'Waktu membayar sudah habis', 'Tidak ada yang ditagih. Silakan mulai lagi dari toko.')
}

export function failedPage(record: SessionRecord): Standing {
  return plain(record, 'Pembayaran tidak masuk', 'Pembayaran untuk pesanan ini gagal. Tidak ada yang ditagih.')
}

/** The money is under way: the page on which a tester lets it arrive. */
export function waitingPage(record: SessionRecord, intent: Stripe.PaymentIntent, action: string): Standing {
  const isQris = intent.payment_method_types[0] === 'qris'
  const main = html`<h1>Menunggu pembayaran</h1>
<div class="columns">
${bill(record)}
<section class="sheet">
<h2>${isQris ? 'Kode QRIS contoh' : 'Nomor virtual account contoh'}</h2>
<p class="number">${payCode(record.id)}</p>
<p>Di toko sungguhan, pembeli membayar ${isQris ? 'dengan memindai kode' : 'lewat bank'} dan toko mendapat kabar kemudian. Di sini Anda yang menentukan kabarnya.</p>
<form method="post" action="${action}/kabar">
<button type="submit" name="arrived" value="ya">Simulasikan pembayaran masuk</button>
<button type="submit" name="arrived" value="tidak" class="quiet">Simulasikan pembayaran gagal</button>
</form>
${shopLink(record)}
</section>
</div>`
  return { title: 'Menunggu pembayaran', main }
}

/** The bank's question about a card (3-D Secure). */
export function bankPage(action: string): Standing {
  const main = html`<h1>Bank Anda bertanya</h1>
<section class="sheet">
<p>Apakah Anda yang melakukan pembayaran ini?</p>
<form method="post" action="${action}/bank">
<button type="submit" name="agreed" value="ya">Ya, setujui</button>
<button type="submit" name="agreed" value="tidak" class="quiet">Bukan saya, tolak</button>
</form>
</section>`
  return { title: 'Bank Anda bertanya', main }
}

export const unknownPage: Standing = {
  title: 'Tidak ditemukan',
  main: html`<h1>Halaman pembayaran ini tidak ada</h1><p>Silakan mulai lagi dari toko.</p>`,
}

function plain(record: SessionRecord, title: string, words: string): Standing {
  const main = html`<h1>${title}</h1>
<div class="columns">${bill(record)}<section class="sheet"><p>${words}</p>${shopLink(record)}</section></div>`
  return { title, main }
}

function shopLink({ id, session }: SessionRecord): Html | null {
  const address = session.status === 'complete' ? session.success_url : session.cancel_url
  return address === null ? null : html`<p><a href="${returnAddress(address, id)}">Kembali ke toko</a></p>`
}

/** Sixteen digits that are always the same for a session. */
function payCode(sessionId: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(sessionId).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(12, '0')
    .slice(-12)
  return `8808${digits}`.replace(/(\d{4})(?=\d)/g, '$1 ')
}
