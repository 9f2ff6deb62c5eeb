/** The server side of the WebSocket protocol (RFC 6455), as far as the tests need it. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9

/**
 * Answers every upgrade by its path: `/ws/echo` echoes, `/ws/push?count=&size=` sends that many texts at once,
 * `/ws/stream?rate=&size=` that many each second, `/ws/close?code=&reason=` closes, `/ws/drop` breaks the connection soon,
 * `/ws/drop-at-message` at the first message, and any path outside `/ws/` is refused with 403. `closed` receives the code
 * with which the page closed, or 0 for a broken connection.
 * @returns a function that ends all connections
 */
export function answerWebSockets(server: Server, closed: (path: string, code: number) => void): () => void {
  const streams = new Set<Duplex>()
  server.on('upgrade', (request: IncomingMessage, stream: Duplex) => {
    const url = new URL(request.url ?? '/', 'http://lab.example')
    // A browser may break a connection at any time, also one that was refused.
    stream.on('error', () => {})
    if (!url.pathname.startsWith('/ws/')) {
      stream.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
      return
    }
    stream.write(handshake(request))
    const number = (name: string) => Number(url.searchParams.get(name) ?? 0)
    let code = 0
    const isOurClose = url.pathname === '/ws/close'
    readFrames(stream, (opcode, payload) => {
      if (opcode === CLOSE) {
        code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
        stream.end(isOurClose ? undefined : frame(CLOSE, payload))
      } else if (opcode === PING) stream.write(frame(PING + 1, payload))
      else if (url.pathname === '/ws/echo') stream.write(frame(opcode, payload))
    })
    streams.add(stream)
    stream.on('close', () => {
      streams.delete(stream)
      closed(url.pathname, code)
    })
    switch (url.pathname) {
      case '/ws/push':
        for (let i = 0; i < number('count'); i++)
          stream.write(frame(TEXT, Buffer.from(`${i}`.padEnd(number('size'), '.'))))
        break
      case '/ws/stream': {
        const text = frame(TEXT, Buffer.from('.'.repeat(number('size'))))
        // By the clock, because timers fire late on a busy machine.
        const begun = performance.now()
        let sent = 0
        const timer = setInterval(() => {
          const due = ((performance.now() - begun) * number('rate')) / 1000
          for (; sent < due; sent++) stream.write(text)
        }, 10)
        stream.on('close', () => clearInterval(timer))
        break
      }
      case '/ws/close':
        stream.write(frame(CLOSE, closing(number('code'), url.searchParams.get('reason') ?? '')))
        break
      case '/ws/drop':
        setTimeout(() => stream.destroy(), 50)
        break
      case '/ws/drop-at-message':
        stream.once('data', () => stream.destroy())
    }
  })
  return () => {
    for (const stream of streams) stream.destroy()
  }
}

/** https://datatracker.ietf.org/doc/html/rfc6455#section-4.2.2; picks the first protocol that the page offers. */
function handshake({ headers }: IncomingMessage): string {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
  const protocol = headers['sec-websocket-protocol']?.split(',')[0]
  return [
    'HTTP/1.1 101 Switching Protocols',
    'upgrade: websocket',
    'connection: Upgrade',
    `sec-websocket-accept: ${accept.digest('base64')}`,
    ...(protocol ? [`sec-websocket-protocol: ${protocol.trim()}`] : []),
    '\r\n',
  ].join('\r\n')
}

function closing(code: number, reason: string): Buffer {
  const payload = Buffer.alloc(2 + Buffer.byteLength(reason))
  payload.writeUInt16BE(code, 0)
  payload.write(reason, 2)
  return payload
}

/** A whole message in one unmasked frame: https://datatracker.ietf.org/doc/html/rfc6455#section-5.2 */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head = length < 126 ? Buffer.alloc(2) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10)
  head[0] = 0x80 | opcode
  if (length < 126) head[1] = length
  else if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}

/** Calls back with every message, joining those that came in several frames. */
function readFrames(stream: Duplex, message: (opcode: number, payload: Buffer) => void): void {
  let waiting = Buffer.alloc(0)
  let parts: Buffer[] = []
  let kind = BINARY
  stream.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (let one = readFrame(waiting); one; one = readFrame(waiting)) {
      waiting = waiting.subarray(one.size)
      if (one.opcode >= CLOSE) {
        message(one.opcode, one.payload)
        continue
      }
      if (one.opcode !== 0) kind = one.opcode
      parts.push(one.payload)
      if (!one.isLast) continue
      message(kind, Buffer.concat(parts))
      parts = []
    }
  })
}

function readFrame(bytes: Buffer): { opcode: number; isLast: boolean; payload: Buffer; size: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes[1]! & 0x7f
  const maskAt = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < maskAt + 4) return undefined
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const size = maskAt + 4 + length
  if (bytes.length < size) return undefined
  const mask = bytes.subarray(maskAt, maskAt + 4)
  const payload = Buffer.from(bytes.subarray(maskAt + 4, size).map((byte, i) => byte ^ mask[i % 4]!))
  return { opcode: bytes[0]! & 0x0f, isLast: bytes[0]! >= 0x80, payload, size }
}
