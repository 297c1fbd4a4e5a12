import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { type DocumentActionComponent, useClient, useCurrentUser, useEditState, useValidationStatus } from 'sanity'
import { type ApprovalDocument, approvalIdOf, checklistGaps, verdictOn } from '../../src/core/approval.ts'
import { approve } from './approve.ts'

const texts = {
  done: 'Isi ini sudah disetujui orang kedua.',
  gaps: 'Lengkapi dulu pemeriksaan kurasi (bagian Kurasi): semua tujuh butir.',
  errors: 'Perbaiki dulu isian yang ditandai merah.',
  nothing: 'Belum ada isi.',
  ready: 'Saya sudah memeriksa isi ini dan bukan saya yang menulisnya.',
  ask: 'Anda menyetujui isi seperti sekarang: teks, gambar, harga dan nama. Bila isinya berubah sesudah ini, perlu disetujui lagi.',
  ownWork: 'Anda ikut menulis isi ini. Mintalah orang lain memeriksa dan menyetujuinya.',
  changed: 'Isi ini baru saja berubah. Periksa sekali lagi.',
  refused: 'Persetujuan ditolak: Anda ikut menulis isi ini, atau isinya baru saja berubah.',
}

/** "Setujui": the second pair of eyes. Whoever has written the content is told to ask somebody else. */
export const approveAction: DocumentActionComponent = ({ id, type, draft, published, onComplete }) => {
  const client = useClient({ apiVersion: '2026-11-01' })
  const user = useCurrentUser()
  const toast = useToast()
  const approvals = useEditState(approvalIdOf(id), 'approval').published as ApprovalDocument | null
  const { isValidating, validation } = useValidationStatus(id, type, true)
  const [isAsking, setAsking] = useState(false)
  const document = draft ?? published
  const verdict = document && verdictOn(document, approvals?.entries)
  const hindrance = hindranceOf()

  function hindranceOf(): string | null {
    if (!document || !user) return texts.nothing
    if (verdict?.approved) return texts.done
    if (type === 'product' && checklistGaps(document).length > 0) return texts.gaps
    if (isValidating || validation.some(({ level }) => level === 'error')) return texts.errors
    return null
  }

  async function confirm(): Promise<void> {
    setAsking(false)
    if (document && user) {
      const outcome = await approve(client, document, user.id, new Date()).catch(() => null)
      if (outcome?.approved) toast.push({ status: 'success', title: 'Disetujui. Sekarang dapat diterbitkan.' })
      else toast.push({ status: 'warning', title: texts[outcome?.reason ?? 'refused'], duration: 12_000 })
    }
    onComplete()
  }

  return {
    label: verdict?.approved ? 'Sudah disetujui' : 'Setujui',
    icon: CheckmarkCircleIcon,
    tone: 'positive',
    disabled: hindrance !== null,
    title: hindrance ?? texts.ready,
    onHandle: () => setAsking(true),
    dialog: isAsking && {
      type: 'confirm',
      tone: 'positive',
      message: texts.ask,
      confirmButtonText: 'Setujui',
      cancelButtonText: 'Batal',
      onCancel: () => {
        setAsking(false)
        onComplete()
      },
      onConfirm: () => void confirm(),
    },
  }
}
