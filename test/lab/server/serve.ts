/** A thin layer between node:http and the handlers: reads a request into a `Call`, writes an `Answer`. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type Call, DROP, type Origin, SILENCE } from './call.ts'

const MAX_BODY = 4 * 1024 * 1024

/** One request as the server saw it. */
export interface RequestLog {
  /** epoch ms, the real clock */
  at: number
  origin: Origin
  method: string
  path: string
  /** including the question mark, empty if there is none */
  query: string
  /** absent until there is a response, so forever if the server stays silent */
  status?: number
  requestId: string
}

/** Listens on 127.0.0.1; port 0 picks a free one. Rejects if the port is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Stops the server and closes every connection, including those still waiting for a response. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** A server that passes every call to `answer`, and logs it with `log`. */
export function createCallServer(
  origin: Origin,
  answer: (call: Call) => Promise<Answer | typeof SILENCE | typeof DROP>,
  log: (entry: RequestLog) => void,
): Server {
  return createServer((request, response) => {
    serve(request, response, origin, answer, log).catch((error: unknown) => {
      console.error(`The lab failed to answer ${request.method} ${request.url}`, error)
      response.destroy()
    })
  })
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  origin: Origin,
  answer: (call: Call) => Promise<Answer | typeof SILENCE | typeof DROP>,
  log: (entry: RequestLog) => void,
): Promise<void> {
  const call = await readCall(request, origin)
  const { method, path, requestId } = call
  const query = call.query.size ? `?${call.query}` : ''
  const entry: RequestLog = { at: Date.now(), origin, method, path, query, requestId }
  log(entry)
  const result = await answer(call)
  if (result === SILENCE) return
  if (result === DROP) {
    response.destroy()
    return
  }
  entry.status = result.status
  response.writeHead(result.status, result.headers)
  response.end(result.body)
}

async function readCall(request: IncomingMessage, origin: Origin): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  return {
    origin,
    host: request.headers.host ?? '',
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie ?? ''),
    body: await readBody(request),
    params: {},
    requestId: `req_${randomUUID().replaceAll('-', '').slice(0, 16)}`,
    now: Date.now(),
    searchLimit: 200,
  }
}

/** Name and value pairs of a Cookie header (RFC 6265 section 4.2.1). */
function readCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), value.join('=').trim()]
  })
  return new Map(pairs)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new Error(`The body is larger than ${MAX_BODY} bytes`)
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Headers of every response; the version is only sent by the app's own origin. */
export function withCommonHeaders(call: Call, answer: Answer, appVersion: string): Answer {
  const trace = /^00-([0-9a-f]{32})-/.exec(String(call.headers.traceparent))?.[1] ?? randomBytes(16).toString('hex')
  const headers: Answer['headers'] = {
    ...answer.headers,
    date: new Date(call.now).toUTCString(),
    'x-content-type-options': 'nosniff',
    'x-request-id': call.requestId,
    // Not a standard response header, but many gateways echo it: https://www.w3.org/TR/trace-context/
    traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01`,
  }
  if (call.origin === 'app') headers['x-app-version'] = appVersion
  return { ...answer, headers }
}
