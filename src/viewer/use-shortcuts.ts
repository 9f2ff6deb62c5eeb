import { useEffect } from 'preact/hooks'
import { rowForKey } from '../ui/virtual-range.ts'
import { copyAsCurl } from '../views/index.ts'
import type { ViewerStore } from './store.ts'

const list = '[role=listbox], [role=grid]'

/** What the keys do, as worded in the help. */
export const shortcuts: { keys: string[]; text: string }[] = [
  { keys: ['1', '…', '9'], text: 'Show a tab' },
  { keys: ['0'], text: 'Show the replay of the page, where there is one' },
  { keys: ['Space'], text: 'Play or pause the replay' },
  { keys: ['J', 'K'], text: 'Next or previous line in the list' },
  { keys: ['N', 'P'], text: 'Next or previous problem' },
  { keys: ['/'], text: 'Search' },
  { keys: ['-word'], text: 'In a search: without this word' },
  { keys: ['"…"'], text: 'In a search: these words in this order' },
  { keys: ['status:5xx', 'method:put', 'host:…', 'type:json'], text: 'In a search: requests with this' },
  { keys: ['larger-than:10k', 'slower-than:2s'], text: 'In a search: large or slow requests' },
  { keys: ['↓', 'Enter'], text: 'From the search to the first match' },
  { keys: ['F'], text: 'Go to the filters' },
  { keys: ['←', '→'], text: 'On an end of the time ruler: move it; Esc shows the whole recording' },
  { keys: ['C'], text: 'Copy the selected request as cURL (bash)' },
  { keys: ['Esc'], text: 'Close the details' },
  { keys: ['?'], text: 'Show this help' },
]

/** Keys that work anywhere except in text fields. `onHelp` opens the help. */
export function useShortcuts(store: ViewerStore, onHelp: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (store.state.value.name !== 'open' || document.querySelector('dialog[open]')) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=menu]')) return
      if (handle(store, event, onHelp)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store, onHelp])
}

function handle(store: ViewerStore, event: KeyboardEvent, onHelp: () => void): boolean {
  // 0, the last key of the row, stands for the tenth.
  const tab = /^\d$/.test(event.key) ? store.tabs.value[(Number(event.key) || 10) - 1] : undefined
  if (tab) {
    store.showTab(tab)
    return true
  }
  switch (event.key) {
    case '?':
      onHelp()
      return true
    case '/':
      focusOn(store, 'input[type=search]')
      return true
    case 'f':
      focusOn(store, '.cf-chips button')
      return true
    case 'j':
    case 'k':
      return passToList(event) || moveInSteps(event)
    case 'n':
    case 'p':
      if (!store.nextProblem(event.key === 'n' ? 1 : -1)) return false
      // Focus makes screen readers read the row, and the arrow keys continue from it; the list is rendered by the next
      // frame.
      requestAnimationFrame(() => focusOn(store, list))
      return true
    case 'c':
      return copySelected(store)
    case 'Escape':
      store.select(undefined)
      return true
    default:
      return false
  }
}

/** @returns false if no request is selected */
function copySelected(store: ViewerStore): boolean {
  const event = store.selectedEvent.value
  if (event?.kind !== 'request') return false
  void copyAsCurl(event).then(store.say)
  return true
}

/** Focuses a part of the current tab; falls back to that of the timeline. */
function focusOn(store: ViewerStore, selector: string): void {
  const focus = () => {
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus()
    return element !== null
  }
  if (focus()) return
  store.showTab('timeline')
  requestAnimationFrame(focus)
}

/** j and k work wherever the focus is: they are passed on to the tab's list. */
function passToList(event: KeyboardEvent): boolean {
  const element = document.querySelector<HTMLElement>(list)
  if (!element || element.contains(event.target as Node)) return false
  element.focus()
  element.dispatchEvent(new KeyboardEvent('keydown', { key: event.key }))
  return true
}

/** Steps are separate buttons; j and k press the next one. */
function moveInSteps({ key }: KeyboardEvent): boolean {
  const steps = [...document.querySelectorAll<HTMLElement>('#viewer-panel-steps .cf-step')]
  const index = steps.findIndex((step) => step.classList.contains('cf-step-selected'))
  const next = rowForKey(key, index, steps.length, 1)
  const step = next === undefined ? undefined : steps[next]
  step?.focus()
  step?.click()
  return step !== undefined
}
