import type { APIRoute } from 'astro'
import { deskPath } from '#core/paths.ts'

export const prerender = false

export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const cookies = await locals.shop.auth.signOut(request.headers)
  const response = redirect(deskPath('masuk'), 303)
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
