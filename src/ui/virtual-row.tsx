/** One row of a long list, and what assistive technology is told of where it stands. */
import type { Children } from './tone.ts'

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

export function Row(props: {
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
