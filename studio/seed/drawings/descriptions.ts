import { batik } from './descriptions/batik.ts'
import { embroidered } from './descriptions/embroidered.ts'
import { painted } from './descriptions/painted.ts'
import { scenes } from './descriptions/scenes.ts'
import { sewn } from './descriptions/sewn.ts'
import { wooden } from './descriptions/wooden.ts'

/** One line for each picture, keyed by file name, honest that it is an illustration: made to be its alt text. */
export const descriptions: Readonly<Record<string, { readonly id: string; readonly en: string }>> = Object.fromEntries(
  Object.entries({ ...painted, ...batik, ...embroidered, ...wooden, ...sewn, ...scenes }).map(([name, [id, en]]) => [
    `${name}.webp`,
    { id: `Ilustrasi: ${id}`, en: `Illustration: ${en}` },
  ]),
)
