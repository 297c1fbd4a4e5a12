import { shownAmount } from '../amounts.ts'
import type { Method } from '../payment-methods.ts'
import type { SessionRecord } from '../records.ts'
import { returnAddress } from '../session.ts'
import type { FieldName, PayFault, Typed } from './filled-form.ts'
import { type Html, html } from './html.ts'

const methodWords: Record<Method, { name: string; hint: string }> = {
  card: { name: 'Kartu kredit atau debit', hint: 'Dibayar saat ini juga.' },
  id_bank_transfer: { name: 'Virtual account', hint: 'Transfer lewat bank. Pembayaran masuk kemudian.' },
  qris: { name: 'QRIS', hint: 'Pindai kode dengan dompet digital. Pembayaran masuk kemudian.' },
}

/** The page of an open session. Works without any script; the card's fields hide by CSS alone. */
export function payForm(record: SessionRecord, action: string, typed: Typed, faults: readonly PayFault[]): Html {
  const { session } = record
  const total = shownAmount(session.amount_total ?? 0, session.currency ?? 'idr')
  const shipping = shippingChoice(record, typed)
  const chosen = typed.method ?? session.payment_method_types[0]
  return html`
<h1>Bayar ${total}</h1>
${faults.length > 0 ? faultSummary(faults) : null}
<div class="columns">
${bill(record)}
<section class="sheet">
<form method="post" action="${action}" novalidate>
${shipping}
<fieldset><legend>Cara membayar</legend>
${session.payment_method_types.map((method) => methodChoice(method as Method, method === chosen))}
</fieldset>
${session.payment_method_types.includes('card') ? cardFields(typed, faults) : null}
${session.customer_email === null ? field('email', 'Surel', 'Untuk tanda terima.', 'email', typed, faults) : null}
<button type="submit" name="outcome" value="pay">${shipping ? 'Bayar' : `Bayar ${total}`}</button>
<button type="submit" name="outcome" value="fail" class="quiet">Gagalkan pembayaran</button>
</form>
${cancelLink(record)}
${testNumbers}
</section>
</div>`
}

function cancelLink({ id, session }: SessionRecord): Html | null {
  if (session.cancel_url === null) return null
  return html`<p><a href="${returnAddress(session.cancel_url, id)}">Kembali ke toko tanpa membayar</a></p>`
}

/** The lines and the total, as the shop asked for them. */
export function bill({ session, lineItems, shippingRates }: SessionRecord): Html {
  const currency = session.currency ?? 'idr'
  const rate = shippingRates.find(({ id }) => id === session.shipping_cost?.shipping_rate)
  return html`<section class="sheet" aria-labelledby="bill">
<h2 id="bill">Pesanan Anda</h2>
<ul class="bill">
${lineItems.map(
  (line) =>
    html`<li><span>${line.description} × ${line.quantity}</span> <span>${shownAmount(line.amount_total, currency)}</span></li>`,
)}
${rate ? html`<li><span>${rate.display_name}</span> <span>${shownAmount(rate.fixed_amount?.amount ?? 0, currency)}</span></li>` : null}
</ul>
<p class="total"><span>Jumlah</span> <span>${shownAmount(session.amount_total ?? 0, currency)}</span></p>
</section>`
}

function methodChoice(method: Method, checked: boolean): Html {
  const words = methodWords[method]
  return html`<label class="choice"><input type="radio" name="method" value="${method}"${flag('checked', checked)}>
<span>${words.name}<small>${words.hint}</small></span></label>`
}

function shippingChoice({ session, shippingRates }: SessionRecord, typed: Typed): Html | null {
  // After a first attempt the amount stands, so there is nothing to choose any more.
  if (shippingRates.length < 2 || session.payment_intent !== null) return null
  const chosen = typed.shipping_rate ?? session.shipping_cost?.shipping_rate
  return html`<fieldset><legend>Pengiriman</legend>
${shippingRates.map(
  (rate) => html`<label class="choice">
<input type="radio" name="shipping_rate" value="${rate.id}"${flag('checked', rate.id === chosen)}>
<span>${rate.display_name}<small>${shownAmount(rate.fixed_amount?.amount ?? 0, session.currency ?? 'idr')}</small></span></label>`,
)}
<p class="soft">Jumlah di atas memakai pilihan pertama. Yang ditagih mengikuti pilihan Anda.</p>
</fieldset>`
}

function cardFields(typed: Typed, faults: readonly PayFault[]): Html {
  return html`<fieldset class="card"><legend>Kartu</legend>
${field('number', 'Nomor kartu', 'Kartu uji: 4242 4242 4242 4242.', 'cc-number', typed, faults)}
<div class="pair">
${field('expiry', 'Berlaku sampai', 'Bulan/tahun, misalnya 12/34.', 'cc-exp', typed, faults)}
${field('cvc', 'Kode keamanan', 'Tiga angka di belakang kartu.', 'cc-csc', typed, faults)}
</div>
${field('name', 'Nama pada kartu', null, 'cc-name', typed, faults)}
</fieldset>`
}

function field(
  name: FieldName,
  label: string,
  hint: string | null,
  autocomplete: string,
  typed: Typed,
  faults: readonly PayFault[],
): Html {
  const fault = faults.find((known) => known.field === name)
  const inputMode = name === 'name' ? 'text' : name === 'email' ? 'email' : 'numeric'
  const value = typed[name] ?? testCard[name] ?? ''
  const about = [hint ? `${name}-hint` : '', fault ? `${name}-wrong` : ''].filter((id) => id !== '').join(' ')
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
${fault ? html`<p class="wrong" id="${name}-wrong">${fault.message}</p>` : null}
<input id="${name}" name="${name}" value="${value}" inputmode="${inputMode}" autocomplete="${autocomplete}" aria-describedby="${about}"${flag('aria-invalid="true"', fault !== undefined)}>
</div>`
}

function faultSummary(faults: readonly PayFault[]): Html {
  return html`<div class="problem" role="alert"><h2>Pembayaran belum berhasil</h2><ul>
${faults.map((fault) => html`<li>${fault.field ? html`<a href="#${fault.field}">${fault.message}</a>` : fault.message}</li>`)}
</ul></div>`
}

/** A buyer who only wants to see the shop work should not have to type a card. */
const testCard: Typed = { number: '4242 4242 4242 4242', expiry: '12/34', cvc: '123' }

const testNumbers = html`<details><summary>Nomor kartu untuk mencoba</summary><dl>
<dt><code>4242 4242 4242 4242</code></dt><dd>berhasil</dd>
<dt><code>4000 0000 0000 0002</code></dt><dd>ditolak bank</dd>
<dt><code>4000 0000 0000 9995</code></dt><dd>saldo tidak cukup</dd>
<dt><code>4000 0025 0000 3155</code></dt><dd>bank bertanya dahulu (3-D Secure)</dd>
<dt><code>4000 0000 0000 0259</code></dt><dd>berhasil, lalu disanggah</dd>
</dl><p class="soft">Tanggal berlaku di masa depan, kode keamanan tiga angka apa saja.</p></details>`

function flag(attribute: string, on: boolean): Html | null {
  return on ? { html: ` ${attribute}` } : null
}
