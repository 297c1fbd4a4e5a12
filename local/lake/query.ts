// GROQ over GET and POST, in the caller's perspective.
import { mayReadPrivate } from './access.ts'
import { type Answer, json } from './answer.ts'
import { type Call, readJson, requireDataset } from './call.ts'
import { parsePerspective } from './dataset/perspective.ts'
import { refusal } from './errors.ts'
import { evaluateGroq } from './groq/evaluate.ts'

const bodyLimitBytes = 1024 * 1024

type Asked = { query: string; params: Record<string, unknown> }

export async function runQuery(call: Call): Promise<Answer> {
  requireDataset(call)
  const started = performance.now()
  const asked = call.query.has('query') ? askedByAddress(call) : await askedByBody(call)
  const perspective = parsePerspective(call.query.getAll('perspective').join(','), call.apiVersion)
  const view = call.lake.views.of(perspective, mayReadPrivate(call.caller))
  const result = await evaluateGroq(asked.query, asked.params, view, { ...call.lake, identity: call.caller.id })
  const echo = call.query.get('returnQuery') === 'false' ? {} : { query: asked.query }
  return json({
    ...echo,
    result,
    ms: Math.round(performance.now() - started),
    syncTags: [syncTagOf(call.lake.dataset)],
  })
}

/** One tag for all: whatever changes, every answer may have. */
export function syncTagOf(dataset: string): string {
  return `s1:${dataset}`
}

/** Parameters come as `$name=<JSON>`. */
function askedByAddress(call: Call): Asked {
  const params: Record<string, unknown> = {}
  for (const [key, value] of call.query) {
    if (!key.startsWith('$')) continue
    try {
      params[key.slice(1)] = JSON.parse(value)
    } catch {
      throw refusal(400, `Unable to parse value of "${key}": it must be JSON`)
    }
  }
  return { query: call.query.get('query') ?? '', params }
}

async function askedByBody(call: Call): Promise<Asked> {
  const { query, params } = await readJson(call, bodyLimitBytes)
  if (typeof query !== 'string' || query === '') throw refusal(400, 'The parameter "query" is required')
  return { query, params: { ...(params as Record<string, unknown> | undefined) } }
}
