/** The behaviour of a menu, independent of its looks (WAI-ARIA APG, menu button). */
import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { menuPlace } from './menu-place.ts'
import { letterIndex, moveIndex } from './roving.ts'

export interface MenuBehaviour {
  open: boolean
  /** id of the list that the button controls */
  id: string
  button: RefObject<HTMLButtonElement | null>
  list: RefObject<HTMLDivElement | null>
  /** @param refocus returns the focus to the button */
  close(refocus: boolean): void
  toggle(): void
  /** key handlers of the button and of the list */
  onButtonKey(event: KeyboardEvent): void
  onListKey(event: KeyboardEvent): void
}

export function useMenu(): MenuBehaviour {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) button.current?.focus()
  }

  // Immediately: the next key is already meant for the menu.
  useLayoutEffect(() => {
    const menu = list.current
    if (!open || !menu) return
    menu.showPopover?.()
    if (button.current) place(menu, button.current)
    enabled(menu)[0]?.focus()
    const root = treeOf(menu)
    const outside = (event: Event) => {
      if (!(event.target instanceof Node)) return
      if (!menu.contains(event.target) && !button.current?.contains(event.target)) setOpen(false)
    }
    // Returns the focus to the button if it was in the menu; otherwise the user has moved it elsewhere.
    const away = () => close(menu.contains(root.activeElement))
    root.addEventListener('pointerdown', outside)
    window.addEventListener('resize', away)
    return () => {
      root.removeEventListener('pointerdown', outside)
      window.removeEventListener('resize', away)
    }
  }, [open])

  return {
    ...{ open, id, button, list, close },
    toggle: () => setOpen(!open),
    onButtonKey(event) {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpen(true)
    },
    onListKey(event) {
      if (!list.current) return
      if (event.key === 'Escape' || event.key === 'Tab') {
        if (event.key === 'Escape') event.preventDefault()
        event.stopPropagation()
        return close(event.key === 'Escape')
      }
      const choices = enabled(list.current)
      const at = choices.indexOf(treeOf(list.current).activeElement as HTMLElement)
      const words = choices.map(({ textContent }) => textContent ?? '')
      const next = moveIndex(event.key, at, choices.length, 'vertical') ?? letterIndex(event.key, at, words)
      if (next === undefined) return
      event.preventDefault()
      event.stopPropagation()
      choices[next]?.focus()
    },
  }
}

/** The page, or the shadow tree in the embed: from outside, everything in that is one and the same element. */
const treeOf = (element: HTMLElement) => element.getRootNode() as Document | ShadowRoot

function enabled(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')]
}

function place(menu: HTMLElement, button: HTMLElement): void {
  const view = { width: window.innerWidth, height: window.innerHeight }
  const { left, top } = menuPlace(button.getBoundingClientRect(), menu.getBoundingClientRect(), view)
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}
