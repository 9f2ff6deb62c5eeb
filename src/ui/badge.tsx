import { type Children, classes, type Tone } from './tone.ts'

/** A short fact beside a title: a status, a count, a class. */
export function Badge({
  tone = 'neutral',
  title,
  mono = false,
  children,
}: {
  tone?: Tone
  title?: string
  mono?: boolean
  children: Children
}) {
  return (
    <span class={classes('cf-badge', `cf-tone-${tone}`, mono && 'cf-badge-mono')} {...(title ? { title } : {})}>
      {children}
    </span>
  )
}

/** A keyboard key, as in a list of shortcuts. */
export function Kbd({ children }: { children: Children }) {
  return <kbd class="cf-kbd">{children}</kbd>
}
