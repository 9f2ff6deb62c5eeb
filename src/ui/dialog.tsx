import { useEffect, useId, useRef } from 'preact/hooks'
import { IconButton } from './button.tsx'
import type { Children } from './tone.ts'

/**
 * A modal dialog on the platform's own element: it keeps the focus inside, gives it back, and closes on Escape.
 * `onClose` is told every way it closes; the owner keeps `open`. Of `actions` the first takes the focus: put the one
 * that changes nothing there.
 */
export function Dialog({
  open,
  title,
  onClose,
  actions,
  children,
}: {
  open: boolean
  title: string
  onClose: () => void
  actions?: Children
  children: Children
}) {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      // The platform would choose the close button; the question asks for an answer, and the first one is harmless.
      dialog.querySelector<HTMLElement>('.cf-dialog-actions button')?.focus()
    }
    return () => dialog?.close()
  }, [open])
  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click only adds "outside closes"; Escape is the dialog's own
    <dialog
      ref={element}
      class="cf-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div class="cf-dialog-box">
        <header class="cf-dialog-head">
          <h2 id={id} class="cf-dialog-title">
            {title}
          </h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        <div class="cf-dialog-body">{children}</div>
        {actions && <footer class="cf-dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  )
}
