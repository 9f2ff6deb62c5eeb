import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from './button.tsx'
import { type Children, classes } from './tone.ts'

/**
 * A modal dialog based on the native element, which traps the focus, restores it, and closes on Escape. `onClose` is called
 * however it closes; the owner keeps `open`. The first of `actions` gets the focus, so make that the harmless one.
 */
export function Dialog({
  open,
  title,
  onClose,
  closeLabel = 'Close',
  wide = false,
  actions,
  children,
}: {
  open: boolean
  title: string
  onClose: () => void
  closeLabel?: string
  /** as large as the window, so there is no outside to click on */
  wide?: boolean
  actions?: Children
  children: Children
}) {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  /** the last press began beside the box */
  const isOutside = useRef(false)
  useLayoutEffect(() => {
    const dialog = element.current
    if (!open || !dialog) return
    const root = dialog.getRootNode() as Document | ShadowRoot
    const opener = root.activeElement
    dialog.showModal()
    // The browser would focus the close button, but the question needs an answer, and the first one is harmless.
    dialog.querySelector<HTMLElement>('.cf-dialog-actions button')?.focus()
    return () => {
      dialog.close()
      // The browser does not restore the focus for a dialog that has already been removed from the page.
      const { activeElement: active } = root
      const isLost = active === null || active === document.body || dialog.contains(active)
      if (isLost && opener instanceof HTMLElement) opener.focus()
    }
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={element}
      class={classes('cf-dialog', wide && 'cf-dialog-wide')}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file picker inside that is cancelled has an event of the same name, which bubbles.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // A browser closes a dialog on its own if `cancel` was prevented once (https://html.spec.whatwg.org/#close-watcher).
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        isOutside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        // Text selected inside with a drag that ends outside also makes a click here, but closing would lose it.
        if (!wide && event.target === event.currentTarget && isOutside.current) onClose()
      }}
    >
      <div class="cf-dialog-box">
        <header class="cf-dialog-head">
          <h2 id={id} class="cf-dialog-title">
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div class="cf-dialog-body">{children}</div>
        {actions && <footer class="cf-dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  )
}
