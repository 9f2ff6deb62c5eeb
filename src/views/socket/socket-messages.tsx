import { useContext, useMemo, useState } from 'preact/hooks'
import type { SocketEvent, SocketMessage } from '../../core/session/index.ts'
import { type Chip, CopyButton, FilterChips, Icon, SearchField, VirtualList } from '../../ui/index.ts'
import { BodyView } from '../body/body-view.tsx'
import { EventTime } from '../event/event-time.tsx'
import { plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { SearchedWords } from '../searched-words.ts'
import {
  type Direction,
  everyMessage,
  linesText,
  messageSize,
  messageWith,
  omittedMessages,
  type SocketFilter,
  type SocketLine,
  socketLines,
} from './socket-model.ts'

/** CSS px */
const rowHeight = 24
/** Rows visible at once; the rest scrolls. */
const mostRows = 12
/** Fewer messages need no filter. */
const filteredFrom = 6
/** Maximum characters of a message in its line: more than the widest window can show. */
const lineLength = 400

const directions = {
  sent: { icon: 'arrow-right', word: 'Sent' },
  received: { icon: 'arrow-left', word: 'Received' },
} as const

/** The messages of a socket, one line each, with the selected one in full below. */
export function SocketMessages({ socket }: { socket: SocketEvent }) {
  const words = useContext(SearchedWords)
  const [filter, setFilter] = useState(everyMessage)
  const [selected, setSelected] = useState(
    () => messageWith(socket, words) ?? (socket.messages.length === 1 ? '0' : undefined),
  )
  const lines = useMemo(() => socketLines(socket, filter), [socket, filter])
  const chosen = lines.find(({ key }) => key === selected)
  if (socket.messages.length === 0) return <p class="cf-muted">None.</p>
  return (
    <>
      {socket.messages.length >= filteredFrom && <Filter socket={socket} filter={filter} onFilter={setFilter} />}
      {lines.length === 0 ? (
        <p class="cf-muted">No messages match.</p>
      ) : (
        <div class="cf-messages" style={{ height: `${Math.min(lines.length, mostRows) * rowHeight}px` }}>
          <VirtualList
            label="Messages"
            items={lines}
            keyOf={({ key }) => key}
            rowHeight={rowHeight}
            selected={selected}
            onSelect={setSelected}
            renderRow={row}
          />
        </div>
      )}
      <p class="cf-messages-foot">
        <span class="cf-muted">{totals(socket, lines, filter)}</span>
        <CopyButton text={() => linesText(lines)} label="Copy these messages" />
      </p>
      {chosen && 'message' in chosen && <Chosen key={chosen.key} message={chosen.message} />}
    </>
  )
}

function Filter({
  socket: { api, messages },
  filter,
  onFilter,
}: {
  socket: SocketEvent
  filter: SocketFilter
  onFilter: (filter: SocketFilter) => void
}) {
  const chips = (['sent', 'received'] as const).map((id): Chip<Direction> => {
    const { icon, word } = directions[id]
    return { id, label: word, icon, count: messages.filter(({ direction }) => direction === id).length }
  })
  // Selecting both or neither shows all, so choosing one replaces the other.
  const toggle = (id: Direction) => onFilter({ ...filter, show: new Set(filter.show.has(id) ? [] : [id]) })
  return (
    <div class="cf-messages-filter">
      <SearchField label="Filter messages" value={filter.text} onInput={(text) => onFilter({ ...filter, text })} />
      {api === 'websocket' && (
        <FilterChips label="Show only messages" chips={chips} selected={filter.show} onToggle={toggle} />
      )}
    </div>
  )
}

function totals(socket: SocketEvent, lines: readonly SocketLine[], filter: SocketFilter): string {
  const { length } = socket.messages
  const filtered = filter.show.size > 0 || filter.text.trim() !== ''
  const omitted = omittedMessages(socket)
  const shown = filtered ? `${lines.length} of ${plural(length, 'message')}` : plural(length, 'message')
  return omitted > 0 && filtered ? `${shown}; ${plural(omitted, 'more message')} not kept` : shown
}

function row(line: SocketLine) {
  if (!('message' in line))
    return <div class="cf-message cf-muted">{plural(line.omitted, 'more message')} not kept</div>
  const { message } = line
  const { icon, word } = directions[message.direction]
  return (
    <div class={`cf-message cf-message-${message.direction}`}>
      <Icon name={icon} label={word} />
      <EventTime at={message.at} />
      <span class="cf-message-text cf-truncate">
        {message.text === undefined ? (
          <span class="cf-muted">binary data</span>
        ) : (
          <MaskedText text={message.text.slice(0, lineLength)} />
        )}
      </span>
      <span class="cf-event-time">{messageSize(message)}</span>
    </div>
  )
}

function Chosen({ message }: { message: SocketMessage }) {
  const { text, truncated } = message
  return (
    <section class="cf-section" aria-label="Selected message">
      <h4 class="cf-section-title">
        {directions[message.direction].word} at <EventTime at={message.at} />
        {`, ${messageSize(message)}`}
      </h4>
      {text === undefined ? (
        <p class="cf-muted">Binary data is not kept.</p>
      ) : (
        <BodyView body={{ text, ...(truncated && { truncated }) }} label="message" />
      )}
    </section>
  )
}
