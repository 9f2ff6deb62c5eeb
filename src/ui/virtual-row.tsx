/** One row of a long list, and its position for assistive technology. */
import type { Children } from './tone.ts'

/**
 * Position in a tree, which the DOM does not show if only some rows are rendered:
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export interface TreePlace {
  /** 1-based */
  level: number
  /** undefined for a leaf */
  expanded: boolean | undefined
  /** position among its siblings, 1-based */
  place: number
  /** number of siblings, including itself */
  size: number
}

export function Row(props: {
  id: string
  /** its role and position */
  place: object
  row: number
  /** px; undefined = as high as its content */
  height: number | undefined
  selected: boolean
  onSelect: (row: number) => void
  onOpen: (row: number) => void
  children: Children
}) {
  const { row } = props
  // No key handlers or tab stop: the list holds the focus and points here by aria-activedescendant.
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

export const inList = (role: 'listbox' | 'grid' | 'tree', row: number, count: number, headed: boolean) =>
  role === 'grid'
    ? { role: 'row' as const, 'aria-rowindex': row + (headed ? 2 : 1) }
    : { role: 'option' as const, 'aria-setsize': count, 'aria-posinset': row + 1 }

export const inTree = ({ level, expanded, place, size }: TreePlace) => ({
  role: 'treeitem' as const,
  'aria-level': level,
  'aria-posinset': place,
  'aria-setsize': size,
  ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
})
