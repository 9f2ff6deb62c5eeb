/** Moves the focus after a click to what comes next, which exists only once the screen has changed. */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'

export interface Next {
  /** `ref` of the element to focus; it needs a `tabIndex` */
  place(element: HTMLElement | null): void
  /** Call this in the click handler. */
  wanted(): void
}

export function useNext(): Next {
  const next = useRef<HTMLElement | null>(null)
  const isWanted = useRef(false)
  useLayoutEffect(() => {
    if (isWanted.current) next.current?.focus()
    isWanted.current = false
  })
  const place = useCallback((element: HTMLElement | null) => {
    next.current = element
  }, [])
  const wanted = useCallback(() => {
    isWanted.current = true
  }, [])
  return { place, wanted }
}
