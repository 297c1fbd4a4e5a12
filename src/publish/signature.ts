import { decodeSignatureHeader, isSignatureError, isValidSignature } from '@sanity/webhook'

/** How far a signature's time may lie from ours, either way. */
const mostSkewMs = 5 * 60_000

/**
 * Whether the CMS signed just this body, and lately: https://www.sanity.io/docs/content-lake/webhooks. A signature from
 * the far future is refused like an old one, or it could be kept and sent again for ever.
 */
export async function isBelievable(body: string, header: string, secret: string, now: Date): Promise<boolean> {
  try {
    const { timestamp } = decodeSignatureHeader(header)
    if (Math.abs(now.getTime() - timestamp) > mostSkewMs) return false
    return await isValidSignature(body, header, secret)
  } catch (error) {
    if (isSignatureError(error)) return false
    throw error
  }
}
