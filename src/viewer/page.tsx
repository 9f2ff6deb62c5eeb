import { useRef } from 'preact/hooks'
import { type Children, useKeptScroll } from '../ui/index.ts'

/** A scrollable screen of text; focusable, so that it can be scrolled by keyboard (WCAG 2.1.1). */
export function Page({ label, children }: { label: string; children: Children }) {
  const page = useRef<HTMLElement>(null)
  useKeptScroll(page, label)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={page} class="cf-scroll cf-page" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
