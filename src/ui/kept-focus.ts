/** Keeps the focus from getting lost: if the focused element disappears, the nearest one gets it (WCAG 2.2, 2.4.3). */

const lists = '[role=listbox], [role=grid]'
/** No text fields, because single-key shortcuts would be typed into them. */
const controls = 'button:not(:disabled):not([tabindex="-1"]), a[href], summary, [tabindex="0"]'

/**
 * Watches `root` until the returned function is called. Browsers silently move the focus to `body` if the focused element is
 * removed or disabled (a dismissed banner, a button that became another).
 */
export function keepFocus(root: HTMLElement): () => void {
  /** the last focused element, then its ancestors up to the root */
  let path: Element[] = []
  const isGone = (element: Element) => !element.isConnected || element.matches(':disabled')
  const isLost = () => {
    // Everything was removed in the meantime.
    if (!root.isConnected) return false
    const { activeElement: active } = root.getRootNode() as Document | ShadowRoot
    // A button that was just disabled keeps the focus until the next frame.
    return active === null || active === document.body || active.matches(':disabled')
  }

  const remember = ({ target }: FocusEvent) => {
    path = []
    for (let at = target as Element | null; at && at !== root; at = at.parentElement) path.push(at)
  }
  // A click on nothing clears the focus; a removal cannot be told from that until it is complete.
  const forget = () => {
    setTimeout(() => {
      if (path[0] && isLost() && !isGone(path[0])) path = []
    })
  }
  const observer = new MutationObserver(() => {
    const [last, ...around] = path
    if (!last || !isLost() || !isGone(last)) return
    path = []
    heir(root, around)?.focus({ preventScroll: true })
  })

  root.addEventListener('focusin', remember)
  root.addEventListener('focusout', forget)
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    root.removeEventListener('focusin', remember)
    root.removeEventListener('focusout', forget)
    observer.disconnect()
  }
}

/** The list or first control next to what disappeared; if nothing is left, the page's heading. */
function heir(root: HTMLElement, around: readonly Element[]): HTMLElement | null {
  for (const ancestor of around) {
    if (!ancestor.isConnected) continue
    if (ancestor.matches('main')) break
    const next = ancestor.querySelector<HTMLElement>(lists) ?? ancestor.querySelector<HTMLElement>(controls)
    if (next) return next
  }
  const heading = root.querySelector('h1')
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  return heading
}
