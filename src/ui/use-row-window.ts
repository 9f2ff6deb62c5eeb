/**
 * Decides which rows of a long list are rendered: those in view, or on paper the first ones. Follows scrolling, size and
 * selection.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useKeptScroll } from './kept-look.ts'
import { usePrinting } from './use-printing.ts'
import { useSize } from './use-size.ts'
import { scrollToRow, visibleRange } from './virtual-range.ts'

/** px; assumed until the element has been measured, so that the first paint already shows rows */
const assumedHeight = 640
const overscan = 8
/** Rows printed, about ten pages. */
const mostPrinted = 500

export interface RowWindowOptions {
  /** total number of rows */
  count: number
  /** CSS px */
  rowHeight: number
  /** under which the scroll position is kept */
  name: string
  /** of the selected row, -1 for none; scrolled into view when `selected`, its key, changes */
  index: number
  selected: string | undefined
  /** of the row to scroll to at first if none is selected; -1 for the beginning */
  start: number
  /** keeps the end in view while rows are added, unless the user has scrolled up */
  follow: boolean
}

export interface RowWindow {
  scroller: RefObject<HTMLDivElement | null>
  /** index of the first row rendered, and the index after the last */
  range: { from: number; to: number }
  /** how many rows Page Up and Page Down move */
  pageRows: number
  printing: boolean
  onScroll(): void
}

export function useRowWindow({ name, count, rowHeight, index, selected, start, follow }: RowWindowOptions): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const atEnd = useRef(follow)
  const lastTop = useRef(0)
  const height = useSize(scroller, 'clientHeight', assumedHeight)
  const [scrollTop, setScrollTop] = useState(0)
  const printing = usePrinting()

  // Only once: after that, the user scrolls.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && index === -1 && start > 0)
      element.scrollTop = start * rowHeight - (element.clientHeight || height) / 3
  }, [])
  // Where it was left comes before where it starts.
  useKeptScroll(scroller, name)

  // Does not depend on `items`: a change of selection or size may scroll, but rows added above must not.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || index === -1) return
    const visible = (element.clientHeight || assumedHeight) - headHeight(element)
    element.scrollTop = scrollToRow(element.scrollTop, visible, rowHeight, index)
  }, [selected, rowHeight, height])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && follow && atEnd.current) element.scrollTop = element.scrollHeight
  }, [count, follow, height])

  return {
    ...{ scroller, printing },
    range: printing
      ? { from: 0, to: Math.min(count, mostPrinted) }
      : visibleRange(scrollTop, height, rowHeight, count, overscan),
    pageRows: Math.max(1, Math.floor(height / rowHeight) - 1),
    onScroll() {
      const element = scroller.current
      if (!element) return
      const isUp = element.scrollTop < lastTop.current
      lastTop.current = element.scrollTop
      // Our own scrolling triggers this only after rows were added or the room has shrunk: only a user scrolls up.
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight) atEnd.current = true
      else if (isUp) atEnd.current = false
      setScrollTop(element.scrollTop)
    },
  }
}

function headHeight(element: HTMLElement): number {
  return element.querySelector<HTMLElement>(':scope > .cf-vlist-head')?.offsetHeight ?? 0
}
