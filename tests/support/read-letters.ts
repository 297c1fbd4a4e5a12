export interface ReadLetter {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Every letter in a mailbox of the stand-in, the oldest first. */
export async function readLetters(inboxUrl: string): Promise<readonly ReadLetter[]> {
  const list = (await (await fetch(`${inboxUrl}/api/letters`)).json()) as readonly { readonly id: string }[]
  const letters = await Promise.all(
    list.map(async ({ id }) => (await (await fetch(`${inboxUrl}/api/letters/${id}`)).json()) as ReadLetter),
  )
  return letters.toReversed()
}

/** The first address of this kind (`serah-terima`, `pesanan`) in the newest letter to somebody that names `about`; empty while none has come. */
export function linkIn(letters: readonly ReadLetter[], to: string, kind: string, about = ''): string {
  const pattern = new RegExp(`https?://\\S+/${kind}/[\\w/-]{20,}`)
  const letter = letters.findLast(
    (one) => one.to.includes(to) && `${one.subject} ${one.text}`.includes(about) && pattern.test(one.text),
  )
  return pattern.exec(letter?.text ?? '')?.[0] ?? ''
}

/** What no text that people read may hold: signs that something was put in that was not there. */
export const brokenText = /undefined|\bnull\b|\bNaN\b|\[object|\$\{|\{\{|Invalid Date|Rp\s(?![\s\d-])/
