// POST /data/mutate: many mutations, one transaction, all or nothing.
import { requireMayChange, requireWriter } from './access.ts'
import { type Answer, json } from './answer.ts'
import { underApproval } from './approvals/under-approval.ts'
import { type Call, readJson, requireDataset } from './call.ts'
import { doneBefore, requestOf } from './mutations/again.ts'
import { applySteps } from './mutations/apply.ts'
import type { Result } from './mutations/draft.ts'
import { parseMutations } from './mutations/mutation.ts'
import { readTransactionId } from './mutations/transaction-id.ts'

const bodyLimitBytes = 4 * 1024 * 1024

export async function mutate(call: Call): Promise<Answer> {
  requireDataset(call)
  requireWriter(call.caller, 'update')
  const body = await readJson(call, bodyLimitBytes)
  const mutations = parseMutations(body.mutations)
  const transactionId = readTransactionId(body.transactionId)
  const request = requestOf(body)
  const isOn = (name: string) => call.query.get(name) === 'true'

  const results = await call.lake.store.transact(async (documents) => {
    const done = doneBefore(call.lake.store.past, transactionId, request.request)
    if (done) return { change: null, outcome: done }
    const stamp = { ...request, transactionId, time: new Date().toISOString(), author: call.caller.id }
    const options = { place: call.lake, generateArrayKeys: isOn('autoGenerateArrayKeys') }
    const steps = mutations.map((mutation) => () => [mutation])
    const { change, results } = await applySteps(documents, steps, stamp, options)
    requireMayChange(call.caller, change)
    const standing = { documents, past: call.lake.store.past.all(), caller: call.caller, tag: call.query.get('tag') }
    const approved = underApproval(change, standing)
    return { change: isOn('dryRun') ? null : approved, outcome: results }
  })
  return json({ transactionId, results: results.map((result) => shown(result, isOn)) })
}

function shown(result: Result, isOn: (name: string) => boolean): object {
  const document = isOn('returnDocuments') && result.document !== undefined ? { document: result.document } : {}
  return {
    ...(isOn('returnIds') || isOn('returnDocuments') ? { id: result.id } : {}),
    operation: result.operation,
    ...document,
  }
}
