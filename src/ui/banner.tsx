import { IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { type Children, classes, type Tone } from './tone.ts'

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  good: 'good',
  warn: 'warning',
  bad: 'error',
}

/** A message about the whole view, with possible actions. A `bad` one interrupts screen readers. */
export function Banner({
  tone = 'info',
  title,
  actions,
  onDismiss,
  children,
}: {
  tone?: Tone
  title?: string
  actions?: Children
  onDismiss?: () => void
  children?: Children
}) {
  return (
    <div class={classes('cf-banner', `cf-tone-${tone}`)} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} class="cf-banner-icon" />
      <div class="cf-banner-body">
        {title && <strong class="cf-banner-title">{title}</strong>}
        {children && <div class="cf-banner-text">{children}</div>}
        {actions && <div class="cf-banner-actions">{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  )
}
