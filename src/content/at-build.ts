import type { Content } from './port.ts'

// getStaticPaths has no locals, and pages do not know wiring. The configuration and the prerender bundle are two
// copies of this module in one process, so the slot hangs on the process, not on the module.
const slot = Symbol.for('galeri-karya.content')
const shelf = globalThis as { [slot]?: Content }

/** Called once by the configuration, before anything is rendered. */
export function lendContent(content: Content): void {
  shelf[slot] = content
}

/** The content that the build was given; throws when nothing was lent, for an empty shop must never be built. */
export function borrowedContent(): Content {
  const content = shelf[slot]
  if (!content) throw new Error('no content was lent to the build: lendContent() belongs in astro.config.mjs')
  return content
}
