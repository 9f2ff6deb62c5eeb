/** The stress page's server: every kind of response, chosen by path alone, and the page's own files. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerWebSockets } from '../../capture/page/web-socket-server.ts'

export interface StressServer {
  /** the app; another site on the same port; a port on which nothing listens */
  app: string
  other: string
  dead: string
  /** `METHOD address` of every request */
  asked: Set<string>
  close(): Promise<void>
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  gif: 'image/gif',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
  json: 'application/json',
}
/** The smallest picture; other files are fake, because only their requests matter. */
const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
const open = { 'access-control-allow-origin': '*' }

export async function serveStress(): Promise<StressServer> {
  const asked = new Set<string>()
  const server = createServer((request, response) => {
    asked.add(`${request.method} http://${request.headers.host}${request.url}`)
    answer(request, response)
  })
  const endSockets = answerWebSockets(server, () => undefined)
  const closed = createServer()
  const [port, deadPort] = [await listen(server), await listen(closed)]
  await new Promise((resolve) => closed.close(resolve))
  return {
    app: `http://app.localhost:${port}`,
    other: `http://other.localhost:${port}`,
    dead: `http://app.localhost:${deadPort}`,
    asked,
    close: async () => {
      endSockets()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => void

const json: Answer = (url, _request, response) =>
  send(response, 200, JSON.stringify({ asked: url.search }), { 'content-type': 'application/json', ...open })

const routes: Record<string, Answer> = {
  '/api/echo': json,
  '/api/status': (url, _request, response) => send(response, Number(url.searchParams.get('code')), 'no', open),
  '/api/reset': (_url, request) => request.socket.destroy(),
  '/api/never': () => undefined,
  '/api/hang': (_url, _request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', ...open })
    response.write('the beginning of it')
  },
  '/api/redirect': (url, _request, response) =>
    send(response, Number(url.searchParams.get('code')), '', { location: url.searchParams.get('to') ?? '/', ...open }),
  '/api/loop': (url, _request, response) => send(response, 302, '', { location: url.pathname + url.search }),
  '/api/cors': (url, request, response) => {
    const allow = url.searchParams.get('allow') === '1'
    const headers = { ...open, 'access-control-allow-headers': 'x-stress', 'access-control-allow-methods': 'PUT' }
    send(response, request.method === 'OPTIONS' ? (allow ? 204 : 403) : 200, '', allow ? headers : {})
  },
  '/api/cached': (_url, _request, response) => send(response, 200, 'kept', { 'cache-control': 'max-age=600', ...open }),
  '/api/etag': (_url, request, response) =>
    send(response, request.headers['if-none-match'] ? 304 : 200, '', { etag: '"1"', 'cache-control': 'no-cache' }),
  '/api/lines': (_url, _request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    for (let i = 0; i < 5; i++) setTimeout(() => response.write(`{"line":${i}}\n`), 20 * i)
    setTimeout(() => response.end(), 100)
  },
  '/api/events': (_url, _request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...open })
    response.write('retry: 30\ndata: one\n\nevent: named\ndata: two\n\n')
  },
  // Ends each time so that the browser reconnects, until told not to.
  '/api/events-again': (_url, request, response) => {
    if (request.headers['last-event-id'] === '1') {
      send(response, 204, '')
      return
    }
    send(response, 200, 'retry: 30\nid: 1\ndata: one\n\n', { 'content-type': 'text/event-stream' })
  },
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  const url = new URL(request.url ?? '/', 'http://app.localhost')
  const route = routes[url.pathname] ?? (url.pathname.startsWith('/made/') ? makeFile : file)
  route(url, request, response)
}

const extensionOf = (url: URL) => url.pathname.split('.').at(-1) ?? ''
/** The script sent without CORS permission is the one whose errors the browser hides. */
const permission = (url: URL) => (url.searchParams.has('plain') ? {} : open)

function makeFile(url: URL, _request: IncomingMessage, response: ServerResponse): void {
  const extension = extensionOf(url)
  const headers = { 'content-type': types[extension] ?? 'text/plain', ...permission(url) }
  if (url.pathname.includes('missing')) send(response, 404, 'none', headers)
  else send(response, 200, made(extension), headers)
}

function made(extension: string): Buffer | string {
  if (extension === 'gif') return gif
  if (extension === 'js') return 'globalThis.loaded = (globalThis.loaded ?? 0) + 1'
  if (extension === 'svg') return '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>'
  return extension === 'json' ? '{}' : ''
}

/** A file of the page; its name selects its policy. */
function file(url: URL, _request: IncomingMessage, response: ServerResponse): void {
  const name = url.pathname === '/' ? '/index.html' : url.pathname
  const path = new URL(`public${name}`, import.meta.url)
  if (name.includes('..') || !existsSync(path)) {
    send(response, 404, 'none')
    return
  }
  send(response, 200, readFileSync(path), {
    'content-type': types[extensionOf(url)] ?? 'text/html; charset=utf-8',
    ...permission(url),
    ...(name === '/policy.html' && {
      'content-security-policy': "default-src 'self' 'unsafe-inline'; connect-src 'self'",
    }),
  })
}

function send(
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers).end(body)
}
