/** Which rows of a long list are made: those in view, or on paper the first ones. Follows scrolling, size and selection. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { usePrinting } from './use-printing.ts'
import { useSize } from './use-size.ts'
import { scrollToRow, visibleRange } from './virtual-range.ts'

/** px; assumed until the element has been measured, so that the first paint already shows rows */
const assumedHeight = 640
const overscan = 8
/** Rows on paper, about ten pages. */
const mostPrinted = 500

export interface RowWindowOptions {
  /** of all rows */
  count: number
  /** CSS px */
  rowHeight: number
  /** of the selected row, -1 for none; it is scrolled into view when `selected`, its key, is another one */
  index: number
  selected: string | undefined
  /** of the row that is in view at first, where none is selected; -1 for the beginning */
  start: number
  /** stay at the end while rows are added there, as long as the person has not scrolled up */
  follow: boolean
}

export interface RowWindow {
  scroller: RefObject<HTMLDivElement | null>
  /** the first row that is made, and the one behind the last */
  range: { from: number; to: number }
  /** how many rows a page of the keyboard has */
  pageRows: number
  printing: boolean
  onScroll(): void
}

export function useRowWindow({ count, rowHeight, index, selected, start, follow }: RowWindowOptions): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const atEnd = useRef(follow)
  const lastTop = useRef(0)
  const height = useSize(scroller, 'clientHeight', assumedHeight)
  const [scrollTop, setScrollTop] = useState(0)
  const printing = usePrinting()

  // Once: from then on the person scrolls.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && index === -1 && start > 0)
      element.scrollTop = start * rowHeight - (element.clientHeight || height) / 3
  }, [])

  // Not on `items`: a change of the selection or of the room may scroll, but not rows that were added above it.
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
      // It is told of our own scrolling only when more rows, or less room, may have come: only a person goes up.
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight) atEnd.current = true
      else if (isUp) atEnd.current = false
      setScrollTop(element.scrollTop)
    },
  }
}

function headHeight(element: HTMLElement): number {
  return element.querySelector<HTMLElement>(':scope > .cf-vlist-head')?.offsetHeight ?? 0
}
