import { useMemo, useState } from 'preact/hooks'
import { type Body, removedByPerson } from '../core/session/index.ts'
import { Button, CodeBlock, KeyValue } from '../ui/index.ts'
import { formatBytes } from './format.ts'
import { layoutJson, looksLikeJson } from './json-text.ts'
import { MaskedText } from './masked-text.tsx'
import { Pieces } from './value-tree.tsx'

/** Above this many characters a body is shown plain: each coloured token is an element. */
const colourLimit = 100_000

const omissions: Record<string, string> = {
  stream: 'It was a stream that the page reads bit by bit.',
  binary: 'It is binary.',
  'too large': 'It is too large.',
  'not read': 'The page never read it.',
  [removedByPerson]: 'The person who captured removed it.',
}

/** A request or response body: JSON laid out and coloured, forms as a table, everything else as text. */
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
  const pieces = useMemo(() => (json && text.length <= colourLimit ? layoutJson(text) : undefined), [json, text])
  if (!body || (text === undefined && !body.omitted)) return <p class="cf-muted">There is no {label}.</p>
  if (text === undefined)
    return (
      <p class="cf-muted">
        The {label} was not captured. {omissions[body.omitted ?? ''] ?? body.omitted}
        {facts(body, ' ')}
      </p>
    )
  const form = !raw && /x-www-form-urlencoded/i.test(body.type ?? '')
  return (
    <div class="cf-body">
      <div class="cf-body-bar">
        <span class="cf-muted">{facts(body, '')}</span>
        {(pieces || /x-www-form-urlencoded/i.test(body.type ?? '')) && (
          <Button size="sm" variant="quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
            Raw
          </Button>
        )}
      </div>
      {body.truncated && <p class="cf-body-note">Cut: this is the first {formatBytes(text.length)} of it.</p>}
      {form ? (
        <KeyValue
          mono
          pairs={[...new URLSearchParams(text)].map(([key, value]) => ({ key, value: <MaskedText text={value} /> }))}
        />
      ) : (
        <CodeBlock text={text} label={label} {...(maxHeight === undefined ? {} : { maxHeight })}>
          {pieces && !raw ? <Pieces pieces={pieces} /> : <MaskedText text={text} />}
        </CodeBlock>
      )}
    </div>
  )
}

function facts(body: Body, before: string): string {
  const parts = [body.type?.split(';', 1)[0], body.size === undefined ? undefined : formatBytes(body.size)].filter(
    Boolean,
  )
  return parts.length === 0 ? '' : `${before}${parts.join(', ')}`
}
