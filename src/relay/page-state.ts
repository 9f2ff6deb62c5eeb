/** What the relay reports about its own page. */

/** Epoch ms, as the hook and the probes count. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}

/** Whether part of the page was there before the relay, so that something may have gone unseen. */
export function isLate(document: Document): boolean {
  return document.readyState !== 'loading' || document.body !== null
}
