import { holdUntilAwake } from './hold.ts'

// Part of every product's page, so it is short. The build keeps what makes an island one (Astro's element, 1.9 kB) in a
// file of its own, whose address it leaves here (`scripts/build/sleep.ts`); the first touch fetches all of it at once.
const island = document.querySelector<HTMLElement>('[data-runtime]')
if (island) {
  holdUntilAwake(island, () =>
    Promise.all(
      ['data-runtime', 'component-url', 'renderer-url'].map(
        (name) => import(/* @vite-ignore */ island.getAttribute(name) as string),
      ),
    ),
  )
}
