export interface Link {
  readonly address: URL
}

const attribute = /<(a|link|img|source|script|form|iframe|use|area)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const value = /\s(href|src|srcset|action|poster)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi

/** All that a page's HTML names by GET: links, pictures in every size, scripts, forms that ask. */
export function linksIn(html: string, page: URL): readonly Link[] {
  const links: Link[] = []
  for (const [, tag = '', attributes = ''] of html.matchAll(attribute)) {
    if (tag.toLowerCase() === 'form' && /\smethod=["']?post/i.test(attributes)) continue
    for (const [, name = '', double, single, bare] of attributes.matchAll(value)) {
      const text = decode(double ?? single ?? bare ?? '')
      const addresses =
        name.toLowerCase() === 'srcset' ? text.split(/,\s+/).map((one) => one.split(/\s+/)[0] ?? '') : [text]
      for (const one of addresses) links.push({ address: new URL(one, page) })
    }
  }
  return links.filter(({ address }) => /^https?:$/.test(address.protocol))
}

/** Every name in a page that a link may lead to. */
export function idsIn(html: string): ReadonlySet<string> {
  return new Set(
    [...html.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].map(([, a, b, c]) => decode(a ?? b ?? c ?? '')),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name] ?? whole
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    },
  )
}
