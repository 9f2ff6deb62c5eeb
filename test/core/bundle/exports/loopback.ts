/** A server on loopback that takes down every request as it arrives. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Arrived {
  method: string
  /** as it stood in the request line */
  url: string
  headers: Record<string, string>
  body: string
}

export async function startLoopback(): Promise<{ origin: string; arrived: Arrived[]; close(): Promise<void> }> {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      arrived.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(parts).toString('utf8'),
      })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
