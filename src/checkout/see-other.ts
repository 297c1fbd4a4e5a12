/** The way on after a form that was taken (303), with the cart's cookie where it has changed. */
export function seeOther({ location, cookie }: { location: string; cookie: string | null }): Response {
  return new Response(null, { status: 303, headers: { location, ...(cookie !== null && { 'set-cookie': cookie }) } })
}
