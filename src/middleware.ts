import { defineMiddleware } from 'astro:middleware'
import { traceOf } from '#core/log.ts'
import { asResponse, headersOf } from '#core/refusal.ts'
import { randomToken } from '#core/secret-token.ts'
import { gate, isDesk } from '#desk/gate.ts'
import { whatsappOrigins } from '#desk/whatsapp.ts'
import { canPreview } from '#preview/address.ts'
import { previewed } from '#preview/page.ts'
import { guessRefusal, opensBySecret, rememberGuess } from '#serving/guesses.ts'
import { furnishHeaders } from '#serving/headers.ts'
import { plain, refusalOf } from '#serving/refusal.ts'
import { siteOfBuild, theShop } from './wiring.ts'

const previewRoute = '/pratinjau/[...path]'
/** Where a form leads on to WhatsApp. */
const opensWhatsapp = /^\/meja\/.+\/whatsapp\/?$/

/** Every page passes here: prerendered ones get the content, the others the shop, the checks and the headers. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context
  if (context.isPrerendered) {
    Object.assign(locals, await siteOfBuild())
    Object.defineProperty(locals, 'shop', {
      get() {
        throw new Error(`${url.pathname} is prerendered and has no shop: it needs "export const prerender = false"`)
      },
    })
    return next()
  }

  // The resident server brings its shop along; elsewhere this process opens one.
  const shop = locals.shop ?? theShop()
  Object.assign(locals, { shop, content: locals.content ?? shop.content, siteUrl: shop.siteUrl, indexable: false })
  const { pathname } = url
  const began = performance.now()
  const nonce = randomToken()
  const answer = async () => {
    const { method, headers } = request
    const asked = { method, path: pathname, query: url.search, header: headersOf(request) }
    const refusal = refusalOf(asked, shop.siteUrl)
    if (refusal) return asResponse(refusal)
    // Routes that Astro adds of its own: for pictures, which our build makes, and for islands on the server.
    if (context.routePattern.startsWith('/_')) return plain('Tidak ada.', 404)
    try {
      if (isDesk(context.routePattern)) {
        const wanted = pathname + url.search
        const admission = await gate(shop.auth, { route: context.routePattern, method, wanted, headers })
        if (admission.kind === 'signIn') return context.redirect(admission.location, 303)
        if (admission.kind === 'refused') return plain('Ini bukan untuk peran Anda.', 403)
        if (admission.officer) Object.assign(locals, { officer: admission.officer })
      }
      if (context.routePattern === previewRoute) {
        if (!shop.preview?.admits(headers.get('Cookie'))) return plain('Pratinjau dibuka dari Studio.', 401)
        const seen = url.searchParams.get('sanity-preview-perspective') === 'published' ? 'published' : 'drafts'
        const { content, problems } = await shop.preview.open(seen)
        Object.assign(locals, { content, previewProblems: problems })
        const page = await next()
        return new Response(previewed(await page.text(), canPreview, nonce), page)
      }
      if (!opensBySecret(context.routePattern)) return await next()
      const address = locals.address ?? context.clientAddress
      const tooMany = await guessRefusal(shop.db, address, shop.now())
      if (tooMany) return tooMany
      const opened = await next()
      if (opened.status === 404) await rememberGuess(shop.db, address, shop.now())
      return opened
    } catch (error) {
      const ms = Math.round(performance.now() - began)
      shop.log({ event: 'page_failed', path: context.routePattern, ms, ...traceOf(error) })
      // Without a body Astro puts the page for failures in its place.
      return new Response(null, { status: 500 })
    }
  }
  const response = await answer()
  // The route, for an address may be written in many ways.
  furnishHeaders(response.headers, {
    path: context.routePattern,
    siteUrl: shop.siteUrl,
    payPage: opensWhatsapp.test(context.routePattern) ? whatsappOrigins : shop.payments.pageOrigin,
    preview: context.routePattern === previewRoute && shop.preview ? { ...shop.preview, nonce } : null,
  })
  return response
})
