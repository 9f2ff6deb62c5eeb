/** When the customer last came to this tab. A guide is followed in the tab they looked at last. */

/**
 * @param came called each time; the browser may report one switch of tabs twice
 * @returns a function that returns when the customer last came to this tab, in epoch ms; undefined while it is not shown
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
  // Two windows can be visible at the same time; the customer is in one of them.
  window.addEventListener('focus', look)
  return () => (isShown() ? at : undefined)
}
