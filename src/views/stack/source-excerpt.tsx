import type { OriginalFrame } from '../../core/bundle/source-maps/index.ts'
import { classes } from '../../ui/index.ts'

/** Some numbered lines of the original source, with a frame's line highlighted. Text only. */
export function SourceExcerpt({
  excerpt: { firstLine, lines },
  line,
  label,
}: {
  excerpt: NonNullable<OriginalFrame['excerpt']>
  /** 1-based */
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
