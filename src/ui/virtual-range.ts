/** Pure arithmetic for a list of fixed row height. All lengths in CSS px. */

/** The rows needed to fill the visible part, with `overscan` extra rows on both sides. */
export function visibleRange(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  overscan: number,
): { from: number; to: number } {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight)
  const to = Math.min(count, last + overscan)
  return { from: Math.max(0, Math.min(first - overscan, to)), to }
}

/**
 * Scroll position that shows a whole row: scrolls as little as possible for a row at the edge, so that the keyboard moves
 * line by line; a row further away is centred, to show what surrounds it.
 */
export function scrollToRow(scrollTop: number, height: number, rowHeight: number, index: number): number {
  const top = index * rowHeight
  const above = scrollTop - top
  const below = top + rowHeight - (scrollTop + height)
  if (above <= 0 && below <= 0) return scrollTop
  if (Math.max(above, below) > 2 * rowHeight) return Math.max(0, top - (height - rowHeight) / 2)
  return above > 0 ? top : top + rowHeight - height
}

/** Where a key leads from row `index` (-1 = none selected); undefined if the key does not move. */
export function rowForKey(key: string, index: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const clamp = (row: number) => Math.min(count - 1, Math.max(0, row))
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return clamp(index + 1)
    case 'ArrowUp':
    case 'k':
      return clamp(index === -1 ? count - 1 : index - 1)
    case 'PageDown':
      return clamp(index + page)
    case 'PageUp':
      return clamp(index - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
