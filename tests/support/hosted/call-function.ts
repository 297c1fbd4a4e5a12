/**
 * Runs one request through a built function, as its platform would in a process that has just begun, and ends. The
 * function's file and platform are arguments; the request comes in and the answer goes out as JSON (`WrittenRequest`,
 * `WrittenResponse`).
 */
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { WrittenRequest, WrittenResponse } from './platform.ts'

const [file = '', platform = ''] = process.argv.slice(2)
const { url, method, headers, body } = JSON.parse(await text(process.stdin)) as WrittenRequest
const request = new Request(url, { method, headers, ...(body === null ? {} : { body: Buffer.from(body, 'base64') }) })
const { default: door } = await import(pathToFileURL(file).href)
const response: Response =
  platform === 'vercel' ? await door.fetch(request) : await door(request, { ip: '203.0.113.9' })
const answer: WrittenResponse = {
  status: response.status,
  headers: [...response.headers],
  body: Buffer.from(await response.arrayBuffer()).toString('base64'),
}
process.stdout.write(`\n${JSON.stringify(answer)}`, () => process.exit(0))
