/** px between a menu and its button, and px kept from the edges of the window */
const gap = 4
const edge = 8

interface Size {
  width: number
  height: number
}

/**
 * Position of a menu: below its button and right-aligned with it, or above if there is no room. All in CSS px of the window.
 * Pure.
 */
export function menuPlace(
  button: { top: number; bottom: number; right: number },
  menu: Size,
  view: Size,
): { left: number; top: number } {
  const left = Math.max(edge, Math.min(button.right - menu.width, view.width - menu.width - edge))
  const below = button.bottom + gap
  const hasRoom = below + menu.height <= view.height
  return { left, top: hasRoom ? below : Math.max(edge, button.top - menu.height - gap) }
}
