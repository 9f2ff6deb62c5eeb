/** The bench's loopback server: pages, scripts, small responses, and an endpoint for results. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asset {
  type: string
  body: string
}

export interface BenchServer {
  url: string
  port: number
  /** The next text a page sends to `/result`. */
  nextResult(): Promise<string>
  close(): Promise<void>
}

/** With these two the page's clock has steps of 5 µs instead of 100 (https://w3c.github.io/hr-time/#dfn-coarsen-time). */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}

/** Serves what `assetFor` returns for a path and query, otherwise 204. */
export async function serveBench(assetFor: (url: URL) => Asset | undefined): Promise<BenchServer> {
  let arrived = (_result: string) => {}
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench.example')
    const body = await textOf(request)
    if (url.pathname === '/result') arrived(body)
    const asset = assetFor(url)
    response.writeHead(asset ? 200 : 204, {
      ...isolation,
      'cache-control': 'no-store',
      ...(asset && { 'content-type': asset.type }),
    })
    response.end(asset?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    nextResult: () =>
      new Promise((resolve) => {
        arrived = resolve
      }),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
