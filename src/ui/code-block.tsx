import { CopyButton } from './copy.tsx'
import { type Children, classes } from './tone.ts'

/**
 * Preformatted text with a copy button. `text` is what is copied; `children` may show it with syntax colours. Focusable, so
 * that it can be scrolled by keyboard (axe: scrollable-region-focusable).
 */
export function CodeBlock({
  text,
  label,
  wrap = true,
  maxHeight,
  children,
}: {
  text: string
  label: string
  wrap?: boolean
  /** CSS px; the rest scrolls */
  maxHeight?: number
  children?: Children
}) {
  return (
    <div class="cf-code">
      {/* biome-ignore lint/a11y/useSemanticElements: pre keeps the line breaks, which a section would lose */}
      <pre
        class={classes('cf-code-text', wrap && 'cf-code-wrap')}
        style={maxHeight === undefined ? {} : { maxHeight: `${maxHeight}px` }}
        role="region"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {children ?? text}
      </pre>
      <div class="cf-code-copy">
        <CopyButton text={text} label={`Copy ${label}`} />
      </div>
    </div>
  )
}
