/** When the customer came to this tab: the guide is followed in the one that was looked at last. */

/**
 * @param came is told each time; the browser may tell of one switch of tabs twice
 * @returns gives the epoch ms at which the customer came to this tab last; undefined while it is not shown
 */
export function watchLooks(window: Window, came: () => void): () => number | undefined {
  const { document } = window
  const isShown = () => document.visibilityState === 'visible'
  let at = Date.now()
  const look = () => {
    if (!isShown()) return
    at = Date.now()
    came()
  }
  document.addEventListener('visibilitychange', look)
  // Two windows can be seen at the same time; the customer is in one of them.
  window.addEventListener('focus', look)
  return () => (isShown() ? at : undefined)
}
