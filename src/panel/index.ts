/** The agent's side panel. Runs in the extension or, with other ports, in any page. */
import '../ui/ui.css'
import '../views/views.css'
import './panel.css'
import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { ignoreStrayClicks, keepFocus } from '../ui/index.ts'
import { Panel } from './app.tsx'
import { StoreContext } from './context.ts'
import type { PanelPorts } from './ports.ts'
import { readPreference, writePreference } from './preferences.ts'
import { daysFrom } from './store/history/retention-days.ts'
import { createPanelStore } from './store/index.ts'

/** Mounts the panel in `root`; returns a function that unmounts it. */
export function mountPanel(root: HTMLElement, ports: PanelPorts): () => void {
  const store = createPanelStore(ports)
  store.singleKeys.value = readPreference('single-keys') !== 'off'
  store.cases.memory.days.value = daysFrom(readPreference('history-days'))
  const stops = [
    store.start(),
    keepFocus(root),
    ignoreStrayClicks(root),
    effect(() => writePreference('single-keys', store.singleKeys.value ? 'on' : 'off')),
    effect(() => writePreference('history-days', String(store.cases.memory.days.value))),
  ]
  // Change hints may have been missed while the panel was hidden.
  const onVisible = () => {
    if (document.visibilityState !== 'visible') return
    void store.live.refresh()
    void store.library.load()
    void store.kept.load()
  }
  // A panel in another window has changed how long cases are remembered.
  const onStored = () => {
    store.cases.memory.days.value = daysFrom(readPreference('history-days'))
  }
  window.addEventListener('storage', onStored)
  window.addEventListener('pagehide', store.kept.flush)
  document.addEventListener('visibilitychange', onVisible)
  render(h(StoreContext.Provider, { value: store }, h(Panel, null)), root)
  return () => {
    render(null, root)
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('storage', onStored)
    window.removeEventListener('pagehide', store.kept.flush)
    for (const stop of stops) stop()
  }
}
