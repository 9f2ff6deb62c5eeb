import { keptMessages, type SocketEvent, type SocketMessage } from '../core/session/index.ts'
import { Icon, KeyValue, type Pair } from '../ui/index.ts'
import { socketTraffic } from './event-summary.ts'
import { EventTime } from './event-time.tsx'
import { formatBytes, formatDuration, plural } from './format.ts'
import { MaskedText } from './masked-text.tsx'
import { StackView } from './stack-view.tsx'

/** Everything about one socket: how it began and ended, and what went over it. */
export function SocketDetails({ socket }: { socket: SocketEvent }) {
  return (
    <>
      <KeyValue pairs={facts(socket)} />
      <section class="cf-section">
        <h3 class="cf-section-title">Messages</h3>
        <Messages socket={socket} />
      </section>
      {socket.initiator && (
        <section class="cf-section">
          <h3 class="cf-section-title">Made at</h3>
          <StackView frames={socket.initiator} />
        </section>
      )}
    </>
  )
}

function facts(socket: SocketEvent): Pair[] {
  const { url, state, status, failure, code, protocol, duration, interruptions } = socket
  const size = (socket.sentSize ?? 0) + (socket.receivedSize ?? 0)
  return [
    { key: 'URL', value: <MaskedText text={url} />, copy: url, mono: true },
    { key: 'State', value: socket.late ? `${state}; it was there before recording began` : state },
    ...(status === undefined ? [] : [{ key: 'Answer', value: String(status) }]),
    ...(failure === undefined ? [] : [{ key: 'Why', value: failure, mono: true }]),
    ...(code === undefined ? [] : [{ key: 'Closed', value: closeText(socket) }]),
    ...(code === undefined && socket.reason ? [{ key: 'Why', value: socket.reason }] : []),
    ...(interruptions === undefined ? [] : [{ key: 'Connection lost', value: plural(interruptions, 'time') }]),
    ...(duration === undefined ? [] : [{ key: 'Lasted', value: formatDuration(duration) }]),
    ...(protocol ? [{ key: 'Protocol', value: protocol }] : []),
    { key: 'Traffic', value: `${socketTraffic(socket)}${size > 0 ? `, about ${formatBytes(size)}` : ''}` },
  ]
}

function closeText({ code, reason, wasClean, closedByPage }: SocketEvent): string {
  const said = reason ? `${code} ${reason}` : String(code)
  return `${said}${closedByPage ? ', by the page' : ''}${wasClean === false ? ', cut off' : ''}`
}

/** In order; between the first and the last a line says how many there were. */
function Messages({ socket }: { socket: SocketEvent }) {
  const { messages } = socket
  const omitted = socket.sent + socket.received - messages.length
  if (messages.length === 0) return <p class="cf-muted">None.</p>
  const split = omitted > 0 ? Math.min(keptMessages.first, messages.length) : messages.length
  return (
    <>
      <ol class="cf-messages">
        {messages.slice(0, split).map(row)}
        {omitted > 0 && <li class="cf-message cf-muted">{plural(omitted, 'more message')} not kept</li>}
        {messages.slice(split).map(row)}
      </ol>
      {socket.api === 'eventsource' && (
        <p class="cf-muted">Events to which the server gave a name of its own cannot be seen.</p>
      )}
    </>
  )
}

/** A text is measured in characters, as the page sees them. */
const sizeOf = ({ text, size }: SocketMessage) => (text === undefined ? formatBytes(size) : plural(size, 'char'))

const directions = {
  sent: { icon: 'arrow-right', word: 'Sent' },
  received: { icon: 'arrow-left', word: 'Received' },
} as const

function row(message: SocketMessage, index: number) {
  const { icon, word } = directions[message.direction]
  return (
    <li key={`${message.at} ${index}`} class={`cf-message cf-message-${message.direction}`}>
      <Icon name={icon} label={word} />
      <EventTime at={message.at} />
      <span class="cf-message-text">
        {message.text === undefined ? <span class="cf-muted">binary data</span> : <MaskedText text={message.text} />}
      </span>
      <span class="cf-event-time">{sizeOf(message)}</span>
    </li>
  )
}
