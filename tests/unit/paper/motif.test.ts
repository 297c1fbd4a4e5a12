import { expect, test } from 'vitest'
import { fillings, lattices, motifOf } from '#core/motif/motif.ts'
import { printPriceCards } from '#paper/card-sheets.ts'
import { cardOf } from '#paper/goods.ts'
import { drawCloth } from '#paper/motif.ts'
import { startPaper } from '#paper/pdf.ts'
import { pdfDrawing } from '../../support/pdf-text.ts'
import { producer, product, variant } from '../../support/sample-products.ts'

const at = new Date('2026-11-21T03:00:00Z')
const motifs = lattices.flatMap((lattice) =>
  fillings.map((filling) => motifOf(`${lattice}-${filling}`, { lattice, filling })),
)
async function drawing(motif: (typeof motifs)[number]): Promise<string> {
  const paper = startPaper({ title: 'Kain', foot: 'Kain', size: 'A5', at })
  paper.artifact(() => drawCloth(paper.doc, motif, { x: 40, y: 40, width: 68, height: 34, tile: 34 }))
  return pdfDrawing(await paper.finish())
}

test("every motif is drawn as lines and curves in black, white and one grey, whatever its maker's dyes", async () => {
  const drawn = await Promise.all(motifs.map(drawing))
  for (const page of drawn) {
    const colours = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)$/gm)]
    expect(new Set(colours.map(([, red, green, blue]) => red === green && green === blue))).toEqual(new Set([true]))
    expect([...new Set(colours.map(([, red]) => Number(red).toFixed(2)))].sort()).toEqual(['0.00', '0.50', '1.00'])
    // Neither a picture of pixels nor a number that is none.
    expect(page).not.toMatch(/ Do\b|NaN|undefined/)
    expect(page).toMatch(/ c\n| l\n/)
  }
  expect(new Set(drawn).size).toBe(motifs.length)
})

test("a price card lies on its maker's cloth, and two makers' cards differ in it alone", async () => {
  const card = cardOf(product('kain', producer('upt'), [variant('A', 350_000)]), 'https://toko.example')
  const other = { ...card, motif: motifOf('kube') }
  const print = async (one: typeof card, size: 'A4' | 'A5') => pdfDrawing(await printPriceCards('UPT', [one], size, at))
  for (const size of ['A4', 'A5'] as const) {
    const [one, two, again] = await Promise.all([print(card, size), print(other, size), print(card, size)])
    expect(one).not.toBe(two)
    expect(one).toBe(again)
    const codes = (page: string) => page.match(/ re\n/g)?.length
    expect(codes(one)).toBe(codes(two))
  }
})
