import { fileURLToPath } from 'node:url'
import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import sirv from 'sirv'
import { adapterOf } from './hosting/adapter.mjs'
import { deployTarget, openBuild } from './src/wiring.ts'

const target = deployTarget()

/** Lends what the CMS publishes to the pages, and puts the pictures they asked for beside them. */
function content() {
  let build
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build' || command === 'dev') build = openBuild()
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/_p', sirv(build.picturesFolder, { dev: true }))
      },
      'astro:build:done': ({ dir }) => build.emitPictures(fileURLToPath(dir)),
    },
  }
}

/** `client:interaction`: islands that sleep until they are touched. */
function interaction() {
  const directive = { name: 'interaction', entrypoint: './src/cart/islands/interaction.ts' }
  return {
    name: 'interaction',
    hooks: { 'astro:config:setup': ({ addClientDirective }) => addClientDirective(directive) },
  }
}

export default defineConfig({
  output: 'static',
  // `src/server.ts` is the server and mounts Astro's handler; on a platform `src/hosted/` does. Pages rendered on demand
  // are small: rendered whole, a page that fails answers 500 instead of breaking off in the middle.
  adapter:
    target === 'node' ? node({ mode: 'middleware', experimentalDisableStreaming: true }) : await adapterOf(target),
  integrations: [react(), interaction(), content()],
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
    define: { __pagesBuiltAt: JSON.stringify(new Date().toISOString()) },
    plugins: [tailwindcss()],
    server: { watch: { ignored: ['**/.data/**'] } },
  },
})
