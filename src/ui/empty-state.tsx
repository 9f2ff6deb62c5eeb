import { Icon, type IconName } from './icon.tsx'
import type { Children } from './tone.ts'

/** Shown instead of an empty list: what is missing, why, and the one thing to do next. */
export function EmptyState({
  icon,
  title,
  actions,
  children,
}: {
  icon?: IconName
  title: string
  actions?: Children
  children?: Children
}) {
  return (
    <div class="cf-empty">
      {icon && <Icon name={icon} size={28} class="cf-empty-icon" />}
      <p class="cf-empty-title">{title}</p>
      {children && <div class="cf-empty-text">{children}</div>}
      {actions && <div class="cf-empty-actions">{actions}</div>}
    </div>
  )
}
