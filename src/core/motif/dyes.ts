/** The dyes of Javanese cloth and the shop's colours. `mori` is the undyed cotton itself. */
export const dyes = {
  mori: '#F8F3E8',
  nila: '#1F2B4D',
  soga: '#6E3B1F',
  mengkudu: '#A3312A',
  kunyit: '#E0A030',
  tegeran: '#8A8A3A',
  arang: '#1C1A17',
} as const

export type Dye = keyof typeof dyes

/** Ground and figure that part clearly at 24 px; chance picks among these, an editor may pick any two. */
export const dyePairs: ReadonlyArray<readonly [ground: Dye, figure: Dye]> = [
  ['nila', 'kunyit'],
  ['nila', 'mori'],
  ['nila', 'mengkudu'],
  ['soga', 'kunyit'],
  ['soga', 'mori'],
  ['mengkudu', 'kunyit'],
  ['mengkudu', 'mori'],
  ['mengkudu', 'nila'],
  ['arang', 'kunyit'],
  ['arang', 'mengkudu'],
  ['tegeran', 'nila'],
  ['tegeran', 'mori'],
  ['kunyit', 'nila'],
  ['kunyit', 'soga'],
  ['kunyit', 'mengkudu'],
  ['mori', 'nila'],
  ['mori', 'soga'],
  ['mori', 'mengkudu'],
  ['mori', 'tegeran'],
]

/** The third colour, the fine line: where wax kept the cloth white, or a second bath on white cloth. */
export function lineDye(ground: Dye, figure: Dye): Dye {
  if (ground !== 'mori' && figure !== 'mori') return 'mori'
  const accents: Dye[] = ['kunyit', 'mengkudu']
  return accents.find((dye) => dye !== ground && dye !== figure) ?? 'nila'
}
