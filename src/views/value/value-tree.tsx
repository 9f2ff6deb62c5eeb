import { useState } from 'preact/hooks'
import type { Value } from '../../core/session/index.ts'
import { Button, Icon } from '../../ui/index.ts'
import { MaskedText } from '../masked-text.tsx'
import { ErrorDetails } from '../stack/error-details.tsx'
import { type Piece, previewValue } from './value-preview.ts'

/** Members rendered at once; a click shows more. */
const pageSize = 100

/** A value from the customer's page. Members are rendered when expanded. */
export function ValueTree({ value, name, open = false }: { value: Value; name?: string | undefined; open?: boolean }) {
  const [shown, setShown] = useState(open)
  const [limit, setLimit] = useState(pageSize)
  const label = (
    <>
      {name !== undefined && <span class="cf-value-key">{name}: </span>}
      <Pieces pieces={previewValue(value)} />
    </>
  )
  if (!canOpen(value)) return <div class="cf-value cf-value-leaf">{label}</div>
  const members = shown ? membersOf(value) : []
  const omitted = 'omitted' in value ? (value.omitted ?? 0) : 0
  return (
    <div class="cf-value">
      <button type="button" class="cf-value-button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'chevron-down' : 'chevron-right'} size={10} />
        <span>{label}</span>
      </button>
      {shown && (
        <div class="cf-value-members">
          {value.type === 'error' && <ErrorDetails error={value.error} />}
          {value.type === 'string' && <pre class="cf-value-text">{value.value}</pre>}
          {members.slice(0, limit).map(([key, member], index) => (
            <ValueTree key={index} name={key} value={member} />
          ))}
          {members.length > limit && (
            <Button size="sm" variant="quiet" onClick={() => setLimit(limit + pageSize)}>
              Show {Math.min(pageSize, members.length - limit)} more of {members.length}
            </Button>
          )}
          {omitted > 0 && <div class="cf-value-note">{omitted} more were not captured</div>}
        </div>
      )}
    </div>
  )
}

/** Pieces of a one-line preview in syntax colours. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <span key={index} class={`cf-code-${piece.kind}`}>
          <MaskedText text={piece.text} />
        </span>
      ))}
    </>
  )
}

/** Text too long for its one-line preview. */
const longText = 120

function canOpen(value: Value): boolean {
  switch (value.type) {
    case 'string':
      return value.value.length > longText || value.value.includes('\n')
    case 'error':
      return true
    case 'array':
    case 'set':
      return value.items.length > 0 || (value.omitted ?? 0) > 0
    case 'map':
    case 'object':
      return value.entries.length > 0 || (value.omitted ?? 0) > 0
    default:
      return false
  }
}

function membersOf(value: Value): [string | undefined, Value][] {
  switch (value.type) {
    case 'array':
      return value.items.map((item, index) => [String(index), item])
    case 'set':
      return value.items.map((item) => [undefined, item])
    case 'map':
      return value.entries.map(([key, item]) => [
        previewValue(key)
          .map((part) => part.text)
          .join(''),
        item,
      ])
    case 'object':
      return value.entries
    default:
      return []
  }
}
