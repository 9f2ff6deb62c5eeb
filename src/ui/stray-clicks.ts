/**
 * Stops clicks that a person did not mean: the second click of a double-click belongs to the button that the first one
 * pressed, not to the button of the next screen that has taken its place.
 * @returns how to stop watching
 */
export function ignoreStrayClicks(root: HTMLElement): () => void {
  let pressed: Element | null = null
  const onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    // Counts the clicks in quick succession at one place, whatever is there (https://www.w3.org/TR/uievents/#event-type-click).
    if (event.detail < 2) {
      pressed = button
    } else if (button && button !== pressed) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  root.addEventListener('click', onClick, { capture: true })
  return () => root.removeEventListener('click', onClick, { capture: true })
}
