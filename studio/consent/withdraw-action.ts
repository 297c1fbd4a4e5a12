import { TrashIcon } from '@sanity/icons/Trash'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { type DocumentActionComponent, useClient } from 'sanity'
import { withdrawConsent } from './withdraw.ts'

const message =
  'Semua isian, foto dan kesaksian orang ini dihapus, halaman toko dibuat ulang tanpa itu, dan tanda terima bernomor disimpan. Ini tidak dapat dibatalkan.'

/** "Tarik persetujuan": one press takes a person out of the content and out of the shop, and leaves a receipt. */
export const withdrawAction: DocumentActionComponent = ({ id, draft, published, onComplete }) => {
  const client = useClient({ apiVersion: '2026-11-01' })
  const toast = useToast()
  const [step, setStep] = useState<'rest' | 'asking' | 'working'>('rest')

  async function withdraw(): Promise<void> {
    setStep('working')
    try {
      const { number, mentions } = await withdrawConsent(client, id, new Date())
      toast.push({ status: 'success', title: `Sudah ditarik. Nomor tanda terima: ${number}`, duration: 120_000 })
      if (mentions.length > 0) {
        const places = mentions.map(({ id: place, type }) => `${type} ${place}`).join(', ')
        const title = 'Namanya masih tertulis di teks lain. Hapus juga di sana:'
        toast.push({ status: 'warning', title, description: places, duration: 120_000 })
      }
    } catch (error) {
      const description = error instanceof Error ? error.message : ''
      toast.push({ status: 'error', title: 'Belum berhasil. Coba sekali lagi.', description, duration: 30_000 })
    }
    setStep('rest')
    onComplete()
  }

  return {
    label: 'Tarik persetujuan',
    icon: TrashIcon,
    tone: 'critical',
    disabled: step === 'working' || !(draft || published),
    title: 'Hapus semua tentang orang ini dari toko, atas permintaannya.',
    onHandle: () => setStep('asking'),
    dialog: step === 'asking' && {
      type: 'confirm',
      tone: 'critical',
      message,
      confirmButtonText: 'Tarik dan hapus',
      cancelButtonText: 'Batal',
      onCancel: () => {
        setStep('rest')
        onComplete()
      },
      onConfirm: () => void withdraw(),
    },
  }
}
