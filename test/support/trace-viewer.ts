/** Playwright's own trace viewer, served from its package. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'

const viewer = resolve('test/bench/node_modules/playwright-core/lib/vite/traceViewer')

/** playwright-core is only installed for tests and benchmarks. */
export const traceViewerInstalled = existsSync(viewer)

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the viewer at / and the trace at /session.zip; `url` opens one in the other. */
export async function serveTraceViewer(trace: Uint8Array): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(viewer, pathname === '/' ? 'index.html' : pathname)
    if (pathname === '/session.zip') response.end(trace)
    else if (existsSync(file))
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${origin}/?trace=${encodeURIComponent(`${origin}/session.zip`)}`,
    close: () => void server.close(),
  }
}
