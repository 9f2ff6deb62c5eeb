import { useMemo } from 'preact/hooks'
import { clip } from '../../core/base/clip.ts'
import { replaceLabels } from '../../core/bundle/labels.ts'
import type { Body } from '../../core/session/index.ts'
import { classes } from '../../ui/index.ts'
import { plural } from '../format.ts'
import { readBody } from './body-model.ts'
import { layoutJson } from './json-text.ts'
import { lineDiff, withContext } from './line-diff.ts'

/** Maximum lines shown; to see more, open both responses. */
const mostLines = 1_000
/** Maximum characters of a line. */
const mostText = 400

const signs = { both: ' ', here: '−', there: '+' }
const spoken = { both: undefined, here: 'This recording: ', there: 'The other: ' }

/** Compares two bodies from different recordings line by line, pretty-printed. Masking labels are not compared. */
export function BodyDiff({ label, here, there }: { label: string; here: Body | undefined; there: Body | undefined }) {
  const [a, b] = useMemo(() => [linesOf(here), linesOf(there)], [here, there])
  const parts = useMemo(() => a && b && withContext(lineDiff(a, b)), [a, b])
  if (!a && !b) return <p class="cf-muted">Neither has a {label} that can be read.</p>
  if (!parts)
    return (
      <p class="cf-muted">
        Only {a ? 'this recording' : 'the other'} has a {label} that can be read.
      </p>
    )
  if (parts.every((part) => typeof part === 'number')) return <p class="cf-muted">Identical in both.</p>
  return (
    <>
      {(here?.truncated || there?.truncated) && <p class="cf-body-note">Truncated: the rest is not compared.</p>}
      <ol class="cf-diff" aria-label={label}>
        {parts.slice(0, mostLines).map((part, index) =>
          typeof part === 'number' ? (
            <li key={index} class="cf-diff-gap">
              {plural(part, 'identical line')}
            </li>
          ) : (
            <li key={index} class={classes('cf-diff-line', `cf-diff-${part.side}`)}>
              <span aria-hidden="true">{signs[part.side]}</span>
              {spoken[part.side] && <span class="cf-visually-hidden">{spoken[part.side]}</span>}
              <code>{clip(part.text, mostText)}</code>
            </li>
          ),
        )}
      </ol>
      {parts.length > mostLines && <p class="cf-muted">{plural(parts.length - mostLines, 'more line')}</p>}
    </>
  )
}

/** Labels are numbered separately in each bundle, so the same label need not mean the same value. */
function linesOf(body: Body | undefined): string[] | undefined {
  if (!body?.text) return undefined
  const reading = readBody(body)
  const text =
    reading.as === 'json'
      ? layoutJson(body.text)
          .map((piece) => piece.text)
          .join('')
      : reading.as === 'markup'
        ? reading.text
        : body.text
  return replaceLabels(text, () => '(masked)').split(/\r?\n/)
}
