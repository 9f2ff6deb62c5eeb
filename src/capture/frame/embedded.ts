/** Which other sites are framed in this document: we see what happens there only if we have access. */
import { readResources } from './entries.ts'

/** maximum number of sites kept: a page full of advertisements has hundreds */
const most = 50

const sites = new Set<string>()

/** Notes the origin of every cross-origin frame, until the signal aborts. */
export function observeEmbeddedSites(signal: AbortSignal): void {
  readResources(({ name, initiatorType }) => {
    const isFrame = initiatorType === 'iframe' || initiatorType === 'frame'
    if (!isFrame || !/^https?:/.test(name)) return
    const { origin } = new URL(name)
    if (origin !== location.origin && sites.size < most) sites.add(origin)
  }, signal)
}

/** Origins of the pages loaded into frames so far, except the document's own. */
export function embeddedSites(): string[] {
  return [...sites]
}
