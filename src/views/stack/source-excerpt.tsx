import type { OriginalFrame } from '../../core/bundle/source-maps/index.ts'
import { classes } from '../../ui/index.ts'

/** Some lines of the original source with their numbers; the one that a frame is at stands out. Text alone. */
export function SourceExcerpt({
  excerpt: { firstLine, lines },
  line,
  label,
}: {
  excerpt: NonNullable<OriginalFrame['excerpt']>
  /** from 1 */
  line: number | undefined
  label: string
}) {
  return (
    <figure class="cf-source" aria-label={label}>
      {lines.map((text, index) => {
        const number = firstLine + index
        const current = number === line
        return (
          <div key={number} class={classes('cf-source-line', current && 'cf-source-current')} aria-current={current}>
            <span class="cf-source-number">{number}</span>
            <code>{text}</code>
          </div>
        )
      })}
    </figure>
  )
}
