/** The keyboard shortcuts: one table for both the handler and the help. */
import type { Screen } from '../store/index.ts'

export type ShortcutId =
  | 'record'
  | 'capture'
  | 'mark'
  | 'mark-note'
  | 'picture'
  | 'stop'
  | 'reload'
  | 'search'
  | 'save'
  | 'copy-note'
  | 'copy-reply'
  | 'review'
  | 'back'
  | 'knowledge'
  | 'help'

export interface Shortcut {
  id: ShortcutId
  /** as displayed */
  keys: readonly string[]
  /** KeyboardEvent.key; letters in lower case */
  key: string
  shift?: boolean
  /** with Ctrl, or Command on a Mac */
  command?: boolean
  label: string
  /** the screens it works on; omitted = everywhere */
  on?: readonly Screen['name'][]
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'record', keys: ['R'], key: 'r', label: 'Record this tab', on: ['ready', 'live'] },
  { id: 'capture', keys: ['C'], key: 'c', label: 'Capture', on: ['live'] },
  { id: 'mark', keys: ['M'], key: 'm', label: 'Mark this moment', on: ['live'] },
  { id: 'mark-note', keys: ['Shift', 'M'], key: 'm', shift: true, label: 'Mark with a note', on: ['live'] },
  { id: 'picture', keys: ['P'], key: 'p', label: 'Take a picture of the page', on: ['live'] },
  // Needs Shift, because a slip would interrupt the recording or lose what the customer has typed.
  { id: 'stop', keys: ['Shift', 'S'], key: 's', shift: true, label: 'Stop, or resume', on: ['live'] },
  { id: 'reload', keys: ['Shift', 'R'], key: 'r', shift: true, label: 'Reload the tab', on: ['live'] },
  { id: 'search', keys: ['/'], key: '/', label: 'Search', on: ['live', 'case', 'review', 'knowledge'] },
  { id: 'save', keys: ['Ctrl', 'S'], key: 's', command: true, label: 'Save the bundle', on: ['case', 'review'] },
  { id: 'copy-note', keys: ['N'], key: 'n', label: 'Copy the note for the ticket', on: ['case', 'review'] },
  {
    id: 'copy-reply',
    keys: ['Shift', 'N'],
    key: 'n',
    shift: true,
    label: 'Copy the reply to the customer',
    on: ['case'],
  },
  { id: 'review', keys: ['R'], key: 'r', label: 'Review before sharing', on: ['case'] },
  {
    id: 'back',
    keys: ['Esc'],
    key: 'escape',
    label: 'Close what is open, or go back',
    on: ['live', 'case', 'review', 'article', 'guide', 'knowledge', 'history'],
  },
  { id: 'knowledge', keys: ['B'], key: 'b', label: 'Knowledge base' },
  { id: 'help', keys: ['?'], key: '?', label: 'Keyboard shortcuts' },
]

/** The parts of a KeyboardEvent that are compared. */
export interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/**
 * The shortcut for a key on a screen, or undefined.
 * @param singleKeys false if the user has turned off single-character shortcuts (WCAG 2.2, 2.1.4)
 */
export function shortcutFor(pressed: Pressed, screen: Screen['name'], singleKeys: boolean): ShortcutId | undefined {
  if (pressed.altKey) return undefined
  const key = pressed.key.toLowerCase()
  const command = pressed.ctrlKey || pressed.metaKey
  return shortcuts.find((shortcut) => {
    if (shortcut.key !== key || (shortcut.command ?? false) !== command) return false
    if (shortcut.on && !shortcut.on.includes(screen)) return false
    // "?" and "/" need Shift on some keyboard layouts, so Shift is compared only for letters.
    if (/^[a-z]$/.test(key) && (shortcut.shift ?? false) !== pressed.shiftKey) return false
    return singleKeys || command || key.length > 1
  })?.id
}

/** The keys of a shortcut as labelled on this system's keyboards. */
export function keysOf({ keys }: Pick<Shortcut, 'keys'>): readonly string[] {
  return isMac() ? keys.map((key) => (key === 'Ctrl' ? '⌘' : key)) : keys
}

/**
 * The attributes of a button whose shortcut uses Ctrl, or Command on a Mac.
 * @param key a letter in upper case
 * @param does what the button does, as a sentence without its full stop
 */
export function commandOf(key: string, does: string): { title: string; 'aria-keyshortcuts': string } {
  const mac = isMac()
  return {
    title: `${does} (${mac ? `⌘${key}` : `Ctrl+${key}`})`,
    'aria-keyshortcuts': `${mac ? 'Meta' : 'Control'}+${key}`,
  }
}

function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}
