import { useEffect, useState } from 'preact/hooks'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { type Children, classes, type Tone } from './tone.ts'

/**
 * A passing message at the bottom of the window. Disappears after `duration` ms, but not while hovered or focused (WCAG
 * 2.2.1); `duration={0}` keeps it until dismissed. Use a Banner for what must be read.
 */
export function Toast({
  tone = 'neutral',
  duration = 5000,
  onDismiss,
  action,
  children,
}: {
  tone?: Tone
  duration?: number
  onDismiss: () => void
  action?: Children
  children: Children
}) {
  const [held, setHeld] = useState(false)
  // Does not depend on onDismiss: a new function for the same toast must not restart its timer.
  useEffect(() => {
    if (held || duration === 0) return
    const timer = setTimeout(onDismiss, duration)
    return () => clearTimeout(timer)
  }, [held, duration])
  return (
    <div
      class={classes('cf-toast', `cf-tone-${tone}`)}
      {...(tone === 'bad' ? { role: 'alert' } : {})}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {tone === 'good' && <Icon name="good" class="cf-toast-icon" />}
      {(tone === 'bad' || tone === 'warn') && <Icon name="warning" class="cf-toast-icon" />}
      <span class="cf-toast-text">{children}</span>
      {action}
      <IconButton icon="close" label="Dismiss" onClick={onDismiss} />
    </div>
  )
}

/**
 * Container of toasts: the bottom of the window, above everything. It stays on the page, because screen readers announce
 * only what changes in a live region that they know already.
 */
export function ToastRegion({ children }: { children: Children }) {
  return (
    <div class="cf-toasts" role="status">
      {children}
    </div>
  )
}
