/** Which other sites stand in frames of this document: whatever happens there is seen only where we may look. */

/** most sites that are kept: a page full of advertisements has hundreds */
const most = 50

const sites = new Set<string>()

/** Notes the origin of every frame that loads a page of another origin, until the signal ends. */
export function observeEmbeddedSites(signal: AbortSignal): void {
  const observer = new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      const isFrame = initiatorType === 'iframe' || initiatorType === 'frame'
      if (isFrame && /^https?:/.test(name) && sites.size < most) sites.add(new URL(name).origin)
    }
    sites.delete(location.origin)
  })
  observer.observe({ type: 'resource', buffered: true })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Origins of the pages that were loaded into frames so far, without the document's own. */
export function embeddedSites(): string[] {
  return [...sites]
}
