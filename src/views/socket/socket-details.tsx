import type { SocketEvent } from '../../core/session/index.ts'
import { KeyValue, type Pair } from '../../ui/index.ts'
import { socketTraffic } from '../event/event-summary.ts'
import { formatBytes, formatDuration, plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { StackView } from '../stack/stack-view.tsx'
import { SocketMessages } from './socket-messages.tsx'

/** Everything about one socket: how it began and ended, and its traffic. */
export function SocketDetails({ socket }: { socket: SocketEvent }) {
  return (
    <>
      <KeyValue pairs={facts(socket)} />
      <section class="cf-section">
        <h3 class="cf-section-title">Messages</h3>
        <SocketMessages key={socket.id} socket={socket} />
        {socket.api === 'eventsource' && socket.messages.length > 0 && (
          <p class="cf-muted">Server events with a custom name cannot be seen.</p>
        )}
      </section>
      {socket.initiator && (
        <section class="cf-section">
          <h3 class="cf-section-title">Opened at</h3>
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
    { key: 'State', value: socket.late ? `${state}; opened before recording began` : state },
    ...(status === undefined ? [] : [{ key: 'Response', value: String(status) }]),
    ...(failure === undefined ? [] : [{ key: 'Reason', value: failure, mono: true }]),
    ...(code === undefined ? [] : [{ key: 'Closed', value: closeText(socket) }]),
    ...(code === undefined && socket.reason ? [{ key: 'Reason', value: socket.reason }] : []),
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
