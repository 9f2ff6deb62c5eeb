/** The server end of a WebSocket (RFC 6455): text messages, and a close with code and reason; it sends no pings. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Socket {
  send(text: string): void
  close(code: number, reason: string): void
  /** cuts the connection without a close frame */
  drop(): void
}

/** How a live connection behaves; `refuse` answers the handshake with a status instead. */
export interface SocketHandler {
  /** a status to refuse with, or undefined to accept; `time` counts the connections of this session, from 1 */
  refuse?(request: IncomingMessage, time: number): number | undefined
  open?(socket: Socket, time: number): void
  message?(socket: Socket, text: string, time: number): void
}

/** RFC 6455 1.3 */
const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Accepts or refuses the handshake, and passes everything else to the handler. */
export function serveSocket(request: IncomingMessage, stream: Duplex, handler: SocketHandler, time: number): void {
  // A page that is unloaded cuts its connections.
  stream.on('error', () => stream.destroy())
  const status = handler.refuse?.(request, time)
  if (status !== undefined) {
    stream.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
    return
  }
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${guid}`).digest('base64')
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const socket: Socket = {
    send: (text) => stream.write(frame(1, Buffer.from(text))),
    close(code, reason) {
      const payload = Buffer.alloc(2 + Buffer.byteLength(reason))
      payload.writeUInt16BE(code)
      payload.write(reason, 2)
      stream.write(frame(8, payload))
      stream.end()
    },
    drop: () => stream.destroy(),
  }
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let read = readFrame(rest); read; read = readFrame(rest)) {
      rest = rest.subarray(read.size)
      if (read.opcode === 1) handler.message?.(socket, read.payload.toString(), time)
      if (read.opcode === 8) {
        stream.write(frame(8, read.payload))
        stream.end()
      }
    }
  })
  handler.open?.(socket, time)
}

/** An unmasked frame containing the whole message (RFC 6455 5.2); up to 64 kB. */
function frame(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, payload])
}

/** The first masked frame, once it is complete. */
function readFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | undefined {
  if (data.length < 6) return undefined
  const short = data[1]! & 0x7f
  const extended = short === 126 ? 2 : 0
  if (data.length < 6 + extended) return undefined
  const length = extended > 0 ? data.readUInt16BE(2) : short
  const size = 6 + extended + length
  if (data.length < size) return undefined
  const mask = data.subarray(2 + extended, 6 + extended)
  const payload = Buffer.from(data.subarray(6 + extended, size).map((byte, index) => byte ^ mask[index % 4]!))
  return { opcode: data[0]! & 0x0f, payload, size }
}
