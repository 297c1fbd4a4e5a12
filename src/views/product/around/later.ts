import { createHash } from 'node:crypto'

/**
 * Part of every product's page, so it is short: what else the page can do comes with the first thing that somebody does
 * there. Its address stands in `data-later`, where the build has put it (`scripts/build/dress.ts`). As it is, unbuilt:
 * what `import()` is built into weighs more than all of this.
 */
export const later = `{let l=()=>{for(let t of o)removeEventListener(t,l);let{later:a}=document.querySelector("[data-later]").dataset;a&&import(a)},o=["scroll","pointerdown","keydown"];for(let t of o)addEventListener(t,l,{passive:!0})}`

/** For the page's policy. */
export const laterHash = `sha256-${createHash('sha256').update(later).digest('base64')}` as const
