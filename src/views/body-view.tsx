import { useMemo, useState } from 'preact/hooks'
import { type Body, removedByPerson } from '../core/session/index.ts'
import { Button, CodeBlock, KeyValue } from '../ui/index.ts'
import { formatBytes, formatDuration } from './format.ts'
import { layoutJson, layoutPlainJson, looksLikeJson } from './json-text.ts'
import { MaskedText } from './masked-text.tsx'
import { Pieces } from './value-tree.tsx'

/** Above this many characters JSON is laid out without colours: each coloured token is an element. */
const colourLimit = 100_000

const omissions = new Map<string, string>([
  ['stream', 'It was a stream that the page reads bit by bit: such answers are kept only where that was turned on.'],
  ['binary', 'It is binary.'],
  ['too large', 'It is too large.'],
  ['not read', 'The page never read it.'],
  ['not in the file', 'The file does not hold it.'],
  ['in another file', 'It stands in another file, which was not opened with this one.'],
  ['broken base64', 'Its base64 is broken.'],
  [removedByPerson, 'The person who captured removed it.'],
])

/** A request or response body: JSON laid out, and coloured unless it is long, forms as a table, everything else as text. */
export function BodyView({
  body,
  label,
  maxHeight,
}: {
  body: Body | undefined
  label: string
  /** CSS px; the rest scrolls */
  maxHeight?: number
}) {
  const [raw, setRaw] = useState(false)
  const text = body?.text
  const json = text !== undefined && looksLikeJson(text)
  const coloured = json && text.length <= colourLimit
  const pieces = useMemo(() => (coloured ? layoutJson(text) : undefined), [coloured, text])
  const plain = useMemo(() => (json && !coloured ? layoutPlainJson(text) : undefined), [json, coloured, text])
  if (!body || (text === undefined && !body.omitted)) return <p class="cf-muted">There is no {label}.</p>
  // Only of a HAR: there it is said by the reader, and nobody left it out.
  if (text === undefined && body.omitted === 'binary in the file')
    return (
      <p class="cf-muted">
        The {label} is in the file, but binary: it is not shown.{facts(body, ' ')}
      </p>
    )
  if (text === undefined)
    return (
      <p class="cf-muted">
        The {label} was not captured. {omissions.get(body.omitted ?? '') ?? body.omitted}
        {facts(body, ' ')}
      </p>
    )
  const form = !raw && /x-www-form-urlencoded/i.test(body.type ?? '')
  return (
    <div class="cf-body">
      <div class="cf-body-bar">
        <span class="cf-muted">{facts(body, '')}</span>
        {(pieces || plain || /x-www-form-urlencoded/i.test(body.type ?? '')) && (
          <Button size="sm" variant="quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
            Raw
          </Button>
        )}
      </div>
      {body.stream && <p class="cf-body-note">{arrival(body.stream)}</p>}
      {body.truncated && <p class="cf-body-note">Cut: this is the first {formatBytes(text.length)} of it.</p>}
      {form ? (
        <KeyValue
          mono
          pairs={[...new URLSearchParams(text)].map(([key, value]) => ({
            key,
            value: <MaskedText text={value} />,
            copy: value,
          }))}
        />
      ) : (
        <CodeBlock text={text} label={label} {...(maxHeight === undefined ? {} : { maxHeight })}>
          {pieces && !raw ? <Pieces pieces={pieces} /> : <MaskedText text={raw ? text : (plain ?? text)} />}
        </CodeBlock>
      )}
    </div>
  )
}

/** How a stream came in: what an engineer needs to tell a slow start from a stall. */
function arrival({ count, longestPause, ended, chunks }: NonNullable<Body['stream']>): string {
  const [first] = chunks
  const parts = [
    `A stream: ${count} ${count === 1 ? 'chunk' : 'chunks'}`,
    ...(first ? [`the first ${formatDuration(first[0])} after the headers`] : []),
    ...(longestPause > 0 ? [`the longest pause ${formatDuration(longestPause)}`] : []),
  ]
  return `${parts.join(', ')}. ${ended ? 'It had ended.' : 'It was still open, or the page had stopped reading.'}`
}

function facts(body: Body, before: string): string {
  const parts = [body.type?.split(';', 1)[0], body.size === undefined ? undefined : formatBytes(body.size)].filter(
    Boolean,
  )
  return parts.length === 0 ? '' : `${before}${parts.join(', ')}`
}
