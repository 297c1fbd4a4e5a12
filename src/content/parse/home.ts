import type { Home, HomeModule } from '../home.ts'
import type { Catalog } from '../port.ts'
import { needPicture } from './picture.ts'
import { found } from './product.ts'
import type { HomeRow } from './rows.ts'
import { localText, needSource, needText, optional } from './text.ts'
import { type ContentProblem, need, readEach, readOrStop, Unfit } from './unfit.ts'

type ModuleRow = NonNullable<HomeRow['modules']>[number]
export type HomeShelves = Pick<Catalog, 'products' | 'producers' | 'stories' | 'testimonials' | 'categories'>

const actionPathPattern = /^\/([a-z0-9-]+\/)*$/

/** The front page. Throws ContentError when there is none; a module that cannot be shown is left out and told. */
export function readHome(
  row: HomeRow | null,
  shelves: HomeShelves,
): { readonly home: Home; readonly problems: readonly ContentProblem[] } {
  const { title, description, rows } = readOrStop('home', () => {
    const { modules, ...texts } = need(row, 'the document')
    return {
      title: needText(texts.title, 'title'),
      description: needText(texts.description, 'description'),
      rows: (modules ?? []).map((module) => ({ ...module, _id: `home/${module._key}` })),
    }
  })
  const { things, problems } = readEach('home', rows, (module) => ({
    ...readModule(module, shelves),
    key: module._key,
  }))
  return { home: { title, description, modules: things }, problems }
}

function readModule(row: ModuleRow, shelves: HomeShelves): HomeModule {
  const title = needText(row.title, 'title')
  const text = optional('text', localText(row.text))
  const chosen = <T extends { id: string }>(ids: readonly (string | null)[] | null, things: readonly T[]): T[] => {
    const list = found(ids, new Map(things.map((thing) => [thing.id, thing])))
    if (list.length === 0) throw new Unfit('nothing that it shows is published')
    return list
  }
  switch (row._type) {
    case 'heroModule':
      return readHero(row)
    case 'productsModule':
      return { kind: 'products', title, ...text, products: chosen(row.productIds, shelves.products) }
    case 'producersModule':
      return { kind: 'producers', title, ...text, producers: chosen(row.producerIds, shelves.producers) }
    case 'readyModule':
      return { kind: 'ready', title, ...text }
    case 'storyModule': {
      const story = shelves.stories.find(({ id }) => id === row.storyId)
      return { kind: 'story', title, story: need(story, 'story') }
    }
    case 'testimonialsModule':
      return { kind: 'testimonials', title, testimonials: chosen(row.testimonialIds, shelves.testimonials) }
    case 'figuresModule':
      return { kind: 'figures', title, figures: readFigures(row) }
    case 'categoriesModule':
      return { kind: 'categories', title, categories: chosen(row.categoryIds, shelves.categories) }
    default:
      throw new Unfit('it is of no kind that the shop knows')
  }
}

function readHero(row: ModuleRow): HomeModule {
  const path = need(row.actionPath, 'path of the button')
  if (!actionPathPattern.test(path)) throw new Unfit('path of the button leads out of the shop')
  return {
    kind: 'hero',
    title: needText(row.title, 'title'),
    text: needText(localText(row.text) ? row.text : null, 'text'),
    picture: needPicture(row.picture, 'picture'),
    action: { label: needText(row.actionLabel, 'label of the button'), path },
  }
}

function readFigures(row: ModuleRow) {
  return (row.figures ?? []).map(({ value, label, source }) => ({
    value: need(value, 'figure'),
    label: needText(label, 'label of a figure'),
    source: needSource(source),
  }))
}
