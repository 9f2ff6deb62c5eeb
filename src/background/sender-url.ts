/** The address of a frame: the browser's word counts, and the relay's own, masked one only where it agrees. */
import { siteOf } from '../core/session/index.ts'

/** @param told by the relay @param seen by the browser */
export function trustedUrl(told: string, seen: string): string {
  return sameOrigin(told, seen) ? told : originOf(seen)
}

function originOf(url: string): string {
  const answer = siteOf(url)
  return 'site' in answer ? `${answer.site}/` : url.slice(0, 200)
}

function sameOrigin(a: string, b: string): boolean {
  const [first, second] = [siteOf(a), siteOf(b)]
  if ('site' in first && 'site' in second) return first.site === second.site
  // about:blank, srcdoc and blob: frames have no site of their own
  return 'forbidden' in first && 'forbidden' in second
}
