import { CopyButton, KeyValue } from '../ui/index.ts'
import { MaskedText } from './masked-text.tsx'

/** Names and values under a heading; can be copied together, one `name: value` per line. */
export function FieldList({
  title,
  fields,
  each = false,
}: {
  title: string
  fields: readonly (readonly [name: string, value: string])[]
  /** adds a copy button to each value too */
  each?: boolean
}) {
  return (
    <section class="cf-section">
      <div class="cf-section-head">
        <h3 class="cf-section-title">{title}</h3>
        <CopyButton text={() => linesOf(fields)} label={`Copy all: ${title}`} />
      </div>
      <KeyValue
        mono
        pairs={fields.map(([key, value]) => ({
          key,
          value: <MaskedText text={value} />,
          ...(each && { copy: value }),
        }))}
      />
    </section>
  )
}

function linesOf(fields: readonly (readonly [name: string, value: string])[]): string {
  return fields.map(([name, value]) => `${name}: ${value}`).join('\n')
}
