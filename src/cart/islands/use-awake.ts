import { type RefObject, useEffect } from 'react'

/** Tells `client:interaction` that the island listens now, so that what was held back is repeated. */
export function useAwake(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    root.current?.closest('astro-island')?.dispatchEvent(new Event('island:awake'))
  }, [root])
}
