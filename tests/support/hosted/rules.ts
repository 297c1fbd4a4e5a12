/** What a host's generated files say of one address. */
export interface Rules {
  /** Headers of the file served at this address. */
  headersOf(path: string): ReadonlyMap<string, string>
  /** Where an address has gone, with its headers. */
  movedTo(path: string): { readonly location: string; readonly headers: ReadonlyMap<string, string> } | null
  /** Whether the function answers what is no file; otherwise the page for what is not there does. */
  isFunctions(path: string): boolean
  notFound(path: string): { readonly file: string; readonly headers: ReadonlyMap<string, string> } | null
}

/** Header names in small letters, whatever a file writes. */
export function lowered(headers: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
