import { faceOf, passesLuhn } from '../cards.ts'
import type { Buyer, Means } from '../means.ts'
import type { SessionRecord } from '../records.ts'

/** What the buyer sent, given back when it cannot be taken yet. */
export type Typed = Partial<Record<string, string>>

export type FieldName = 'number' | 'expiry' | 'cvc' | 'name' | 'email'

export interface PayFault {
  /** The field it is about; null when it is about the whole payment. */
  field: FieldName | null
  message: string
}

export type FilledForm =
  | { ok: true; means: Means; buyer: Buyer; shippingRateId: string | null }
  | { ok: false; faults: PayFault[] }

/** Reads what the buyer sent for an open session; `now` decides whether the card is still valid. */
export function readPayForm({ session, shippingRates }: SessionRecord, typed: Typed, now: Date): FilledForm {
  const shippingRateId = shippingRates.find((rate) => rate.id === typed.shipping_rate)?.id ?? null
  const buyer: Buyer = { email: typed.email?.trim() || null, name: typed.name?.trim() || null }
  if (typed.outcome === 'fail') {
    const number = '4000000000000002'
    return {
      ok: true,
      means: { method: 'card', number, face: faceOf(number, 12, 2034), fails: true },
      buyer,
      shippingRateId,
    }
  }
  const faults: PayFault[] = []
  if (session.customer_email === null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(buyer.email ?? '')) {
    faults.push({ field: 'email', message: 'Isi alamat surel Anda, misalnya nama@contoh.id.' })
  }
  if (typed.method === undefined || !session.payment_method_types.includes(typed.method)) {
    faults.push({ field: null, message: 'Pilih salah satu cara membayar.' })
  }
  if (typed.method === 'id_bank_transfer' || typed.method === 'qris') {
    if (faults.length > 0) return { ok: false, faults }
    return { ok: true, means: { method: typed.method }, buyer, shippingRateId }
  }
  const number = (typed.number ?? '').replace(/[\s-]/g, '')
  const expiry = /^(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d\d)$/.exec((typed.expiry ?? '').trim())
  const month = Number(expiry?.[1])
  const year = 2000 + Number(expiry?.[2])
  if (!passesLuhn(number))
    faults.push({ field: 'number', message: 'Periksa nomor kartu: 16 angka, seperti pada kartu.' })
  if (!expiry) faults.push({ field: 'expiry', message: 'Isi bulan dan tahun kartu, misalnya 12/34.' })
  else if (Date.UTC(year, month) <= now.getTime()) {
    faults.push({ field: 'expiry', message: 'Masa berlaku kartu sudah lewat. Pakai kartu lain.' })
  }
  if (!/^\d{3,4}$/.test((typed.cvc ?? '').trim())) {
    faults.push({ field: 'cvc', message: 'Isi kode keamanan: tiga angka di belakang kartu.' })
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, means: { method: 'card', number, face: faceOf(number, month, year) }, buyer, shippingRateId }
}

/** What the bank's refusal means for the buyer. */
export function declineFault(code: string | undefined): PayFault {
  const messages: Record<string, string> = {
    insufficient_funds: 'Saldo atau batas kartu tidak cukup. Coba kartu atau cara lain.',
    expired_card: 'Masa berlaku kartu sudah lewat. Coba kartu lain.',
    payment_intent_authentication_failure: 'Bank belum mendapat persetujuan Anda. Coba lagi atau pakai cara lain.',
  }
  return { field: null, message: messages[code ?? ''] ?? 'Bank menolak pembayaran ini. Coba kartu atau cara lain.' }
}
