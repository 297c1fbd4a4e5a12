import type { APIRoute } from 'astro'
import { photoAnswer } from '#handoff/photos.ts'

export const prerender = false

/** A picture that a producer took of the finished work. */
export const GET: APIRoute = ({ params, locals }) => photoAnswer(locals.shop.db, [params.id ?? ''], params.photo ?? '')
