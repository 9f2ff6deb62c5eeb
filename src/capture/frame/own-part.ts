/** Our own UI in the page, if any (the overlay of src/embed/): actions in it are not recorded as steps. */

let own: Element | undefined

/** @param host of a closed shadow tree, so that events inside have it as their target; undefined once removed */
export function leaveOut(host: Element | undefined): void {
  own = host
}

/** The host of our own UI; undefined if there is none. */
export function ownPart(): Element | undefined {
  return own
}

/** Whether an event happened in our own UI. */
export function isOwn(event: Event): boolean {
  return own !== undefined && event.target === own
}
