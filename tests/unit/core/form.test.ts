import { expect, test } from 'vitest'
import { formIn, typable } from '#core/form.ts'

test.each([
  ['a NUL', 'a\u0000b', 'ab'],
  ['an escape sequence', '\u001b[31mmerah', '[31mmerah'],
  ['a C1 control', 'a\u009bb', 'ab'],
  ['a mark that turns the writing', 'Siti \u202etitiS\u202c \u2066x\u2069', 'Siti titiS x'],
  ['half a pair of surrogates', 'a\ud83d', 'a\ufffd'],
])('%s is not what somebody typed', (_what, sent, kept) => {
  expect(typable(sent)).toBe(kept)
})

test.each(['Ibu Sri\r\n\tJalan Melati', '👩🏽\u200d🦽 ꦱꦸꦫꦧꦪ', 'العربية', '=1+1', "O'Neil <b>"])(
  '%j stays as it was typed',
  (text) => {
    expect(typable(text)).toBe(text)
  },
)

const posted = (body: BodyInit, type?: string) =>
  formIn(new Request('http://toko/', { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) }))

test('a form is cleaned in names and texts, and keeps its order, its repetitions and its files', async () => {
  const form = new FormData()
  form.append('na\u0000me', 'a\u0000')
  form.append('lines', '1')
  form.append('lines', '2')
  form.append('logo', new File(['\u0000'], 'x.png'))
  const read = await posted(form)
  expect([...read.keys()]).toEqual(['name', 'lines', 'lines', 'logo'])
  expect([read.get('name'), read.getAll('lines')]).toEqual(['a', ['1', '2']])
  expect(await (read.get('logo') as File).text()).toBe('\u0000')
})

test.each([
  ['{"a":1}', 'application/json'],
  ['a=1', 'text/plain'],
  ['--x\r\nnothing', 'multipart/form-data; boundary=y'],
  ['--x', 'multipart/form-data'],
])('what is no form is an empty one: %j as %s', async (body, type) => {
  expect([...(await posted(body, type))]).toEqual([])
})
