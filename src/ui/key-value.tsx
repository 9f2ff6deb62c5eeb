import { Fragment } from 'preact'
import { CopyButton } from './copy.tsx'
import { type Children, classes } from './tone.ts'

export interface Pair {
  key: string
  value: Children
  /** adds a copy button with this text */
  copy?: string
  mono?: boolean
}

/** Names and values in two columns, or stacked if there is no room. */
export function KeyValue({ pairs, mono = false }: { pairs: readonly Pair[]; mono?: boolean }) {
  return (
    <dl class="cf-pairs">
      {pairs.map((pair, index) => (
        // Names can be duplicated (Set-Cookie), so the index is the key.
        <Fragment key={index}>
          <dt class="cf-pair-key">{pair.key}</dt>
          <dd class={classes('cf-pair-value', (pair.mono ?? mono) && 'cf-mono')}>
            {pair.value}
            {pair.copy !== undefined && <CopyButton text={pair.copy} label={`Copy ${pair.key}`} />}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
