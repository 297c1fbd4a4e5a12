import type { APIRoute } from 'astro'
import { answerSignOut } from '#desk/sign-out.ts'

export const prerender = false

export const POST: APIRoute = ({ request, locals: { shop } }) => answerSignOut(shop.auth, request)
