import type { ButtonHTMLAttributes, Ref } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Spinner } from './spinner.tsx'
import { type Children, classes } from './tone.ts'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'size' | 'icon' | 'label' | 'ref'>

export interface ButtonProps extends Native {
  /** one `primary` per view; `danger` for what cannot be undone */
  variant?: 'default' | 'primary' | 'quiet' | 'danger'
  size?: 'sm' | 'md'
  icon?: IconName
  /** shows a spinner and ignores clicks; stays focusable so that the keyboard does not lose its place */
  busy?: boolean
  class?: string
  buttonRef?: Ref<HTMLButtonElement>
  children?: Children
}

/** A push button. Never submits a form unless `type="submit"` is given. */
export function Button(props: ButtonProps) {
  const {
    variant = 'default',
    size = 'md',
    icon,
    busy = false,
    class: extra,
    buttonRef,
    onClick,
    children,
    ...rest
  } = props
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={classes('cf-button', `cf-button-${variant}`, size === 'sm' && 'cf-button-sm', extra)}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Native {
  icon: IconName
  /** the accessible name, also shown as a tooltip */
  label: string
  /** makes it a toggle button */
  pressed?: boolean
  class?: string
  buttonRef?: Ref<HTMLButtonElement>
}

/** A button that shows only an icon. 24 px square, the minimum in WCAG 2.2 (2.5.8). */
export function IconButton({ icon, label, pressed, class: extra, buttonRef, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      ref={buttonRef ?? null}
      class={classes('cf-button', 'cf-button-quiet', 'cf-icon-button', extra)}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      <Icon name={icon} />
    </button>
  )
}
