import { type DocumentActionComponent, useEditState } from 'sanity'
import { type ApprovalDocument, approvalIdOf, verdictOn } from '../../src/core/approval.ts'

const reasons = {
  neverApproved: 'Perlu disetujui orang kedua dulu (tombol Setujui).',
  changedSince: 'Isinya berubah sesudah disetujui. Mintalah persetujuan sekali lagi.',
  ownWork: 'Disetujui oleh penulisnya sendiri. Mintalah orang lain menyetujuinya.',
} as const

/** Sanity's own publishing, held back until somebody else has approved this very content. */
export function publishWhenApproved(publish: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => {
    const description = publish(props)
    const { published, ready } = useEditState(approvalIdOf(props.id), 'approval')
    const verdict = props.draft && verdictOn(props.draft, (published as ApprovalDocument | null)?.entries)
    if (!description || !verdict || verdict.approved) return description
    return { ...description, disabled: true, title: ready ? reasons[verdict.reason] : 'Memeriksa persetujuan…' }
  }
  action.action = 'publish'
  action.displayName = 'PublishWhenApproved'
  return action
}
