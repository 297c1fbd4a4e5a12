import { setTimeout as pause } from 'node:timers/promises'

const timeoutMs = 10_000
const retryAfterMs = [500, 2_000, 5_000] as const

/** The platform did not take the call; `code` is its last answer's status, or `unreachable`. */
export class DeployHookError extends Error {
  readonly code: string

  constructor(code: string) {
    super(`the deploy hook answered ${code}`)
    this.name = 'DeployHookError'
    this.code = code
  }
}

/**
 * Asks the hosting platform to build, by a POST to its deploy hook; tried again when it does not answer or is busy.
 * Throws DeployHookError, never with the address, which is a secret.
 */
export async function callDeployHook(
  url: string,
  signal: AbortSignal,
  waitsMs: readonly number[] = retryAfterMs,
): Promise<'handedOver'> {
  for (let attempt = 0; ; attempt++) {
    const status = await post(url, signal)
    if (status !== null && status >= 200 && status < 300) return 'handedOver'
    const isWorthRepeating = status === null || status === 429 || status >= 500
    const waitMs = waitsMs[attempt]
    if (waitMs === undefined || !isWorthRepeating) throw new DeployHookError(String(status ?? 'unreachable'))
    await pause(waitMs, undefined, { signal })
  }
}

async function post(url: string, signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return null
  }
}
