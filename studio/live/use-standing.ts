import { useEffect, useState } from 'react'
import { type Answer, askShop } from './ask-shop.ts'
import type { Failure } from './fault.ts'
import { type Standing, standingOf } from './standing.ts'

const askAgainMs = 3_000
const restMs = 30_000

/** How far the published revision of a document has come; asked again until the shop shows it. */
export function useStanding(id: string, revision: string | undefined): Standing & { readonly failure: Failure | null } {
  const [answer, setAnswer] = useState<Answer | null>()
  useEffect(() => {
    setAnswer(undefined)
    if (revision === undefined) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const now = await askShop(id, controller.signal).catch(() => null)
      if (controller.signal.aborted) return
      setAnswer(now)
      const isDone = now?.told?.state === 'live' && now.told.revision === revision
      timer = setTimeout(ask, isDone || !now?.told ? restMs : askAgainMs)
    }
    void ask()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [id, revision])
  const told = answer === undefined ? undefined : (answer?.told ?? null)
  return { ...standingOf(told, revision), failure: answer?.failure ?? null }
}
