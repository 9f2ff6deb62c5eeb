import { createContext } from 'preact'
import { useContext, useId } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useKept } from './kept-look.ts'
import type { Children } from './tone.ts'

/** Forces all sections open, because nobody can open one on paper. */
export const Unfolded = createContext(false)

/**
 * A section that opens and closes. Its children are rendered only while it is open. A kept look remembers it by its title, if
 * that is plain text.
 */
export function Collapsible({
  title,
  aside,
  defaultOpen = false,
  open,
  onToggle,
  children,
}: {
  title: Children
  /** placed to the right of the title, outside the button */
  aside?: Children
  defaultOpen?: boolean
  /** makes the component controlled */
  open?: boolean
  onToggle?: (open: boolean) => void
  children: Children
}) {
  const id = useId()
  const [own, setOwn] = useKept(typeof title === 'string' ? `section ${title}` : undefined, defaultOpen)
  const unfolded = useContext(Unfolded)
  const shown = unfolded || (open ?? own)
  const toggle = () => {
    setOwn(!shown)
    onToggle?.(!shown)
  }
  return (
    <section class="cf-collapsible">
      <div class="cf-collapsible-head">
        <button type="button" class="cf-collapsible-button" aria-expanded={shown} aria-controls={id} onClick={toggle}>
          <Icon name={shown ? 'chevron-down' : 'chevron-right'} size={12} />
          <span class="cf-collapsible-title">{title}</span>
        </button>
        {aside}
      </div>
      <div id={id} class="cf-collapsible-body" hidden={!shown}>
        {shown && children}
      </div>
    </section>
  )
}
