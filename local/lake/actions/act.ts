// POST /data/actions: what the Studio's buttons do, several in one transaction, each seeing what the ones before it did.
import { requireMayChange, requireWriter } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { underApproval } from '../approvals/under-approval.ts'
import { type Call, readJson, requireDataset } from '../call.ts'
import { doneBefore, requestOf } from '../mutations/again.ts'
import { applySteps, type Step } from '../mutations/apply.ts'
import { readTransactionId } from '../mutations/transaction-id.ts'
import { parseActions } from './action.ts'
import { mutationsOf } from './mutations-of.ts'

const bodyLimitBytes = 4 * 1024 * 1024

export async function act(call: Call): Promise<Answer> {
  requireDataset(call)
  requireWriter(call.caller, 'update')
  const body = await readJson(call, bodyLimitBytes)
  const actions = parseActions(body.actions)
  const transactionId = readTransactionId(body.transactionId)

  const request = requestOf(body)
  await call.lake.store.transact(async (documents) => {
    if (doneBefore(call.lake.store.past, transactionId, request.request)) return { change: null, outcome: undefined }
    const stamp = { ...request, transactionId, time: new Date().toISOString(), author: call.caller.id }
    const steps = actions.map(
      (action, index): Step =>
        (draft) =>
          mutationsOf(action, draft, index),
    )
    const { change } = await applySteps(documents, steps, stamp, { place: call.lake, generateArrayKeys: false })
    requireMayChange(call.caller, change)
    const standing = { documents, past: call.lake.store.past.all(), caller: call.caller, tag: call.query.get('tag') }
    const approved = underApproval(change, standing)
    return { change: body.dryRun === true ? null : approved, outcome: undefined }
  })
  return json({ transactionId })
}
