import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * When something that was opened closes and takes the focus with it, returns the focus to where it was opened from.
 * @param place an element in what is opened; needed where that may be in a shadow tree, as in the embed
 */
export function useReturnFocus(open: boolean, place?: RefObject<HTMLElement | null>): void {
  const from = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (!open) return
    const root = (place?.current?.getRootNode() ?? document) as Document | ShadowRoot
    from.current = root.activeElement
    return () => {
      const isLost = root.activeElement === null || root.activeElement === document.body
      if (isLost && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true })
    }
  }, [open, place])
}
