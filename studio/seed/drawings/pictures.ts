import { bags } from './subjects/bags.ts'
import { batikCloths } from './subjects/batik-cloths.ts'
import { bottles } from './subjects/bottles.ts'
import { canvases } from './subjects/canvas.ts'
import { clocks } from './subjects/clocks.ts'
import { coasters } from './subjects/coasters.ts'
import { dusters } from './subjects/duster.ts'
import { mats } from './subjects/mats.ts'
import { mukenas } from './subjects/mukena.ts'
import { shirts } from './subjects/shirts.ts'
import { uniforms } from './subjects/uniforms.ts'

/** Every picture by its name without ending, as a function that gives its SVG. */
export const pictures: Readonly<Record<string, () => string>> = {
  ...bags,
  ...batikCloths,
  ...bottles,
  ...canvases,
  ...clocks,
  ...coasters,
  ...dusters,
  ...mats,
  ...mukenas,
  ...shirts,
  ...uniforms,
}
