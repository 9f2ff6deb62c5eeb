import { useId, useMemo } from 'preact/hooks'
import { type Children, classes } from './tone.ts'
import { useRowWindow } from './use-row-window.ts'
import { rowForKey } from './virtual-range.ts'
import { inList, inTree, Row, type TreePlace } from './virtual-row.tsx'

export type { TreePlace } from './virtual-row.tsx'

/** Spread onto the cells made by `renderRow` and `header` in a grid. Cells are not focusable: the grid points to its row. */
export const gridCell = { role: 'gridcell' } as const
export const columnHeader = { role: 'columnheader' } as const

export interface VirtualListProps<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  renderRow: (item: T, index: number) => Children
  /** CSS px, the same for every row */
  rowHeight?: number
  selected?: string | undefined
  onSelect?: (key: string, item: T) => void
  /** Enter or double click */
  onOpen?: (key: string, item: T) => void
  /** the Delete key, on the selected row */
  onDelete?: (key: string, item: T) => void
  /** `grid`: the rows hold cells (role gridcell) and `header` is the row of column headers */
  role?: 'listbox' | 'grid' | 'tree'
  /** `tree`: an item's position in it; whoever owns the list folds and unfolds */
  treePlace?: (item: T) => TreePlace
  header?: Children
  /** key of an item to scroll to at first, unless one is selected */
  startAt?: string | undefined
  /** keeps the end in view while rows are added, unless the user has scrolled up */
  follow?: boolean
  class?: string
}

/**
 * A list that renders only the rows in view: smooth with 100,000 of them. Arrow keys or j/k, Page Up/Down, Home and End move
 * the selection; focus stays on the list (WAI-ARIA APG, aria-activedescendant). Prints the first 500 rows, and how many more
 * there are.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, rowHeight = 24, selected, onSelect, onOpen, role = 'listbox', follow = false } = props
  const id = useId()
  // While the list only scrolls, its props keep their identity.
  const index = useMemo(
    () => (selected === undefined ? -1 : items.findIndex((item) => keyOf(item) === selected)),
    [props],
  )
  const start = useMemo(
    () => (props.startAt === undefined ? -1 : items.findIndex((item) => keyOf(item) === props.startAt)),
    [props.startAt],
  )
  const rowWindow = useRowWindow({
    name: `list ${props.label}`,
    count: items.length,
    rowHeight,
    index,
    selected,
    start,
    follow,
  })
  const { scroller, range, printing } = rowWindow
  const made = useMemo(() => new Map<number, Children>(), [props, printing])

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
    // Enter on a button in the header belongs to that button.
    if (event.key === 'Enter' && event.target === scroller.current) return open(index)
    const item = items[index]
    if (event.key === 'Delete' && item !== undefined) return props.onDelete?.(keyOf(item), item)
    const next = rowForKey(event.key, index, items.length, rowWindow.pageRows)
    if (next === undefined) return
    event.preventDefault()
    select(next)
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
  // Rows already rendered in the last frame are reused, so only rows that come into view cost anything.
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
    onScroll: rowWindow.onScroll,
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
