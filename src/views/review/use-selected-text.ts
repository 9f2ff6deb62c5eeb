import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A longer selection is not a single value. */
const longest = 500

/** The text selected within an element, by pointer or keyboard; empty if there is none. */
export function useSelectedText(inside: RefObject<HTMLElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const node = selection?.anchorNode
      const own = node && inside.current?.contains(node)
      const selected = own ? selection.toString().trim() : ''
      setText(selected.length <= longest ? selected : '')
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [inside])
  return text
}
