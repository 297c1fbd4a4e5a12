import { ceplok, twigs } from './batik/small.ts'
import type { Batik } from './batik/tiled.ts'

export interface Cloths {
  print: Batik
  trim: string
  seam: string
}

export const rosePrint: Cloths = { print: ceplok('#EBC9BC', '#B5463D', '#F8F3E8'), trim: '#A3312A', seam: '#F8F3E8' }

export const tealPrint: Cloths = { print: twigs('#3E7C7B', '#CFE0D4'), trim: '#E0A030', seam: '#F3E3C2' }

export const goldPrint: Cloths = { print: ceplok('#E0A030', '#6E3B1F', '#F8F3E8'), trim: '#6E3B1F', seam: '#F3E3C2' }

export const nilaPrint: Cloths = { print: ceplok('#26365F', '#E0A030', '#F3E3C2'), trim: '#A3312A', seam: '#F3E3C2' }
