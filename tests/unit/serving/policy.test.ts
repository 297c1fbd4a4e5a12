import { describe, expect, test } from 'vitest'
import { asHeader, policyOfPage } from '#serving/policy.ts'
import { placePolicy } from '../../../scripts/build/policies.ts'

const hashed = "font-src 'self'; script-src 'self' 'sha256-abc='; style-src 'self' 'sha256-def=';"

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((part) => part.startsWith(`${name} `))
}

describe('the policy of a page', () => {
  test('keeps the hashes that Astro knows and allows nothing unsafe', () => {
    const policy = policyOfPage(hashed)
    expect(directive(policy, 'script-src')).toBe("script-src 'self' 'sha256-abc='")
    expect(directive(policy, 'style-src')).toBe("style-src 'self' 'sha256-def='")
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  test('says each directive once', () => {
    const names = policyOfPage(hashed, 'https://checkout.stripe.com')
      .split('; ')
      .map((part) => part.split(' ')[0])
    expect(new Set(names).size).toBe(names.length)
  })

  test('lets forms lead to the payment page only where there is one', () => {
    expect(directive(policyOfPage(hashed), 'form-action')).toBe("form-action 'self'")
    expect(directive(policyOfPage(hashed, 'https://checkout.stripe.com'), 'form-action')).toBe(
      "form-action 'self' https://checkout.stripe.com",
    )
  })

  test('as a header also keeps others from framing it', () => {
    expect(directive(asHeader(policyOfPage(hashed)), 'frame-ancestors')).toBe("frame-ancestors 'none'")
  })

  test('as a header lets text become HTML in one place of ours alone, but for pages that the Studio frames', () => {
    const header = asHeader(policyOfPage(hashed))
    expect(directive(header, 'require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
    expect(directive(header, 'trusted-types')).toBe("trusted-types halaman 'allow-duplicates'")
    const framed = { studioOrigin: 'https://studio.example', pictureOrigin: 'https://cdn.example', nonce: 'n' }
    expect(asHeader(policyOfPage(hashed), framed)).toMatch(/; frame-ancestors https:\/\/studio\.example$/)
  })
})

describe('a built page', () => {
  const ownStyle = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
  const hashedByAstro = `script-src 'self' 'sha256-abc='; style-src 'self' ${ownStyle} 'sha256-def=';`
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>a{}</style><meta http-equiv="content-security-policy" content="${hashedByAstro}"></head></html>`

  test('has its policy directly behind its charset, once, and the same as a header', () => {
    const { html, header } = placePolicy(page, '/')
    const policy = policyOfPage(`script-src 'self'; style-src 'self' ${ownStyle}`)
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><style>`,
    )
    expect(html.match(/content-security-policy/g)).toHaveLength(1)
    expect(header).toBe(asHeader(policy))
  })

  test('may run and show only what stands in it', () => {
    const { header } = placePolicy(page, '/')
    expect(directive(header, 'script-src')).toBe("script-src 'self'")
    expect(directive(header, 'style-src')).toBe(`style-src 'self' ${ownStyle}`)
  })

  test('without a policy or a charset fails the build', () => {
    expect(() => placePolicy('<head><meta charset="utf-8"></head>', '/x/')).toThrow('/x/')
    expect(() => placePolicy(page.replace('<meta charset="utf-8">', ''), '/x/')).toThrow('charset')
  })
})
