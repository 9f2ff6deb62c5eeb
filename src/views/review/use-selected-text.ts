import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A longer selection is not a single value. */
const longest = 500

/**
 * The selection as a tree sees it: from outside of a shadow tree, Chromium tells only that it is somewhere in it
 * (https://github.com/WICG/webcomponents/issues/79).
 */
function selectionIn(tree: Node & { getSelection?(): Selection | null }): Selection | null {
  return (tree.getSelection ? tree : document).getSelection!()
}

/** The text selected within an element, by pointer or keyboard; empty if there is none. */
export function useSelectedText(inside: RefObject<HTMLElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const read = () => {
      const selection = selectionIn(inside.current?.getRootNode() ?? document)
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
