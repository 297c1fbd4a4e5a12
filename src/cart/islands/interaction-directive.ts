import { fileURLToPath } from 'node:url'
import type { AstroIntegration, ClientDirectiveConfig } from 'astro'

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes the island at the first touch or focus. */
    'client:interaction'?: boolean
  }
}

/** Lets `.astro` files say `client:interaction`. */
export function interactionDirective(): AstroIntegration {
  const directive: ClientDirectiveConfig = {
    name: 'interaction',
    entrypoint: fileURLToPath(new URL('./interaction.ts', import.meta.url)),
  }
  return {
    name: 'interaction-directive',
    hooks: { 'astro:config:setup': ({ addClientDirective }) => addClientDirective(directive) },
  }
}
