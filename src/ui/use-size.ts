import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * The inner width or height of an element in CSS px, kept up to date.
 * @param assumed used until it is measured, and while it is hidden, so that the first paint is close
 */
export function useSize(
  ref: RefObject<HTMLElement | null>,
  side: 'clientWidth' | 'clientHeight',
  assumed: number,
): number {
  const [size, setSize] = useState(assumed)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize(element[side] || assumed))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return size
}
