import { bags } from './subjects/bags.ts'
import { batikCloths } from './subjects/batik-cloths.ts'
import { bottles } from './subjects/bottles.ts'
import { canvases } from './subjects/canvas.ts'
import { clocks } from './subjects/clocks.ts'
import { coasters } from './subjects/coasters.ts'
import { dusters } from './subjects/duster.ts'
import { homePictures } from './subjects/home.ts'
import { mats } from './subjects/mats.ts'
import { mukenas } from './subjects/mukena.ts'
import { seats } from './subjects/seats.ts'
import { services } from './subjects/services.ts'
import { shirts } from './subjects/shirts.ts'
import { smallSewn } from './subjects/small-sewn.ts'
import { stories } from './subjects/stories.ts'
import { tableHolders } from './subjects/table-holders.ts'
import { tablecloths } from './subjects/tablecloths.ts'
import { techniques } from './subjects/techniques.ts'
import { uniforms } from './subjects/uniforms.ts'
import { wooden } from './subjects/wooden.ts'

/** Every picture by its name without ending, as a function that gives its SVG. */
export const pictures: Readonly<Record<string, () => string>> = {
  ...bags,
  ...batikCloths,
  ...bottles,
  ...canvases,
  ...clocks,
  ...coasters,
  ...dusters,
  ...homePictures,
  ...mats,
  ...mukenas,
  ...seats,
  ...services,
  ...shirts,
  ...smallSewn,
  ...stories,
  ...tableHolders,
  ...tablecloths,
  ...techniques,
  ...uniforms,
  ...wooden,
}
