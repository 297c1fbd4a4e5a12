/** The form a request carries; an empty one where its body is no form, so that it is refused field by field. */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}
