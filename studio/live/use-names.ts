import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import type { Named } from './fault.ts'

const singletons: Readonly<Record<string, string>> = {
  home: 'Beranda',
  shopSettings: 'Pengaturan toko',
  impact: 'Dampak',
}

const namesQuery = `*[_id in $ids]{
  _id,
  "name": coalesce(title[language == "id"][0].value, name[language == "id"][0].value, name, title)
}`

/** What editors call these documents, also where they are gone. */
export function useNames(documents: readonly Named[]): (id: string) => string {
  const client = useClient({ apiVersion: '2026-11-01' })
  const ids = documents.map(({ id }) => id).join()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (ids === '') return
    const reading = client
      .withConfig({ perspective: 'drafts' })
      .observable.fetch<readonly { _id: string; name: unknown }[]>(namesQuery, { ids: ids.split(',') })
      .subscribe({
        next: (rows) => setNames(Object.fromEntries(rows.map(({ _id, name }) => [_id, textOf(name)]))),
        error: () => {},
      })
    return () => reading.unsubscribe()
  }, [client, ids])
  return (id) => singletons[id] ?? names[id] ?? id
}

const textOf = (name: unknown) => (typeof name === 'string' && name !== '' ? name : 'dokumen tanpa nama')
