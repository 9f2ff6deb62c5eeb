/** Which key presses are steps. Characters are not: they are part of their field's text. Pure. */

/** The members of KeyboardEvent that we read. */
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
  /** an element operated by arrow keys: menus, tabs, fields with suggestions */
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
 * The chord of a key press in Playwright's notation (`Control+k`, `Control+Shift+K`), or undefined if it is not a step:
 * typing, Tab, a repeated key, an active input method. In secret fields only Enter and Escape, which reveal nothing.
 */
export function chordOf(press: KeyPress, place: KeyPlace): string | undefined {
  const { key } = press
  if (press.repeat || press.isComposing || modifiers.has(key)) return undefined
  const command = (press.ctrlKey || press.metaKey) && !press.altGraph
  if (key === 'Escape' && !command) return 'Escape'
  if (key === 'Enter' && !command && !press.altKey && !press.shiftKey) return place.multiline ? undefined : 'Enter'
  if (key === 'Tab' || place.secret) return undefined
  if (arrows.has(key) && !command && !press.altKey) return place.movesByArrows && !place.multiline ? key : undefined
  // On many layouts, Option or AltGr plus a character types @ or €.
  if (!command && !(press.altKey && !place.editable)) return undefined
  // What cut and paste change in a field is recorded as its text.
  if (place.editable && /^[xvzy]$/i.test(key)) return undefined
  return [press.ctrlKey && 'Control', press.altKey && 'Alt', press.metaKey && 'Meta', press.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+')
}

/**
 * Browser chords for reload and history on Windows, Linux and macOS. The result is recorded as navigation, so these are
 * steps only if the page handles them itself.
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

/** The chord as printed on keyboards: `Ctrl+K`. */
export function printedChord(chord: string): string {
  return chord.replace(/^Control\b/, 'Ctrl').replace(/(^|\+)(\p{Ll})$/u, (_, plus, key) => plus + key.toUpperCase())
}
