/** Keys the Recorder format knows, by `KeyboardEvent.key` (Puppeteer's `KeyInput`). */

const named = new Set(
  (
    'Enter Tab Escape Backspace Delete Insert Home End PageUp PageDown ArrowUp ArrowDown ArrowLeft ArrowRight ' +
    'Shift Control Alt Meta CapsLock ContextMenu F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12'
  ).split(' '),
)

/**
 * The keys of a chord in the order in which they are pressed; undefined if one cannot be expressed.
 * @param text `Enter`, `a` or `Control+Shift+S`
 */
export function keysOf(text: string): string[] | undefined {
  // A trailing plus sign is the key itself: `Control++`.
  const parts = text === '+' ? ['+'] : text.replace(/\+\+$/, '+Plus').split('+')
  const keys = parts.map((part) => (part === 'Plus' ? '+' : part === 'Space' ? ' ' : part))
  return keys.every((key) => named.has(key) || /^[\x20-\x7e]$/.test(key)) ? keys : undefined
}
