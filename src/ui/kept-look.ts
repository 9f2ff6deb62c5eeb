/** Keeps what a reader has opened and scrolled to, so that a screen comes back as it was left. */
import { createContext, type RefObject } from 'preact'
import { useContext, useLayoutEffect, useState } from 'preact/hooks'

/** What is open, and scroll positions in CSS px, by name. */
export type Look = Map<string, unknown>

/** Without a look, whatever comes back starts anew. */
export const KeptLook = createContext<Look | undefined>(undefined)

/** State that is kept under this name; without one, it is as lasting as the component. */
export function useKept<T>(name: string | undefined, initial: T): [T, (value: T) => void] {
  const look = useContext(KeptLook)
  const [value, setValue] = useState<T>(() => (name !== undefined && look?.has(name) ? (look.get(name) as T) : initial))
  return [
    value,
    (next) => {
      setValue(next)
      if (name !== undefined) look?.set(name, next)
    },
  ]
}

/** Name under which the scroll position of a part is kept. */
export const scrollOf = (name: string): string => `scroll ${name}`

/** Keeps how far an element is scrolled. Its content has to be there when it is first rendered. */
export function useKeptScroll(element: RefObject<HTMLElement | null>, name: string): void {
  const look = useContext(KeptLook)
  useLayoutEffect(() => {
    const node = element.current
    if (!look || !node) return
    const top = look.get(scrollOf(name))
    if (typeof top === 'number') node.scrollTop = top
    // Preact runs this while the element is still in the page.
    return () => void look.set(scrollOf(name), node.scrollTop)
  }, [look])
}
