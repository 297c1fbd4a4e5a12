import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'

export default defineConfig({
  output: 'static',
  // `src/server.ts` is the server and mounts Astro's handler. Pages rendered on demand are small: rendered whole, a
  // page that fails answers 500 instead of breaking off in the middle.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [react()],
  // The till keeps nothing on a server's disk.
  session: false,
  trailingSlash: 'ignore',
  // First paint needs one response, and a page rendered on demand never asks for the style sheet of an older build.
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  // The shop shows no code; without this every build warns that its colours break the policy.
  markdown: { syntaxHighlight: false },
  security: {
    // `src/middleware.ts` compares Origin with SITE_URL; Astro's own check compares it with the request's Host.
    checkOrigin: false,
    // Astro knows the hashes of scripts and styles. Every other directive stands in `src/serving/policy.ts`.
    csp: { algorithm: 'SHA-256' },
  },
  server: { host: '127.0.0.1' },
  vite: {
    plugins: [tailwindcss()],
    server: { watch: { ignored: ['**/.data/**'] } },
  },
})
