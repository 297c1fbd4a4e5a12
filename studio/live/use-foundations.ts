import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { type Foundations, foundationsQuery } from './why-pages-fail.ts'

/** What pages stand on, as it is published now; undefined until it is known. */
export function useFoundations(): Foundations | undefined {
  const client = useClient({ apiVersion: '2026-11-01' })
  const [foundations, setFoundations] = useState<Foundations>()
  useEffect(() => {
    const reading = client
      .withConfig({ perspective: 'published' })
      .observable.fetch<Foundations>(foundationsQuery)
      .subscribe({ next: setFoundations, error: () => {} })
    return () => reading.unsubscribe()
  }, [client])
  return foundations
}
