import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The width of an element in px, kept up to date. @param assumed until it is measured, so that the first paint is near */
export function useWidth(ref: RefObject<HTMLElement | null>, assumed: number): number {
  const [width, setWidth] = useState(assumed)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || assumed))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return width
}
