// What the Studio does to documents, parsed at the door. Versions of documents can be written and read; releases as such
// (their dates, their publishing) and variants are switched off and unknown here.
import { z } from 'zod'
import { actionError, refusal } from '../errors.ts'
import { checkDepth } from '../mutations/check-depth.ts'
import { document, patch } from '../mutations/mutation.ts'

const id = z.string().min(1)
const kind = <T extends string>(name: T) => z.literal(`sanity.action.document.${name}`)
const purge = z.boolean().optional()

const action = z.discriminatedUnion('actionType', [
  z.looseObject({
    actionType: kind('create'),
    publishedId: id,
    attributes: document,
    ifExists: z.enum(['fail', 'ignore']).optional(),
  }),
  z.looseObject({ actionType: kind('edit'), draftId: id, publishedId: id, patch: patch.omit({ id: true }) }),
  z.looseObject({
    actionType: kind('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.looseObject({ actionType: kind('unpublish'), draftId: id, publishedId: id }),
  z.looseObject({ actionType: kind('delete'), publishedId: id, includeDrafts: z.array(id).optional(), purge }),
  z.looseObject({ actionType: kind('discard'), draftId: id, purge }),
  z.looseObject({ actionType: kind('version.discard'), versionId: id, purge }),
  z.looseObject({ actionType: kind('replaceDraft'), publishedId: id, attributes: document }),
  z.looseObject({
    actionType: kind('version.create'),
    publishedId: id,
    document: document.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: z.string().optional(),
  }),
  z.looseObject({ actionType: kind('version.replace'), document }),
])

export type Action = z.infer<typeof action>
export type ActionOf<Name extends string> = Extract<Action, { actionType: `sanity.action.document.${Name}` }>

const mostActionsAtOnce = 1000

/** @throws LakeError 400 naming the first action that is not one. */
export function parseActions(input: unknown): Action[] {
  if (!Array.isArray(input) || input.length === 0) throw refusal(400, 'The body must have an array "actions"')
  if (input.length > mostActionsAtOnce) throw refusal(400, `At most ${mostActionsAtOnce} actions at once`)
  return input.map((item, index) => {
    checkDepth(item, index)
    const parsed = action.safeParse(item)
    if (parsed.success) return parsed.data
    const asked = (item as { actionType?: unknown } | null)?.actionType
    const isKnown = action.options.some(({ shape }) => shape.actionType.value === asked)
    const unknown = `The local lake does not know the action ${JSON.stringify(asked)}`
    const description = isKnown ? z.prettifyError(parsed.error) : unknown
    throw actionError(400, index, { type: 'invalidActionError', description })
  })
}
