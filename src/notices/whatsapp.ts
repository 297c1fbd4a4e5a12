/** A `wa.me` link that opens a chat with a ready text; `phone` is E.164, or null to let the sender choose whom. */
export function whatsappLink(phone: string | null, text: string): string {
  return `https://wa.me/${phone?.replace(/\D/g, '') ?? ''}?text=${encodeURIComponent(text)}`
}
