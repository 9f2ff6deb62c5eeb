import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { Button, CopyButton, Icon, VirtualList } from '../../ui/index.ts'
import { SearchedWords } from '../searched-words.ts'
import { Pieces } from '../value/value-tree.tsx'
import {
  arrowKey,
  firstLevels,
  isFoldable,
  type JsonRow,
  opensFor,
  openTo,
  rowPieces,
  rowsWith,
  treePlace,
  visibleRows,
} from './json-tree-model.ts'

/** CSS px */
const rowHeight = 20
const usualHeight = 560
const indent = 14
/** Levels that have a button. */
const levels = [1, 2, 3]
/** Deeper levels are not indented further: they would run out of view. */
const deepest = 40

/**
 * Long JSON as a foldable tree; only the rows in view are rendered. Arrow keys and Enter work as in any tree
 * (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/), and a click on a row's arrow folds it. Rows that match a search are
 * unfolded, and the first is scrolled into view.
 */
export function JsonTree({
  text,
  rows,
  label,
  maxHeight = usualHeight,
}: {
  text: string
  rows: readonly JsonRow[]
  label: string
  /** CSS px */
  maxHeight?: number
}) {
  const words = useContext(SearchedWords)
  const found = useMemo(() => rowsWith(text, rows, words), [text, rows, words])
  const begin = () => new Set([...openTo(rows, firstLevels(rows)), ...opensFor(rows, found)])
  const [open, setOpen] = useState<ReadonlySet<number>>(begin)
  const [selected, setSelected] = useState(found[0])
  useEffect(() => {
    setOpen(begin())
    setSelected(found[0])
  }, [found])
  const seen = useMemo(() => visibleRows(rows, open), [rows, open])
  const fold = (row: number, wanted: boolean) => {
    if (!isFoldable(rows, row) || open.has(row) === wanted) return
    const next = new Set(open)
    if (wanted) next.add(row)
    else next.delete(row)
    setOpen(next)
  }
  const toggle = (row: number) => fold(row, !open.has(row))
  const onKeyDown = (event: KeyboardEvent) => {
    if (selected === undefined || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const wanted = arrowKey(rows, selected, open, event.key)
    if (wanted && 'select' in wanted) setSelected(wanted.select)
    else if (wanted) fold(selected, !wanted.fold)
  }
  const height = Math.min(maxHeight, Math.max(3, seen.length) * rowHeight + 2)
  return (
    <div class="cf-json">
      <div class="cf-json-bar">
        <span class="cf-muted">Levels</span>
        {levels.map((level) => (
          <Button key={level} size="sm" variant="quiet" onClick={() => setOpen(openTo(rows, level))}>
            {level}
          </Button>
        ))}
        <Button size="sm" variant="quiet" onClick={() => setOpen(openTo(rows, Number.POSITIVE_INFINITY))}>
          All
        </Button>
        <CopyButton text={text} label={`Copy ${label}`} />
      </div>
      <div class="cf-json-rows" style={{ height: `${height}px` }} onKeyDownCapture={onKeyDown}>
        <VirtualList
          label={label}
          role="tree"
          treePlace={(row) => treePlace(rows, row, open)}
          items={seen}
          keyOf={String}
          rowHeight={rowHeight}
          selected={selected === undefined ? undefined : String(selected)}
          onSelect={(_, row) => setSelected(row)}
          onOpen={(_, row) => toggle(row)}
          renderRow={(row) => {
            const foldable = isFoldable(rows, row)
            return (
              <div class="cf-json-row" style={{ paddingLeft: `${Math.min(rows[row]!.depth, deepest) * indent}px` }}>
                {/* Keyboard users have the row's own keys for this. */}
                <span class="cf-json-arrow" aria-hidden="true" onClick={() => toggle(row)}>
                  {foldable && <Icon name={open.has(row) ? 'chevron-down' : 'chevron-right'} size={10} />}
                </span>
                <Pieces pieces={rowPieces(text, rows[row]!, foldable && !open.has(row))} />
              </div>
            )
          }}
        />
      </div>
    </div>
  )
}
