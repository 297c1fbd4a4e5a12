import type { DocumentActionComponent } from 'sanity'
import { isApprovable } from '../../src/core/approval.ts'
import { withdrawAction } from '../consent/withdraw-action.ts'
import { approveAction } from './approve-action.ts'
import { publishWhenApproved } from './publish-when-approved.ts'

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The same component each time: another one would lose its state. */
function guarded(publish: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(publish) ?? publishWhenApproved(publish)
  wrapped.set(publish, known)
  return known
}

/** Records that nobody writes by hand. */
const records = ['approval', 'withdrawal']

/** What may be done with a document of this type: approving before publishing, and withdrawing a person's consent. */
export function curatedActions(actions: DocumentActionComponent[], schemaType: string): DocumentActionComponent[] {
  if (records.includes(schemaType)) return []
  if (!isApprovable(schemaType)) return actions
  const [first, ...rest] = actions.map((action) => (action.action === 'publish' ? guarded(action) : action))
  const own = schemaType === 'person' ? [approveAction, withdrawAction] : [approveAction]
  // Deleting would leave pictures behind and no receipt.
  const others = schemaType === 'person' ? rest.filter(({ action }) => action !== 'delete') : rest
  return first ? [first, ...own, ...others] : own
}
