/** The form a request carries; an empty one where its body is no form, so that it is refused field by field. */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}

/** What was typed, to show it again beside what is wrong: each field's text, at most 500 characters. */
export function textIn(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 500)]))
}
