/**
 * Where the arrow keys lead in a row or column of `count` items (WAI-ARIA APG, roving tabindex). Returns undefined for other
 * keys.
 */
export function moveIndex(
  key: string,
  index: number,
  count: number,
  direction: 'horizontal' | 'vertical',
): number | undefined {
  if (count === 0) return undefined
  const [back, forth] = direction === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  switch (key) {
    case forth:
      return (index + 1) % count
    case back:
      return (index - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/**
 * The next item after `index` that begins with the typed letter, wrapping around (WAI-ARIA APG, type ahead). Returns
 * undefined for other keys, and if there is none.
 */
export function letterIndex(key: string, index: number, words: readonly string[]): number | undefined {
  if (key.length !== 1) return undefined
  for (let step = 1; step <= words.length; step++) {
    const at = (index + step) % words.length
    if (words[at]?.trim().toLowerCase().startsWith(key.toLowerCase())) return at
  }
  return undefined
}
