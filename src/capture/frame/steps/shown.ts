/** Whether an element can be seen and pressed. */

/** Screen-reader-only elements are clipped to one pixel; nobody presses those. */
const smallest = 2

/**
 * Whether the element is rendered, if the browser can tell. Transparent elements count, since they still take clicks.
 */
export function isShown(element: Element): boolean {
  const check = element.checkVisibility as ((options: object) => boolean) | undefined
  return check ? check.call(element, { visibilityProperty: true }) : true
}

/** Whether a pointer can hit it. */
export function isPressable(element: Element): boolean {
  if (!isShown(element)) return false
  const { width, height, right, bottom } = element.getBoundingClientRect()
  // Moved off the left edge of the page: an old way to hide fields visually.
  return width >= smallest && height >= smallest && right > -window.scrollX && bottom > -window.scrollY
}
