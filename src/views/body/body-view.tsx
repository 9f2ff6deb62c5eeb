import { useMemo, useState } from 'preact/hooks'
import { type Body, removedByPerson } from '../../core/session/index.ts'
import { Button, type Children, CodeBlock } from '../../ui/index.ts'
import { DataTable } from '../data-table.tsx'
import { FieldList } from '../field-list.tsx'
import { formatBytes, formatDuration } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { Pieces } from '../value/value-tree.tsx'
import { type BodyReading, binaryKind, readBody } from './body-model.ts'
import { layoutJson } from './json-text.ts'
import { JsonTree } from './json-tree.tsx'
import { jsonRows } from './json-tree-model.ts'

/** Above this many characters JSON is shown as a virtualised tree, because each coloured token is an element. */
const treeLimit = 100_000

const omissions = new Map<string, string>([
  ['stream', 'It was a stream. Streaming responses are recorded only where that is turned on.'],
  ['binary', 'It is binary.'],
  ['too large', 'It is too large.'],
  ['not read', 'The page never read it.'],
  ['not in the file', 'The file does not contain it.'],
  ['in another file', 'It is in another file, which was not opened with this one.'],
  ['broken base64', 'Its Base64 encoding is invalid.'],
  [removedByPerson, 'Whoever captured this removed it.'],
])

/**
 * Shows a request or response body in the most readable way: JSON pretty-printed, or as a tree if long; markup
 * pretty-printed; forms and event streams as tables; everything else as text. The raw text is always one click away.
 */
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
  const reading = useMemo(() => readBody(body), [body])
  if (!body || (text === undefined && !body.omitted)) return <p class="cf-muted">There is no {label}.</p>
  // Only in a HAR file: the file itself lacks it, so nobody here left it out.
  if (text === undefined && body.omitted === 'binary in the file')
    return (
      <p class="cf-muted">
        The {label} is in the file, but {binaryKind(body.type)}: it is not shown.{facts(body, ' ')}
      </p>
    )
  if (text === undefined)
    return (
      <p class="cf-muted">
        The {label} was not captured. {omissions.get(body.omitted ?? '') ?? body.omitted}
        {facts(body, ' ')}
      </p>
    )
  const told = facts(body, '')
  return (
    <div class="cf-body">
      {(told !== '' || reading.as !== 'text') && (
        <div class="cf-body-bar">
          <span class="cf-muted">{told}</span>
          {reading.as !== 'text' && (
            <Button size="sm" variant="quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
              Raw
            </Button>
          )}
        </div>
      )}
      {body.stream && <p class="cf-body-note">{arrival(body.stream)}</p>}
      {body.truncated && <p class="cf-body-note">Truncated: this is the first {formatBytes(text.length)}.</p>}
      <BodyText
        text={text}
        reading={raw ? asText : reading}
        label={label}
        {...(maxHeight === undefined ? {} : { maxHeight })}
      />
    </div>
  )
}

const asText: BodyReading = { as: 'text' }

function BodyText({
  text,
  reading,
  label,
  maxHeight,
}: {
  text: string
  reading: BodyReading
  label: string
  maxHeight?: number
}) {
  const isLong = text.length > treeLimit
  const rows = useMemo(() => (reading.as === 'json' && isLong ? jsonRows(text) : undefined), [reading, isLong, text])
  if (reading.as === 'fields' || reading.as === 'events') {
    const table = <Table reading={reading} />
    return maxHeight === undefined ? table : <Scrolled label={label} maxHeight={maxHeight} content={table} />
  }
  if (rows)
    return <JsonTree text={text} rows={rows} label={label} {...(maxHeight === undefined ? {} : { maxHeight })} />
  return (
    <CodeBlock text={text} label={label} {...(maxHeight === undefined ? {} : { maxHeight })}>
      {reading.as === 'json' && !isLong ? (
        <Json text={text} />
      ) : (
        <MaskedText text={reading.as === 'markup' ? reading.text : text} />
      )}
    </CodeBlock>
  )
}

function Table({ reading }: { reading: Extract<BodyReading, { as: 'fields' | 'events' }> }) {
  if (reading.as === 'events')
    return (
      <DataTable
        title="Events"
        columns={['Event', 'ID', 'Data']}
        rows={reading.events.map(({ event, id = '', data }) => [event, id, data])}
      />
    )
  return (
    <>
      {reading.note && <p class="cf-muted">{reading.note}</p>}
      <FieldList title="Fields" fields={reading.fields} each={!reading.note} />
    </>
  )
}

function Scrolled({ label, maxHeight, content }: { label: string; maxHeight: number; content: Children }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="cf-body-scroll" style={{ maxHeight: `${maxHeight}px` }} aria-label={label} tabIndex={0}>
      {content}
    </section>
  )
}

function Json({ text }: { text: string }) {
  const pieces = useMemo(() => layoutJson(text), [text])
  return <Pieces pieces={pieces} />
}

/** How a stream arrived, so that an engineer can tell a slow start from a stall. */
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
