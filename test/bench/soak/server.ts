/** The loopback server of the soak benchmark. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answerWebSockets } from '../../capture/page/web-socket-server.ts'
import { bundle } from '../capture/variants.ts'

const MEGABYTE = 1024 * 1024
/** Size of the download in bytes, delivered in parts so that it lasts as long as the measurement. */
export const DOWNLOAD = 50 * MEGABYTE

export interface SoakServer {
  port: number
  /** epoch ms at which the connection of the response cancelled by the page ended */
  cancelled: Promise<number>
  close(): Promise<void>
}

const data = JSON.stringify(Array.from({ length: 20 }, (_, id) => ({ id, customer: 'Northwind Ltd', total: id * 37 })))

/** @param seconds how long the download should take */
export async function serveSoak(seconds: number): Promise<SoakServer> {
  const script = await bundle(join(import.meta.dirname, 'page.ts'))
  let gone = (_at: number) => {}
  const cancelled = new Promise<number>((resolve) => {
    gone = resolve
  })
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://soak.example')
    response.setHeader('cache-control', 'no-store')
    if (pathname === '/data.json') send(response, 'application/json', data)
    else if (pathname === '/endless') {
      if (search === '?cancelled') response.on('close', () => gone(Date.now()))
      stream(response, 100, () => 'data: tick\n\n')
    } else if (pathname === '/download') download(response, seconds)
    else if (pathname === '/')
      send(response, 'text/html', `<!doctype html><title>Soak</title><script>${script}</script>`)
    else if (pathname === '/blank') send(response, 'text/html', '<!doctype html><title>Before</title>')
    else response.writeHead(204).end()
  })
  const endSockets = answerWebSockets(server, () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cancelled,
    close() {
      endSockets()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

function stream(response: ServerResponse, every: number, part: () => string | Buffer): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const timer = setInterval(() => response.write(part()), every)
  response.on('close', () => clearInterval(timer))
}

function download(response: ServerResponse, seconds: number): void {
  const part = Buffer.alloc(Math.ceil(DOWNLOAD / (seconds * 10)), 'x')
  let left = DOWNLOAD
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': DOWNLOAD })
  const timer = setInterval(() => {
    response.write(part.subarray(0, Math.min(left, part.length)))
    left -= Math.min(left, part.length)
    if (left === 0) response.end()
  }, 100)
  response.on('close', () => clearInterval(timer))
}
