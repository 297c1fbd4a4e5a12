/** Unsold pieces as far as a page built beforehand can know: what the books said at the build, or else the CMS's count. */
export function piecesLeft({ count, left = count }: { readonly count: number; readonly left?: number }): number {
  return left
}
