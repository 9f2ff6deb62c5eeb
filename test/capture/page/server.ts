/** A server with every kind of response that the hooks must leave untouched. */
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerEventStream } from './event-stream.ts'
import { answerWebSockets } from './web-socket-server.ts'

export interface Server {
  readonly port: number
  /** the same server on another port, which makes it another origin */
  readonly otherPort: number
  /** nothing listens here */
  readonly deadPort: number
  /** `METHOD path` of every request since the last call */
  takeRequests(): string[]
  /** `path code` of every WebSocket that has ended since the last call; see web-socket-server.ts. */
  takeClosed(): string[]
  /** Resolves with the time at which the client dropped the endless response with this name. */
  gone(name: string): Promise<number>
  /** Makes pages with `?probe` in their URL run this expression; resolves with the result the page sends back. */
  expectResult(expression: string): Promise<unknown>
  close(): Promise<void>
}

export async function serve(): Promise<Server> {
  let requests: string[] = []
  let closed: string[] = []
  let probe: { script: string; done(result: string): void } = { script: '', done() {} }
  const endless = new Map<string, Signal>()
  const held = new Map<string, ServerResponse>()
  const signalOf = (name: string) => {
    const signal = endless.get(name) ?? createSignal()
    endless.set(name, signal)
    return signal
  }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://lab.example')
    if (url.pathname === '/probe.js') {
      send(response, 200, probe.script, 'text/javascript')
      return
    }
    if (url.pathname === '/result') {
      receive(request, probe.done)
      send(response, 204)
      return
    }
    requests.push(`${request.method} ${url.pathname}`)
    response.on('close', () => {
      if (!response.writableFinished) signalOf(url.searchParams.get('name') ?? '').fire()
    })
    answer(url, request, response, held)
  }
  const servers = [createServer(handle), createServer(handle), createServer(handle)]
  const endSockets = servers.map((server) => answerWebSockets(server, (path, code) => closed.push(`${path} ${code}`)))
  const [port = 0, otherPort = 0, deadPort = 0] = await Promise.all(servers.map(listen))
  await stop(servers.pop())
  return {
    port,
    otherPort,
    deadPort,
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    takeClosed() {
      const taken = closed
      closed = []
      return taken
    },
    gone: (name) => signalOf(name).fired,
    expectResult: (expression) =>
      new Promise((resolve) => {
        const script = `new Promise((resolve) => resolve(${expression})).catch(String).then((result) =>
          fetch('/result', { method: 'POST', body: JSON.stringify({ result }) }))`
        probe = { script, done: (text) => resolve(JSON.parse(text).result) }
      }),
    async close() {
      for (const end of endSockets) end()
      await Promise.all(servers.map(stop))
    },
  }
}

interface Signal {
  fire(): void
  fired: Promise<number>
}

function createSignal(): Signal {
  let fire = () => {}
  const fired = new Promise<number>((resolve) => {
    fire = () => resolve(Date.now())
  })
  return { fire: () => fire(), fired }
}

function listen(server: HttpServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stop(server: HttpServer | undefined): Promise<unknown> {
  server?.closeAllConnections()
  return new Promise((resolve) => server?.close(resolve))
}

const JSON_TYPE = 'application/json; charset=utf-8'
const POLICY =
  "default-src 'none'; connect-src 'self'; script-src 'self'; img-src data:; require-trusted-types-for 'script'"
const CHUNK = 'x'.repeat(16 * 1024)

/** @param held responses whose end waits for a call of `/release`, by name */
function answer(url: URL, request: IncomingMessage, response: ServerResponse, held: Map<string, ServerResponse>): void {
  const type = url.searchParams.get('type') ?? JSON_TYPE
  const name = url.searchParams.get('name') ?? ''
  const status = Number(url.searchParams.get('status') ?? 200)
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', '*')
  response.setHeader('access-control-allow-methods', '*')
  response.setHeader('cache-control', 'no-store')
  if (answerEventStream(url, response)) return
  const path = request.method === 'OPTIONS' ? '/empty' : url.pathname
  switch (path) {
    case '/':
      send(response, 200, html(url), 'text/html')
      return
    case '/csp':
      response.setHeader('content-security-policy', POLICY)
      send(response, 200, html(url), 'text/html')
      return
    case '/json':
      send(response, 200, '{"ok":true,"items":[1,2,null]}', JSON_TYPE)
      return
    case '/chunked':
      response.writeHead(status, { 'content-type': type })
      response.write('{"ok":')
      response.end('true}')
      return
    case '/malformed':
      send(response, 200, '{"ok":true,', JSON_TYPE)
      return
    case '/large':
      send(response, status, JSON.stringify('y'.repeat(200_000)), JSON_TYPE)
      return
    case '/status':
      send(response, status, JSON.stringify({ error: `status ${status}` }), JSON_TYPE)
      return
    case '/binary':
      send(response, status, Buffer.alloc(1000, 1), 'application/octet-stream')
      return
    case '/empty':
      send(response, 204)
      return
    case '/redirect':
      response.setHeader('location', '/json')
      send(response, 302)
      return
    case '/slow':
      response.writeHead(status, { 'content-type': type })
      response.write('first ')
      setTimeout(() => response.end('last'), 1000)
      return
    case '/held':
      response.writeHead(status, { 'content-type': type })
      response.write('first ')
      held.set(name, response)
      return
    case '/release':
      held.get(name)?.end('last')
      held.delete(name)
      send(response, 204)
      return
    case '/chunks': {
      // One message every 30 ms, so that each arrives as a separate chunk.
      response.writeHead(status, { 'content-type': type })
      let sent = 0
      const timer = setInterval(() => {
        response.write(`data: ${++sent} ä\n\n`)
        if (sent === 5) {
          clearInterval(timer)
          response.end()
        }
      }, 30)
      response.on('close', () => clearInterval(timer))
      return
    }
    case '/endless': {
      response.writeHead(status, { 'content-type': type })
      const timer = setInterval(() => response.write(CHUNK), 20)
      response.on('close', () => clearInterval(timer))
      return
    }
    case '/stall':
      response.writeHead(status, { 'content-type': type })
      response.write('first ')
      return
    case '/hang':
      return
    case '/reset':
      response.destroy()
      return
    case '/broken':
      response.writeHead(status, { 'content-type': type, 'content-length': 1000 })
      response.write('{"ok":')
      setTimeout(() => response.destroy(), 50)
      return
    case '/echo':
      echo(request, response)
      return
    default:
      send(response, 404, 'No such page', 'text/plain')
      return
  }
}

function send(response: ServerResponse, status: number, body?: string | Buffer, type?: string): void {
  if (type) response.setHeader('content-type', type)
  if (body) response.setHeader('content-length', Buffer.byteLength(body))
  response.writeHead(status)
  response.end(body)
}

function html(url: URL): string {
  const script = url.searchParams.has('probe') ? '<script src="/probe.js"></script>' : ''
  return `<!doctype html><title>Lab</title><link rel="icon" href="data:,"><p id="text" class="a b">Hello</p>${script}`
}

/** Replies with what arrived: method, content type and body. */
function echo(request: IncomingMessage, response: ServerResponse): void {
  receive(request, (body) => {
    const { method, headers } = request
    send(response, 200, JSON.stringify({ method, type: headers['content-type'], body }), JSON_TYPE)
  })
}

function receive(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => done(Buffer.concat(chunks).toString()))
}
