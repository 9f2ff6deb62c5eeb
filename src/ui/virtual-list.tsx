import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Children, classes } from './tone.ts'
import { usePrinting } from './use-printing.ts'
import { rowForKey, scrollToRow, visibleRange } from './virtual-range.ts'

/** Assumed until the element has been measured, so that the first paint already shows rows. */
const assumedHeight = 640
const overscan = 8
/** Rows on paper, about ten pages. */
const mostPrinted = 500

/** Spread onto what `renderRow` and `header` make in a grid. Cells are not focusable: the grid points to its row. */
export const gridCell = { role: 'gridcell' } as const
export const columnHeader = { role: 'columnheader' } as const

/** What of a tree only whole branches would tell: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export interface TreePlace {
  /** from 1 */
  level: number
  /** undefined for what has nothing below it */
  expanded: boolean | undefined
  /** among those of its branch, from 1 */
  place: number
  /** how many that branch has */
  size: number
}

export interface VirtualListProps<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  renderRow: (item: T, index: number) => Children
  /** CSS px; every row has it */
  rowHeight?: number
  selected?: string | undefined
  onSelect?: (key: string, item: T) => void
  /** Enter or double click */
  onOpen?: (key: string, item: T) => void
  /** the Delete key, on the selected row */
  onDelete?: (key: string, item: T) => void
  /** `grid`: the rows hold cells (role gridcell) and `header` is the row of column headers */
  role?: 'listbox' | 'grid' | 'tree'
  /** `tree`: where an item stands in it; who makes the list folds and unfolds */
  treePlace?: (item: T) => TreePlace
  header?: Children
  /** stay at the end while rows are added there, as long as the person has not scrolled up */
  follow?: boolean
  class?: string
}

/**
 * A list that makes only the rows in view: smooth with 100,000 of them. Arrow keys or j/k, Page Up/Down, Home and
 * End move the selection; focus stays on the list (WAI-ARIA APG, aria-activedescendant).
 * On paper: the first 500, and how many more there are.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, rowHeight = 24, selected, onSelect, onOpen, role = 'listbox', follow = false } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const atEnd = useRef(follow)
  const lastTop = useRef(0)
  const [height, setHeight] = useState(assumedHeight)
  const [scrollTop, setScrollTop] = useState(0)
  const printing = usePrinting()
  const range = printing
    ? { from: 0, to: Math.min(items.length, mostPrinted) }
    : visibleRange(scrollTop, height, rowHeight, items.length, overscan)
  // While the list only scrolls, its props stay the same object.
  const index = useMemo(
    () => (selected === undefined ? -1 : items.findIndex((item) => keyOf(item) === selected)),
    [props],
  )
  const made = useMemo(() => new Map<number, Children>(), [props, printing])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight || assumedHeight))
    observer.observe(element)
    return () => observer.disconnect()
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
  }, [items.length, follow, height])

  const select = (row: number) => {
    const item = items[row]
    if (item !== undefined) onSelect?.(keyOf(item), item)
  }
  const open = (row: number) => {
    const item = items[row]
    if (item !== undefined) onOpen?.(keyOf(item), item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Enter on a button in the header is the button's own.
    if (event.key === 'Enter' && event.target === scroller.current) return open(index)
    const item = items[index]
    if (event.key === 'Delete' && item !== undefined) return props.onDelete?.(keyOf(item), item)
    const next = rowForKey(event.key, index, items.length, Math.max(1, Math.floor(height / rowHeight) - 1))
    if (next === undefined) return
    event.preventDefault()
    select(next)
  }
  const onScroll = () => {
    const element = scroller.current
    if (!element) return
    const isUp = element.scrollTop < lastTop.current
    lastTop.current = element.scrollTop
    // It is told of our own scrolling only when more rows, or less room, may have come: only a person goes up.
    if (element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight) atEnd.current = true
    else if (isUp) atEnd.current = false
    setScrollTop(element.scrollTop)
  }

  const rowOf = (item: T, row: number) => (
    <Row
      key={keyOf(item)}
      id={`${id}-${row}`}
      place={props.treePlace ? inTree(props.treePlace(item)) : inList(role, row, items.length, Boolean(props.header))}
      row={row}
      height={printing ? undefined : rowHeight}
      selected={row === index}
      onSelect={select}
      onOpen={open}
    >
      {props.renderRow(item, row)}
    </Row>
  )
  // A row that was there in the last frame is left as it is: only those that come into view cost something.
  const rows = items.slice(range.from, range.to).map((item, offset) => {
    const row = range.from + offset
    const known = made.get(row) ?? rowOf(item, row)
    made.set(row, known)
    return known
  })
  for (const row of made.keys()) if (row < range.from || row >= range.to) made.delete(row)

  const inView = index >= range.from && index < range.to
  const widget = {
    role,
    tabIndex: 0,
    'aria-label': props.label,
    ...(role === 'grid' ? { 'aria-rowcount': items.length + (props.header ? 1 : 0) } : {}),
    ...(inView ? { 'aria-activedescendant': `${id}-${index}` } : {}),
    onKeyDown,
    onScroll,
  }
  return (
    <div ref={scroller} class={classes('cf-vlist', props.class)} {...widget}>
      {props.header && (
        <div class="cf-vlist-head" {...{ role: 'row' as const, 'aria-rowindex': 1 }}>
          {props.header}
        </div>
      )}
      <div
        class="cf-vlist-space"
        role="presentation"
        style={printing ? {} : { height: `${items.length * rowHeight}px`, paddingTop: `${range.from * rowHeight}px` }}
      >
        {rows}
      </div>
      {printing && items.length > range.to && (
        <p class="cf-vlist-more">… and {(items.length - range.to).toLocaleString('en')} more</p>
      )}
    </div>
  )
}

function Row(props: {
  id: string
  /** its role, and where it stands */
  place: object
  row: number
  /** px; undefined = as high as what is in it */
  height: number | undefined
  selected: boolean
  onSelect: (row: number) => void
  onOpen: (row: number) => void
  children: Children
}) {
  const { row } = props
  // No key handlers and no tab stop: the list holds the focus and points here by aria-activedescendant.
  const item = {
    ...props.place,
    'aria-selected': props.selected,
    onClick: () => props.onSelect(row),
    onDblClick: () => props.onOpen(row),
  }
  return (
    <div
      id={props.id}
      class="cf-vlist-row"
      style={props.height === undefined ? {} : { height: `${props.height}px` }}
      {...item}
    >
      {props.children}
    </div>
  )
}

const inList = (role: 'listbox' | 'grid' | 'tree', row: number, count: number, headed: boolean) =>
  role === 'grid'
    ? { role: 'row' as const, 'aria-rowindex': row + (headed ? 2 : 1) }
    : { role: 'option' as const, 'aria-setsize': count, 'aria-posinset': row + 1 }

const inTree = ({ level, expanded, place, size }: TreePlace) => ({
  role: 'treeitem' as const,
  'aria-level': level,
  'aria-posinset': place,
  'aria-setsize': size,
  ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
})

function headHeight(element: HTMLElement): number {
  return element.querySelector<HTMLElement>(':scope > .cf-vlist-head')?.offsetHeight ?? 0
}
