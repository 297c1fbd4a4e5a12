import { useEffect, useState } from 'react'
import { shopUrl } from '../shop-place.ts'
import { type Standing, standingOf, type Told } from './standing.ts'

const askAgainMs = 3_000
const restMs = 30_000

/** How far the published revision of a document has come; asked again until the shop shows it. */
export function useStanding(id: string, revision: string | undefined): Standing {
  const [told, setTold] = useState<Told | null>()
  useEffect(() => {
    setTold(undefined)
    if (revision === undefined) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const now = await askShop(id, controller.signal).catch(() => null)
      if (controller.signal.aborted) return
      setTold(now)
      const isDone = now?.state === 'live' && now.revision === revision
      timer = setTimeout(ask, isDone || now === null ? restMs : askAgainMs)
    }
    void ask()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [id, revision])
  return standingOf(told, revision)
}

async function askShop(id: string, signal: AbortSignal): Promise<Told | null> {
  const answer = await fetch(`${await shopUrl()}/api/content/status?ids=${encodeURIComponent(id)}`, { signal })
  if (!answer.ok) return null
  return ((await answer.json()) as { documents: Record<string, Told> }).documents[id] ?? null
}
