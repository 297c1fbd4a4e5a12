import { motifBorder } from '#core/motif/border.ts'
import { dyes } from '#core/motif/dyes.ts'
import { patternOf } from '#core/motif/svg.ts'
import { cardSize, pictureSide, type ShareCard } from './card.ts'
import { openLettering, wrap } from './lettering.ts'

const left = pictureSide + 52
const widest = cardSize.width - left - 48
const title = { size: 52, leading: 60, mostLines: 4 }

let letters: ReturnType<typeof openLetters> | undefined

async function openLetters() {
  return { plain: await openLettering(500), bold: await openLettering(700) }
}

/** The card without its photograph, as SVG of outlines alone: nothing in it depends on a font of this machine. */
export async function drawCard(card: ShareCard): Promise<string> {
  letters ??= openLetters()
  const { plain, bold } = await letters
  const lines = wrap(bold, card.title, title.size, widest, title.mostLines)
  const titleTop = 172
  const below = titleTop + (lines.length - 1) * title.leading + 68
  const parts = [
    `<path d="M0 0H${cardSize.width}V${cardSize.height}H0z" fill="${dyes.mori}"/>`,
    card.picture ? '' : clothOf(card),
    one(plain, card.above, 28, dyes.soga, 96),
    ...lines.map((line, index) =>
      bold.draw(line, { x: left, y: titleTop + index * title.leading, size: title.size, fill: dyes.nila }),
    ),
    one(bold, card.below, 34, dyes.mengkudu, below),
    bold.draw(card.shopName, { x: left + 48, y: 524, size: 26, fill: dyes.nila }),
    `<g transform="translate(${left} 498) scale(1.125)">${mark}</g>`,
    motifBorder(card.motif, { height: cardSize.height - pictureSide }).replace('<svg ', `<svg y="${pictureSide}" `),
  ]
  const size = `width="${cardSize.width}" height="${cardSize.height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`

  /** One line, smaller where it is long, cut where it would be too small. */
  function one(letters: typeof plain, text: string, largest: number, fill: string, y: number): string {
    const size = Math.max(largest * 0.75, Math.min(largest, (largest * widest) / letters.widthOf(text, largest)))
    const [line = ''] = wrap(letters, text, size, widest, 1)
    return letters.draw(line, { x: left, y, size, fill })
  }
}

/** A length of the maker's cloth in the place of a photograph. */
function clothOf({ motif }: ShareCard): string {
  const scale = 1.5
  const side = pictureSide / scale
  return `${patternOf(motif)}<g transform="scale(${scale})"><path d="M0 0H${side}V${side}H0z" fill="url(#${motif.id})"/></g>`
}

/** The shop's sign, as in `ui/frame/Mark.astro`. */
const mark = [
  `<path d="M0 0h32v32H0z" fill="${dyes.nila}"/>`,
  `<path d="M16 3q5 6 0 11-5-5 0-11zM16 29q5-6 0-11-5 5 0 11zM3 16q6-5 11 0-5 5-11 0zM29 16q-6-5-11 0 5 5 11 0z" fill="${dyes.kunyit}"/>`,
  `<path d="M16 13.5l2.5 2.5-2.5 2.5-2.5-2.5z" fill="${dyes.mori}"/>`,
  `<path d="M0 0h6L0 6zM32 0v6l-6-6zM0 32v-6l6 6zM32 32h-6l6-6z" fill="${dyes.mengkudu}"/>`,
].join('')
