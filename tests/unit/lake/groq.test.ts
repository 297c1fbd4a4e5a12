import { evaluate, parse } from 'groq-js'
import { expect, test } from 'vitest'
import type { LakeDocument } from '../../../local/lake/dataset/document.ts'
import { evaluateGroq } from '../../../local/lake/groq/evaluate.ts'

const stamps = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const span = (text: unknown, _type = 'span') => ({ _type, text, _key: 'k' })
const block = (...children: object[]) => ({ _type: 'block', _key: 'b', children })
const texts = [
  'Tas mendong, anyaman-Malang',
  'tas.kecil … naïve café 100%',
  "O'Neill_x~y =a",
  '',
  'foo.bar .baz qux.',
  'TAS  TAS besar',
]

const documents: LakeDocument[] = Array.from({ length: 60 }, (_, at) => ({
  ...stamps,
  _id: at % 7 === 0 ? `drafts.d${at}` : `d${at}`,
  _type: ['product', 'maker', 'note'][at % 3] as string,
  title: at % 4 === 0 ? null : texts[at % texts.length],
  names:
    at % 5 === 0 ? 'no list' : [{ _key: 'id', value: texts[(at + 1) % texts.length] }, { value: 7 }, null, 'plain'],
  list: at % 2 === 0 ? ['satu', texts[at % texts.length], 3] : { value: 'tas' },
  inner: { deep: { text: texts[(at + 2) % texts.length], more: [{ tags: ['tas', 'x'] }, { tags: 'tas' }] } },
  body: at % 3 === 0 ? [block(span('ta'), span('s me'), span('ndong')), block(span('x', 'other'), span(4))] : block(),
  price: at * 10,
  friend: { _type: 'reference', _ref: `d${at + 1}` },
}))
const view = { list: documents, byId: new Map(documents.map((document) => [document._id, document])) }
const place = { projectId: 'demo', dataset: 'production' }
const params = {
  types: ['product', 'maker'],
  id: 'd3',
  t: 'tas*',
  none: [],
  three: 3,
  node: { type: 'Filter', base: { type: 'Everything' }, expr: { type: 'Value', value: true } },
}

const fields = [
  'title',
  'names[].value',
  'names',
  'list',
  'list[]',
  'list.value',
  'inner.deep.text',
  'inner.deep.more[].tags',
  'inner.deep.more[].tags[]',
  'pt::text(body)',
  '_id',
  'price',
  'friend->title',
  '@.title',
  'absent.x[].y',
]
const patterns = [
  'tas*',
  'tas mendong',
  '*as',
  '*',
  '',
  'foo.bar',
  'foobar',
  'caf*',
  'na*ve',
  "o'neill*",
  'x~y',
  '3',
  '-',
]

const queries = [
  ...fields.flatMap((field) => patterns.map((pattern) => `*[${field} match "${pattern}"]._id`)),
  `*[_type in $types && (${fields.slice(0, 10).join(' match $t || ')} match $t) && !(_id in path("drafts.**"))]{_id}`,
  '*[_id == $id][0]{_id, "friend": friend->{_id, title}}',
  '*[_id in ["d3", "d1", "nobody"]]{_id}',
  '*[_id == "d3" && _type == "note"]',
  '*[_id == "d3" && _id == "d4"]._id',
  '*[_type == "maker" && _type == "product"]',
  '*[_type == $absent]',
  '*[_type in $none]',
  'count(*[_type == "product" && price > 100])',
  '*[_type == "product"] | order(price desc)[0...$three]{price}',
  '*[_type == "product"]{_id, "o": [price, title]} | order(o[0] desc, _id asc)[0...4]',
  '*[_type == "product"]{"price": -price} | order(price asc)[0..2]',
  '*[_type == "product"]{...} | order(price desc)[0..2]{_id}',
  '*[_type == "product"]{_id, "p": price, ...select(_type == "product" => {"w": title})} | order(p desc)[1..3]',
  '*[_type == "product"]{_id, "p": price, ...select(_type == "product" => {"p": -price})} | order(p desc)[1..3]',
  '*[_type == "product"]{_id, "t": title} | order(lower(t) asc, _id desc)[0..9]',
  '*[_type == "note" && references("d3")]{_id}',
  '*[_type == "note"] | score(title match "tas") | order(_score desc, _id asc)[0..3]{_id, _score}',
  '*[count(*[_type == "maker" && _id == ^._id]) > 0]._id',
  '{"a": count(*[_type == "maker"]), "b": *[_type == "note"][0]._id}',
  '*[_type == "maker" && _id in *[_type == "product" && price > 100].friend._ref]._id',
  '{"a": [...*[_type == "product"]._id, ...*[_type == "maker" && _id in *[_type == "product"].friend._ref]{_id}]}',
  '*[_type == "product"]{_id, "next": *[_type == "note" && price > ^.price][0]._id, "all": count(*[_type == "note"])}',
  '*[_type == "product"]{"x": *[_type == "note"]{"y": *[price == ^.^.price + 10][0]._id, "z": *[price > ^.price][0]._id}[0..1]}',
  '*[_type == "note"] | order(count(*[_type == "maker" && price < ^.price]) desc)[0..3]._id',
  '*[_id == "d3"]{"n": $node, "same": *[_type == $node.type]._id}',
  '*[_type == "product" || title match "tas*"]._id',
  '*[defined(title)][0..3].title',
  '*[0..2]._id',
  '*',
  '1 + 1',
]

test('what is asked in a quicker way finds what groq-js finds', async () => {
  const given = { ...params, absent: null }
  for (const query of queries) {
    const tree = parse(query, { params: given })
    const value = await evaluate(tree, {
      dataset: documents,
      params: given,
      dereference: ({ _ref }) => view.byId.get(_ref),
    })
    expect(await evaluateGroq(query, given, view, place), query).toEqual(await value.get())
  }
})

test('a long search lets others in between', async () => {
  const many = Array.from({ length: 60_000 }, (_, at) => ({ ...stamps, _id: `m${at}`, _type: 'product', price: at }))
  const searching = evaluateGroq('*[price * 2 == 2 || price in [1, 2]]', {}, { list: many, byId: new Map() }, place)
  let others = 0
  let isOver = false
  const another = () => {
    others += 1
    if (!isOver) setImmediate(another)
  }
  setImmediate(another)
  expect(await searching).toHaveLength(2)
  isOver = true
  expect(others).toBeGreaterThan(0)
})
