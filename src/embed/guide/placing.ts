/** Where the overlay stands in the page: in the top layer, and inside a modal dialog of the app while there is one. */

/** What may tell that a modal dialog has come or gone. None of them bubbles, so they are heard on their way down. */
const changes = ['toggle', 'close', 'focusin']

/**
 * Puts an element into the page, and back when the app has taken it out. Everything outside of a modal dialog is inert
 * (https://html.spec.whatwg.org/#modal-dialogs-and-inert-subtrees), and an app that fails likes to say so in one. In the top
 * layer, nothing of the page covers it, clips it or moves it.
 * @returns how to remove it
 */
export function placeInPage(host: HTMLElement): { look(): void; remove(): void } {
  host.popover = 'manual'
  function look(): void {
    const place = modalDialog() ?? document.documentElement
    if (host.parentElement !== place) place.append(host)
    // Older browsers have no popovers, and no such selector.
    if ('showPopover' in host && !host.matches(':popover-open')) host.showPopover()
  }
  // It also reports that an element is no longer in the page, or not shown (https://drafts.csswg.org/resize-observer/#intro).
  const size = new ResizeObserver(look)
  size.observe(host)
  for (const type of changes) document.addEventListener(type, look, true)
  look()
  return {
    look,
    remove() {
      size.disconnect()
      for (const type of changes) document.removeEventListener(type, look, true)
      host.remove()
    },
  }
}

/** The one with the focus is on top of the others. */
function modalDialog(): Element | undefined {
  return document.activeElement?.closest('dialog:modal') ?? [...document.querySelectorAll('dialog:modal')].at(-1)
}
