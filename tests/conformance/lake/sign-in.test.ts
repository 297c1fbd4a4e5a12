import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake
const roles = ['administrator', 'developer', 'editor', 'contributor', 'viewer'] as const
let codes: Record<(typeof roles)[number], string>

beforeAll(async () => {
  lake = await openLake()
  codes = JSON.parse(await readFile(join(lake.folder, 'people.json'), 'utf8'))
})

afterAll(() => lake.close())

function giveCode(code: string, origin = `${lake.url}/structure`): Promise<Response> {
  const body = new URLSearchParams({ code, origin })
  return fetch(`${lake.url}/masuk`, { method: 'POST', body, redirect: 'manual' })
}

/** As the Studio does it: the code, the way back with a session id, the token. */
async function signIn(code: string) {
  const { status, headers } = await giveCode(code)
  expect(status).toBe(303)
  const back = new URL(headers.get('location') ?? '')
  expect(back.pathname).toBe('/structure')
  const sid = new URLSearchParams(back.hash.slice(1)).get('sid') ?? ''
  const { token } = await lake.anonymous.request<{ token: string }>({ url: '/auth/fetch', query: { sid } })
  return { sid, client: lake.clientWith({ token }) }
}

test('the Studio is told where to sign in, and the page there asks for a code in Indonesian', async () => {
  const { providers } = await lake.anonymous.request<{ providers: { url: string }[] }>({ url: '/auth/providers' })
  const response = await fetch(`${providers[0]?.url}?origin=${encodeURIComponent(`${lake.url}/`)}`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Kode masuk')
})

test('each role signs in as itself, however the code is typed, and a session id works once', async () => {
  for (const role of roles) {
    const { sid, client } = await signIn(` ${codes[role].toLowerCase().replaceAll('-', ' ')}`)
    expect(await client.users.getById('me')).toMatchObject({ role, roles: [{ name: role }] })
    const again = lake.anonymous.request({ url: '/auth/fetch', query: { sid } })
    expect((await refusalOf(again)).statusCode).toBe(404)
  }
})

test('a contributor writes drafts and uploads pictures, and publishes nothing by any way', async () => {
  const { client } = await signIn(codes.contributor)
  const { client: editor } = await signIn(codes.editor)
  await editor.create({ _id: 'open', _type: 'story', title: 'Terbit' })
  const edit = { actionType: 'sanity.action.document.edit', draftId: 'drafts.open', publishedId: 'open' } as const
  await client.action({ ...edit, patch: { set: { title: 'Usul' } } })
  expect(await client.getDocument('drafts.open')).toMatchObject({ title: 'Usul' })
  expect(await client.assets.upload('file', Buffer.from('x'), { filename: 'x.txt' })).toMatchObject({ size: 1 })
  const document = { draftId: 'drafts.open', publishedId: 'open' }
  for (const attempt of [
    () => client.action({ actionType: 'sanity.action.document.publish', ...document }),
    () => client.action({ actionType: 'sanity.action.document.unpublish', ...document }),
    () =>
      client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'open',
        includeDrafts: ['drafts.open'],
      }),
    () => client.create({ _type: 'story' }),
    () => client.patch('open').set({ title: 'lain' }).commit(),
    () => client.delete({ query: '*[_type == "story"]' }),
  ]) {
    expect(await refusalOf(attempt())).toMatchObject({
      statusCode: 403,
      details: { items: [{ error: { type: 'insufficientPermissionsError' } }] },
    })
  }
  expect(await client.getDocument('open')).toMatchObject({ title: 'Terbit' })
  const acl = await client.request<{ filter: string; permissions: string[] }[]>({
    url: '/projects/demo/datasets/production/acl',
  })
  expect(acl.filter(({ permissions }) => permissions.includes('update')).map(({ filter }) => filter)).toEqual([
    expect.stringContaining('_id in path("drafts.**")'),
  ])
})

test('an editor writes and is named as the author; a viewer reads drafts and may change nothing', async () => {
  const { client: editor } = await signIn(codes.editor)
  const { client: viewer } = await signIn(codes.viewer)
  await editor.create({ _id: 'drafts.a', _type: 'story', title: 'Anyaman' })
  expect(await viewer.getDocument('drafts.a')).toMatchObject({ title: 'Anyaman' })
  for (const attempt of [
    () => viewer.create({ _type: 'story' }),
    () => viewer.patch('drafts.a').set({ title: 'lain' }).commit(),
    () => viewer.delete('drafts.a'),
    () => viewer.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' }),
    () => viewer.assets.upload('image', Buffer.from('x')),
  ]) {
    expect((await refusalOf(attempt())).statusCode).toBe(403)
  }
  expect(await permissionsOf(viewer)).not.toContain('update')
  expect(await permissionsOf(editor)).toContain('update')
  const log = await viewer.request({ url: '/data/history/production/transactions/drafts.a' })
  expect(JSON.parse(String(log).trim())).toMatchObject({ author: 'p-editor' })
})

async function permissionsOf(client: OpenLake['anonymous']): Promise<string[]> {
  const access = await client.request<{ permissions: string[] }[]>({
    url: '/projects/demo/datasets/production/acl',
  })
  return access.flatMap(({ permissions }) => permissions)
}

test('signing out ends the token, and a restart does not', async () => {
  const { client } = await signIn(codes.editor)
  const token = client.config().token ?? ''
  await lake.stop()
  const again = await openLake({ folder: lake.folder })
  const same = again.clientWith({ token })
  expect(await same.users.getById('me')).toMatchObject({ id: 'p-editor' })
  await same.request({ method: 'POST', url: '/auth/logout' })
  expect((await refusalOf(same.users.getById('me'))).statusCode).toBe(401)
  lake = again
})

test('a session is never handed to a Studio elsewhere', async () => {
  for (const origin of [
    'https://example.org/',
    'http://localhost.example.org/',
    'javascript:alert(1)',
    '//example.org',
  ]) {
    expect((await giveCode(codes.editor, origin)).status).toBe(400)
    expect((await fetch(`${lake.url}/masuk?origin=${encodeURIComponent(origin)}`)).status).toBe(400)
  }
})

test('what the Studio remembers for a person is kept for that person', async () => {
  const { client: editor } = await signIn(codes.editor)
  const { client: viewer } = await signIn(codes.viewer)
  const pair = { key: 'studio.sort', value: { by: 'title' } }
  await editor.request({ method: 'PUT', url: '/users/me/keyvalue', body: [pair] })
  expect(await editor.request({ url: '/users/me/keyvalue/studio.sort,none' })).toEqual([
    pair,
    { key: 'none', value: null },
  ])
  expect(await viewer.request({ url: '/users/me/keyvalue/studio.sort' })).toMatchObject([{ value: null }])
})

test('guessing codes ends soon', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 21; attempt += 1) statuses.push((await giveCode(`AAAA-AAAA-A${attempt}`)).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([422, 429])
  expect((await giveCode(codes.editor)).status).toBe(429)
})
