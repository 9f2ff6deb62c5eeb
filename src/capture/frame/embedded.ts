/** Which other sites stand in frames of this document: whatever happens there is seen only where we may look. */
import { readResources } from './entries.ts'

/** most sites that are kept: a page full of advertisements has hundreds */
const most = 50

const sites = new Set<string>()

/** Notes the origin of every frame that loads a page of another origin, until the signal ends. */
export function observeEmbeddedSites(signal: AbortSignal): void {
  readResources(({ name, initiatorType }) => {
    const isFrame = initiatorType === 'iframe' || initiatorType === 'frame'
    if (!isFrame || !/^https?:/.test(name)) return
    const { origin } = new URL(name)
    if (origin !== location.origin && sites.size < most) sites.add(origin)
  }, signal)
}

/** Origins of the pages that were loaded into frames so far, without the document's own. */
export function embeddedSites(): string[] {
  return [...sites]
}
