import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'
import { useKeptScroll } from './kept-look.ts'
import { moveIndex } from './roving.ts'
import { type Children, classes, type Tone } from './tone.ts'

export interface Tab<Id extends string = string> {
  id: Id
  label: string
  icon?: IconName
  /** shown after the label; 0 is not shown */
  count?: number
  countTone?: Tone
}

/**
 * A row of tabs (WAI-ARIA APG, tabs with automatic activation): arrows, Home and End move and select. `id` links the tabs to
 * their `TabPanel`s. Scrolls sideways if there is no room.
 */
export function Tabs<Id extends string>({
  id,
  label,
  tabs,
  selected,
  onSelect,
}: {
  id: string
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current) showSelected(list.current)
  }, [selected])
  const move = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === selected)
    const next = moveIndex(event.key, index, tabs.length, 'horizontal')
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab || next === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div ref={list} class="cf-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.id}`}
          class="cf-tab"
          aria-selected={tab.id === selected}
          aria-controls={`${id}-panel-${tab.id}`}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.icon && <Icon name={tab.icon} />}
          {tab.label}
          {tab.count ? (
            <span class={classes('cf-tab-count', `cf-tone-${tab.countTone ?? 'neutral'}`)}>
              {tab.count.toLocaleString('en')}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  )
}

/** px of the neighbors that stay in view, to show that the row goes on; as in tabs.css */
const peek = 36

/** Scrolls the row, and only the row: `scrollIntoView` would also take whoever opens details down to their tabs. */
function showSelected(row: HTMLElement): void {
  const tab = row.querySelector('[aria-selected=true]')?.getBoundingClientRect()
  if (!tab) return
  const view = row.getBoundingClientRect()
  if (tab.left - peek < view.left) row.scrollLeft += tab.left - peek - view.left
  else if (tab.right + peek > view.right) row.scrollLeft += tab.right + peek - view.right
}

/**
 * The content of one tab. `tabs` is the id given to `Tabs`. Render only the selected one. Set `isText` if it has no
 * controls: it then takes the focus itself, to be scrolled by keyboard (WAI-ARIA APG, tabs). With a `key` of its own, a tab
 * opens scrolled to where it was left itself.
 */
export function TabPanel({
  tabs,
  tab,
  class: extra,
  isText = false,
  children,
}: {
  tabs: string
  tab: string
  class?: string
  isText?: boolean
  children: Children
}) {
  const panel = useRef<HTMLDivElement>(null)
  useKeptScroll(panel, `${tabs} ${tab}`)
  return (
    <div
      ref={panel}
      role="tabpanel"
      id={`${tabs}-panel-${tab}`}
      aria-labelledby={`${tabs}-tab-${tab}`}
      class={classes('cf-tab-panel', extra)}
      {...(isText ? { tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}
