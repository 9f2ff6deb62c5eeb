/** Listens for the keyboard shortcuts. */
import { useEffect } from 'preact/hooks'
import { canRecordAtOnce, isInBackground, mayRecord } from './models/access.ts'
import { type ShortcutId, shortcutFor } from './models/shortcuts.ts'
import type { PanelStore } from './store/index.ts'

/** Elements that handle keys themselves. */
const takesKeys = 'input, textarea, select, [contenteditable], dialog, [role=menu]'

export function useShortcuts(store: PanelStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      // While a guide is open, the panel is hidden.
      if (document.querySelector('.panel')?.closest('[hidden]')) return
      const id = shortcutFor(event, store.screen.peek().name, store.singleKeys.peek())
      if (!id) return
      const typing = event.target instanceof Element && event.target.closest(takesKeys)
      if (typing && !(event.ctrlKey || event.metaKey)) return
      // A dialog covers the screen, and its own keys take precedence.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      run(store, id)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function run(store: PanelStore, id: ShortcutId): void {
  const screen = store.screen.peek()
  switch (id) {
    case 'record':
      if (screen.name === 'ready' && canRecordAtOnce(screen.tab)) void store.live.record()
      if (screen.name === 'live' && isInBackground(screen.tab)) void store.live.record()
      return
    case 'capture':
      void store.capture()
      return
    case 'mark':
      if (screen.name === 'live' && screen.tab.recording) void store.mark('')
      return
    case 'mark-note':
      if (screen.name === 'live' && screen.tab.recording) store.askForNote()
      return
    case 'picture':
      if (screen.name === 'live' && screen.tab.recording) void store.takePicture()
      return
    case 'stop':
      if (screen.name !== 'live') return
      if (screen.tab.recording) void store.live.stop()
      else if (mayRecord(screen.tab)) void store.live.record()
      return
    case 'reload':
      void store.live.reload()
      return
    case 'search':
      document.querySelector<HTMLInputElement>('.panel input[type=search]')?.focus()
      return
    case 'save':
      if (screen.name === 'case' || screen.name === 'review') void store.save(screen.case)
      return
    case 'copy-note':
      if (screen.name === 'case' || screen.name === 'review') void store.copyNote(screen.case)
      return
    case 'copy-reply':
      if (screen.name === 'case') void store.copyReply(screen.case)
      return
    case 'review':
      if (screen.name === 'case') store.review.open(screen.case)
      return
    case 'back':
      store.back()
      return
    case 'knowledge':
      store.knowledgeOpen.value = !store.knowledgeOpen.peek()
      return
    case 'help':
      store.dialog.value = 'help'
      return
  }
}
