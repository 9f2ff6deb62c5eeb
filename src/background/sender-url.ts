/** The URL of a frame: the relay reports a masked one, which is trusted only if the browser names the same site. */
import { webSiteOf } from '../core/session/index.ts'

/** @param told by the relay @param seen by the browser */
export function trustedUrl(told: string, seen: string): string {
  const site = webSiteOf(seen)
  // about:blank, srcdoc and blob: frames have no site of their own.
  if (webSiteOf(told) === site) return told
  return site === undefined ? seen.slice(0, 200) : `${site}/`
}
