/** An upload server on loopback: PUT to a pre-signed URL, and tus 1.0 with Creation and Termination. */

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface UploadLog {
  method: string
  path: string
  headers: IncomingMessage['headers']
  /** bytes of the body received */
  bytes: number
  /** its connection was closed before it was answered */
  closed?: boolean
}

/**
 * Overrides the answer to the next request that creates or uploads something. With a body: accepts this many bytes, then
 * hangs until `cut`, or cuts the connection at once.
 */
export type UploadFault =
  | { status: number; headers?: Record<string, string> }
  | { hangAfter: number }
  | { cutAfter: number }

export interface UploadServer {
  /** e.g. `http://localhost:4173` */
  origin: string
  put: string
  tus: string
  log: UploadLog[]
  faults: UploadFault[]
  /** the complete files, in order of arrival */
  files: Buffer[]
  /** incomplete tus uploads, by path */
  parts: Map<string, Buffer>
  /** cuts hanging connections */
  cut(): void
  close(): Promise<void>
}

/** The signature in the URL, which must not end up in any file. */
export const uploadSecret = '5f3a9c17e2d84b60'

/** @param cors whether pages of other origins may send requests */
export async function startUploadServer(cors = true): Promise<UploadServer> {
  const sockets = new Set<Socket>()
  const hanging = new Set<Socket>()
  const parts = new Map<string, Buffer>()
  const lengths = new Map<string, number>()
  const log: UploadLog[] = []
  const faults: UploadFault[] = []
  const files: Buffer[] = []
  let uploads = 0

  const http = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy())
  })
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const path = url.split('?')[0]!
    const entry: UploadLog = { method, path, headers, bytes: 0 }
    log.push(entry)
    const answer = (status: number, more: Record<string, string> = {}) => {
      response.writeHead(status, { ...(cors && corsHeaders(request)), 'tus-resumable': '1.0.0', ...more }).end()
    }
    if (method === 'OPTIONS') return answer(204)
    const isUpload = method === 'PUT' || method === 'PATCH'
    const applies = faults[0] && (isUpload || (method === 'POST' && 'status' in faults[0]))
    const fault = applies ? faults.shift() : undefined
    if (fault && 'status' in fault) {
      for await (const chunk of request) entry.bytes += chunk.length
      return answer(fault.status, fault.headers)
    }
    const have = parts.get(path) ?? Buffer.alloc(0)
    if (method === 'HEAD') {
      if (!lengths.has(path)) return answer(404)
      return answer(200, { 'upload-offset': String(have.length), 'upload-length': String(lengths.get(path)) })
    }
    if (method === 'DELETE') {
      parts.delete(path)
      lengths.delete(path)
      return answer(204)
    }
    if (method === 'POST' && path === '/files/') {
      const made = `/files/${++uploads}`
      lengths.set(made, Number(headers['upload-length']))
      parts.set(made, Buffer.alloc(0))
      return answer(201, { location: made })
    }
    if (!isUpload) return answer(404)
    if (method === 'PATCH') {
      if (!lengths.has(path)) return answer(404)
      if (Number(headers['upload-offset']) !== have.length) return answer(409)
    }
    const limit = fault ? ('hangAfter' in fault ? fault.hangAfter : fault.cutAfter) : Number.POSITIVE_INFINITY
    const body: Buffer[] = []
    try {
      for await (const chunk of request) {
        // Keeps reading from a hanging request, because otherwise a closed connection goes unnoticed.
        const taken = (chunk as Buffer).subarray(0, limit - entry.bytes)
        if (taken.length === 0) continue
        body.push(taken)
        entry.bytes += taken.length
        // Keeps what was received, as a tus server does.
        if (method === 'PATCH') parts.set(path, Buffer.concat([have, ...body]))
        if (entry.bytes < limit) continue
        if (fault && 'cutAfter' in fault) request.socket.destroy()
        hanging.add(request.socket)
      }
      if (entry.bytes === limit) await once(request.socket, 'close')
    } finally {
      entry.closed = request.socket.destroyed
    }
    if (entry.closed) return
    if (method === 'PUT') {
      files.push(Buffer.concat(body))
      return answer(200, { etag: '"1"' })
    }
    const now = parts.get(path) ?? have
    if (now.length === lengths.get(path)) files.push(now)
    answer(204, { 'upload-offset': String(now.length) })
  }

  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(http.address() as AddressInfo).port}`
  return {
    ...{ origin, log, faults, files, parts },
    put: `${origin}/bucket/case.zip?X-Amz-SignedHeaders=host&X-Amz-Signature=${uploadSecret}`,
    tus: `${origin}/files/?key=${uploadSecret}`,
    cut() {
      for (const socket of hanging) socket.destroy()
      hanging.clear()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/** https://fetch.spec.whatwg.org/#http-cors-protocol */
function corsHeaders({ headers }: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'PUT, POST, PATCH, HEAD, DELETE',
    'access-control-allow-headers': String(headers['access-control-request-headers'] ?? '*'),
    'access-control-expose-headers': 'location, upload-offset, upload-length, tus-resumable, retry-after',
  }
}
