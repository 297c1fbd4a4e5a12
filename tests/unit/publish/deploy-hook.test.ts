import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { callDeployHook } from '#publish/deploy-hook.ts'

let platform: Server | undefined
const calls: string[] = []
const patient = new AbortController().signal

afterEach(() => {
  platform?.close()
  platform = undefined
  calls.length = 0
})

/** A hosting platform that answers with these statuses, one after the other. */
async function platformAnswering(...statuses: readonly number[]): Promise<string> {
  const answers = [...statuses]
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`)
    response.writeHead(answers.shift() ?? 500).end()
  })
  platform = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

test('the platform is asked once when it takes the call', async () => {
  expect(await callDeployHook(await platformAnswering(201), patient)).toBe('handedOver')
  expect(calls).toEqual(['POST /hook'])
})

test('a platform that is busy is asked again', async () => {
  expect(await callDeployHook(await platformAnswering(503, 429, 200), patient, [1, 1, 1])).toBe('handedOver')
  expect(calls).toHaveLength(3)
})

test('a refusal is final, and the failure does not tell the address', async () => {
  const url = await platformAnswering(404)
  const failed = await callDeployHook(url, patient, [1]).catch((error: Error & { code?: string }) => error)
  expect(failed).toMatchObject({ name: 'DeployHookError', code: '404' })
  expect(String(failed)).not.toContain(url)
  expect(calls).toHaveLength(1)
})

test('a platform that never takes it is given up', async () => {
  const url = await platformAnswering(500, 500, 500)
  await expect(callDeployHook(url, patient, [1, 1])).rejects.toMatchObject({ code: '500' })
  await expect(callDeployHook('http://127.0.0.1:9/', patient, [1])).rejects.toMatchObject({ code: 'unreachable' })
})
