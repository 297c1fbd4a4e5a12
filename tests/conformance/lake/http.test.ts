import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

/** `fetch` does not let a caller choose the Host header; browsers get there by `demo.localhost`. */
function statusFrom(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${lake.url}/v2025-02-19/data/query/production?query=*`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on('error', reject)
    call.end()
  })
}

test('the project may stand in the host name', async () => {
  expect(await statusFrom('demo.localhost:3333')).toBe(200)
  expect(await statusFrom('other.localhost:3333')).toBe(404)
})

test('a page on another origin may ask before it sends a token', async () => {
  const headers = {
    origin: 'http://localhost:4321',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-sanity-app',
  }
  const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, { method: 'OPTIONS', headers })
  expect(response.status).toBe(204)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': 'http://localhost:4321',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'authorization,content-type,x-sanity-app',
    'access-control-max-age': '86400',
  })
  expect(response.headers.get('access-control-allow-methods')).toContain('POST')
})

test('answers and errors carry the origin that asked, even none at all', async () => {
  for (const path of ['/v2025-02-19/data/query/production?query=*', '/v2025-02-19/data/query/production?query=*%5B']) {
    for (const origin of ['http://localhost:4321', 'null']) {
      const { headers } = await fetch(lake.url + path, { headers: { origin } })
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('vary')).toContain('Origin')
    }
  }
})

test('a token says who holds it, none is nobody', async () => {
  expect(await lake.writer.users.getById('me')).toMatchObject({ role: 'editor', roles: [{ name: 'editor' }] })
  expect(await lake.reader.users.getById('me')).toMatchObject({ role: 'viewer' })
  expect((await refusalOf(lake.anonymous.users.getById('me'))).statusCode).toBe(401)
})

test('project, datasets, ping and the origin check answer', async () => {
  expect(await lake.anonymous.datasets.list()).toMatchObject([{ name: 'production', aclMode: 'public' }])
  expect(await lake.anonymous.projects.getById('demo')).toMatchObject({ id: 'demo' })
  expect(await (await fetch(`${lake.url}/v1/ping`)).json()).toEqual({ pong: true })
  expect(await (await fetch(`${lake.url}/v1/check/cors`)).json()).toMatchObject({ result: { allowed: true } })
})

test('unknown addresses, wrong methods and broken encodings are told apart', async () => {
  expect((await fetch(`${lake.url}/v2025-02-19/data/nothing`)).status).toBe(404)
  expect((await fetch(`${lake.url}/`)).status).toBe(404)
  expect((await fetch(`${lake.url}/v2025-02-19/data/mutate/production`)).status).toBe(405)
  expect((await fetch(`${lake.url}/v2025-02-19/data/query/%E0%A4%A`)).status).toBe(400)
})
