import { formatPhone, normalisePhone } from '#core/phone.ts'

/** How an officer is reached, as links; null where the shop has said no number. */
export interface OfficerLines {
  readonly call: { readonly href: string; readonly number: string } | null
  readonly chat: string | null
}

export const noLines: OfficerLines = { call: null, chat: null }

/** From the numbers that the CMS has of the seller; `words` opens the chat. */
export function officerLines(
  seller: { readonly phone?: string; readonly whatsapp?: string },
  words: string,
): OfficerLines {
  const phone = normalisePhone(seller.phone ?? '')
  const chat = normalisePhone(seller.whatsapp ?? '')
  return {
    call: phone ? { href: `tel:${phone}`, number: formatPhone(phone) } : null,
    chat: chat ? `https://wa.me/${chat.slice(1)}?text=${encodeURIComponent(words)}` : null,
  }
}
