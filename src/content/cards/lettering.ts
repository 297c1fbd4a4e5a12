import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkitten'

// The shop's own letters, so that cards look alike on every machine, whatever fonts it has or lacks.
const fontFile = resolve(import.meta.dirname, 'letters.ttf')

/** Draws text as outlines: letters of one weight. */
export interface Lettering {
  /** In pixels, at a font size in pixels. */
  widthOf(text: string, size: number): number
  /** SVG markup with the beginning of the baseline at x, y. */
  draw(
    text: string,
    at: { readonly x: number; readonly y: number; readonly size: number; readonly fill: string },
  ): string
}

/** `weight`: 400 to 700. */
export async function openLettering(weight: number): Promise<Lettering> {
  const opened = create(await readFile(fontFile))
  if (opened.isCollection) throw new Error('the font file holds several fonts')
  const font = opened.getVariation({ wght: weight })
  const glyphs = (text: string) => [...text].flatMap((letter) => codePointsOf(font, letter)).map((code) => glyph(code))
  const known = new Map<number, { readonly path: string; readonly advance: number }>()
  function glyph(code: number) {
    const before = known.get(code)
    if (before) return before
    const { path, advanceWidth } = font.glyphForCodePoint(code)
    const made = { path: path.toSVG(), advance: advanceWidth }
    known.set(code, made)
    return made
  }
  return {
    widthOf: (text, size) => (glyphs(text).reduce((sum, { advance }) => sum + advance, 0) * size) / font.unitsPerEm,
    draw(text, { x, y, size, fill }) {
      let at = 0
      const letters = glyphs(text).map(({ path, advance }) => {
        const letter = path && `<path transform="translate(${at})" d="${path}"/>`
        at += advance
        return letter
      })
      // Outlines are drawn upwards, pictures downwards.
      const scale = size / font.unitsPerEm
      return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`
    },
  }
}

/** What the font has of a letter: itself, or its base without marks, or nothing. */
function codePointsOf(font: Font, letter: string): readonly number[] {
  const forms = [letter, ...letter.normalize('NFD')].flatMap((form) => form.codePointAt(0) ?? [])
  return forms.filter((code) => font.hasGlyphForCodePoint(code)).slice(0, 1)
}

/** Lines no wider than `width`; what is left after the last one is cut with an ellipsis. */
export function wrap({ widthOf }: Lettering, text: string, size: number, width: number, mostLines: number): string[] {
  const lines: string[] = []
  let line = ''
  // A line may end at a space, which goes, or after a hyphen, which stays.
  for (const part of text.trim().split(/(?<=\S-)(?=\S)|(?=\s)/)) {
    if (!line || widthOf(line + part, size) <= width) line += part
    else {
      lines.push(line)
      line = part.trimStart()
    }
  }
  lines.push(line)
  const shown = lines.slice(0, mostLines).map((one) => cut(one))
  if (lines.length > mostLines) shown.push(cut(`${shown.pop()} …`))
  return shown

  function cut(one: string): string {
    if (widthOf(one, size) <= width) return one
    let kept = [...one.replace(/ …$/, '')]
    while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1)
    return `${kept.join('')}…`
  }
}
