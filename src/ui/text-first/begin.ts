import { createHash } from 'node:crypto'
import module from './without-pictures.js?url'

/**
 * Part of every public page, before whatever could be fetched, so it is short and as it stands: where data are saved, by
 * the device's own setting or by hand, the page forbids itself pictures and the face by a policy, and only then fetches
 * what shows words in their place. Chromium holds pictures back until it has read our `<meta>`, so none is on its way yet.
 */
export const begin = `{let h,m;try{h=localStorage.hemat}catch{}if(h?h>0:navigator.connection?.saveData||matchMedia("(prefers-reduced-data:reduce)").matches)m=document.createElement("meta"),m.httpEquiv="content-security-policy",m.content="img-src data:; font-src data:",document.head.append(m),import("${module}");onclick=e=>{let a=e.target.closest("[data-hemat]");a&&(localStorage.hemat=a.dataset.hemat,location.reload(),e.preventDefault())}}`

/** For the page's policy. */
export const beginHash = `sha256-${createHash('sha256').update(begin).digest('base64')}` as const
