interface ParsingRules {
  createHTML(html: string): string
}

/** The name by which the content security policy knows the one place where text becomes HTML. */
export const parsingPolicy = 'halaman'

let rules: ParsingRules | undefined

/** In the browser: a page of the shop, as it was answered, to take parts out of. Its scripts do not run. */
export function parsePage(html: string): Document {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ParsingRules): ParsingRules }
  }
  rules ??= trustedTypes?.createPolicy(parsingPolicy, { createHTML: (text) => text })
  return new DOMParser().parseFromString(rules ? rules.createHTML(html) : html, 'text/html')
}
