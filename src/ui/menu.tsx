import { Fragment } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { moveIndex } from './roving.ts'
import { classes } from './tone.ts'

export interface MenuItem {
  id: string
  label: string
  /** a line about what it is for, below the label */
  detail?: string
  icon?: IconName
  danger?: boolean
  /** a line above it: another group of entries begins */
  begins?: boolean
  disabled?: boolean
  onSelect: () => void
}

/**
 * A button that opens a menu (WAI-ARIA APG, menu button): arrows, Home, End and first letters move, Enter chooses,
 * Escape closes. Shown in the top layer, so that no scrolling parent cuts it off.
 */
export function Menu({
  label,
  icon = 'more',
  items,
  text,
}: {
  label: string
  icon?: IconName
  items: readonly MenuItem[]
  /** shows a button with this text instead of an icon */
  text?: string
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) button.current?.focus()
  }

  // At once: the next key is meant for the menu already.
  useLayoutEffect(() => {
    const menu = list.current
    if (!open || !menu) return
    menu.showPopover?.()
    if (button.current) place(menu, button.current)
    enabled(menu)[0]?.focus()
    const outside = (event: Event) => {
      if (!(event.target instanceof Node)) return
      if (!menu.contains(event.target) && !button.current?.contains(event.target)) setOpen(false)
    }
    // Whoever was in it is at its button again; whoever has pressed something else is there.
    const away = () => close(menu.contains(document.activeElement))
    document.addEventListener('pointerdown', outside)
    window.addEventListener('resize', away)
    return () => {
      document.removeEventListener('pointerdown', outside)
      window.removeEventListener('resize', away)
    }
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!list.current) return
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      event.stopPropagation()
      return close(event.key === 'Escape')
    }
    const choices = enabled(list.current)
    const at = choices.indexOf(document.activeElement as HTMLElement)
    const next = moveIndex(event.key, at, choices.length, 'vertical') ?? byLetter(choices, at, event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choices[next]?.focus()
  }

  const trigger = {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    buttonRef: button,
    onClick: () => setOpen(!open),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpen(true)
    },
    ...(open ? { 'aria-controls': id } : {}),
  } as const
  return (
    <>
      {text === undefined ? (
        <IconButton {...trigger} icon={icon} label={label} />
      ) : (
        <Button {...trigger} size="sm" icon={icon} aria-label={label}>
          {text}
          <Icon name="chevron-down" size={12} />
        </Button>
      )}
      {open && (
        <div
          ref={list}
          id={id}
          class="cf-menu"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          popover="manual"
          onKeyDown={onKeyDown}
        >
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.begins && index > 0 && <hr class="cf-menu-line" />}
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                class={classes('cf-menu-item', item.danger && 'cf-menu-danger')}
                disabled={item.disabled ?? false}
                {...(item.detail === undefined
                  ? {}
                  : { 'aria-labelledby': `${id}-${item.id}`, 'aria-describedby': `${id}-${item.id}-detail` })}
                onClick={() => {
                  close(true)
                  item.onSelect()
                }}
              >
                {item.icon && <Icon name={item.icon} />}
                {item.detail === undefined ? (
                  item.label
                ) : (
                  <span class="cf-menu-words">
                    <span id={`${id}-${item.id}`}>{item.label}</span>
                    <span id={`${id}-${item.id}-detail`} class="cf-menu-detail">
                      {item.detail}
                    </span>
                  </span>
                )}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </>
  )
}

function enabled(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')]
}

function byLetter(choices: HTMLElement[], at: number, key: string): number | undefined {
  if (key.length !== 1) return undefined
  const starts = (choice: HTMLElement | undefined) =>
    choice?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) ?? false
  for (let step = 1; step <= choices.length; step++) {
    const index = (at + step) % choices.length
    if (starts(choices[index])) return index
  }
  return undefined
}

/** Below the button, its right edges aligned; above it where there is no room below. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect()
  const size = menu.getBoundingClientRect()
  const left = Math.max(8, Math.min(anchor.right - size.width, window.innerWidth - size.width - 8))
  const below = anchor.bottom + 4
  const top = below + size.height > window.innerHeight ? Math.max(8, anchor.top - size.height - 4) : below
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}
