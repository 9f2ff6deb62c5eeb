/** Which keys are steps of their own. Characters are not: they are told as the text of their field. Pure. */

/** The members of KeyboardEvent that are read here. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  repeat: boolean
  isComposing: boolean
  /** AltGr is down: a layout's third character, which Windows reports as Ctrl+Alt */
  altGraph: boolean
}

/** Where the key was pressed. */
export interface KeyPlace {
  editable: boolean
  multiline: boolean
  secret: boolean
  /** an element that moves or opens by arrow keys: menus, tabs, fields with suggestions */
  movesByArrows: boolean
}

const modifiers = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
])
const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/**
 * The chord that a key press makes, as Playwright writes it (`Control+k`, `Control+Shift+K`), or undefined when it is no step:
 * typing, Tab, a held key, an input method at work. In secret fields only Enter and Escape, which tell nothing.
 */
export function chordOf(press: KeyPress, place: KeyPlace): string | undefined {
  const { key } = press
  if (press.repeat || press.isComposing || modifiers.has(key)) return undefined
  const command = (press.ctrlKey || press.metaKey) && !press.altGraph
  if (key === 'Escape' && !command) return 'Escape'
  if (key === 'Enter' && !command && !press.altKey && !press.shiftKey) return place.multiline ? undefined : 'Enter'
  if (key === 'Tab' || place.secret) return undefined
  if (arrows.has(key) && !command && !press.altKey) return place.movesByArrows && !place.multiline ? key : undefined
  // Option or AltGr and a character is how many layouts type @ or €.
  if (!command && !(press.altKey && !place.editable)) return undefined
  // What cutting and pasting changes in a field is told as its text.
  if (place.editable && /^[xvzy]$/i.test(key)) return undefined
  return [press.ctrlKey && 'Control', press.altKey && 'Alt', press.metaKey && 'Meta', press.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+')
}

/**
 * Chords by which browsers themselves reload or go through the history, on Windows, Linux and macOS. What follows is
 * told as navigation, so they are steps only where the page takes them for something of its own.
 */
const navigating = new Set(
  'Alt+ArrowLeft Alt+ArrowRight Meta+ArrowLeft Meta+ArrowRight Meta+[ Meta+] Control+r Control+Shift+R Meta+r Meta+Shift+r'.split(
    ' ',
  ),
)

/** Whether a chord makes the browser leave or reload the page. */
export function isNavigatingChord(chord: string): boolean {
  return navigating.has(chord)
}

/** The same chord as it is printed on keyboards: `Ctrl+K`. */
export function printedChord(chord: string): string {
  return chord.replace(/^Control\b/, 'Ctrl').replace(/(^|\+)(\p{Ll})$/u, (_, plus, key) => plus + key.toUpperCase())
}
