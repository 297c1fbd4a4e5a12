/**
 * The form a request carries, with what nobody types on purpose left out of its texts; an empty one where its body is
 * no form, so that it is refused field by field.
 */
export async function formIn(request: Request): Promise<FormData> {
  const form = new FormData()
  const sent = await request.formData().catch(() => form)
  for (const [name, value] of [...sent]) {
    form.append(typable(name), typeof value === 'string' ? typable(value) : value)
  }
  return form
}

// NUL breaks a database's text, an escape a terminal, and a mark that turns the direction of writing makes one name
// look like another in letters and lists.
const untypable = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** A text without control characters (but for tabs and ends of lines) and marks of direction. */
export function typable(text: string): string {
  return text.toWellFormed().replace(untypable, '')
}

/** What was typed, to show it again beside what is wrong: each field's text, at most 500 characters. */
export function textIn(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 500)]))
}

/** A field's name and what was in it, to be sent again as it is. */
export type Typed = readonly [name: string, text: string]

/** A form's texts whole, hidden ones too. */
export function typedIn(form: FormData): Typed[] {
  return [...form].flatMap(([name, value]): Typed[] => (typeof value === 'string' ? [[name, value]] : []))
}
