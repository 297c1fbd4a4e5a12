/** The dyes of VISUAL.md and the tones that paper, rush, wood and skin add to them. */
export const dye = {
  mori: '#F8F3E8',
  nila: '#1F2B4D',
  soga: '#6E3B1F',
  mengkudu: '#A3312A',
  kunyit: '#E0A030',
  tegeran: '#8A8A3A',
  arang: '#1C1A17',
} as const

/** Grounds a thing lies or stands on: the mori of the page, tinted by one bath. */
export const ground = {
  mori: '#F4ECDC',
  sand: '#EFE2C8',
  rose: '#F0DACB',
  sage: '#E2E3CC',
  sky: '#DBE1E6',
  dusk: '#E5D9DC',
} as const
export type Ground = keyof typeof ground

export const rush = ['#D9B36A', '#CDA255', '#E3C383', '#C2964A', '#D8AE5E', '#B98C45', '#E6CC95', '#D3AC62'] as const

export const wood = {
  jati: { base: '#B9824B', dark: '#8A5A2E', light: '#D3A36B' },
  sonokeling: { base: '#6B4027', dark: '#46281A', light: '#8A583A' },
  mahoni: { base: '#A2603C', dark: '#743D24', light: '#BF7F57' },
  pinus: { base: '#DDB982', dark: '#B98F58', light: '#EBCFA0' },
} as const
export type WoodTone = keyof typeof wood

export const skin = { base: '#B57C55', dark: '#9A643F', nail: '#D9AA88' } as const

/** Cloth that is dyed through, besides the dyes themselves. */
export const cloth = {
  white: '#FBF8F1',
  cream: '#F3E7CE',
  sea: '#9FBBCB',
  seaDeep: '#5E89A3',
  lemon: '#F2DD93',
  khaki: '#B49A6B',
  brick: '#B5362D',
  navy: '#26365F',
  rose: '#D98C83',
  leaf: '#5F7A45',
  teal: '#3E7C7B',
} as const
