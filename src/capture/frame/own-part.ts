/** What we ourselves show in the page, where we do so (the overlay of src/embed/): what is done there is no step. */

let own: Element | undefined

/** @param host of a closed shadow tree, so that events inside of it name it as their target; undefined when it is gone */
export function leaveOut(host: Element | undefined): void {
  own = host
}

/** The host of our own part of the page; undefined where there is none. */
export function ownPart(): Element | undefined {
  return own
}

/** Whether an event happened in our own part of the page. */
export function isOwn(event: Event): boolean {
  return own !== undefined && event.target === own
}
