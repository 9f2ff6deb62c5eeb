/** An app with a separate secret in every place of its page, its responses and their headers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerWebSockets } from '../../capture/page/web-socket-server.ts'
import { markup } from './places.ts'

export interface LeakySite {
  url: string
  close(): void
}

/** @param at returns the secret for a place */
export async function startLeakySite(at: (place: string) => string): Promise<LeakySite> {
  const page = markup(at)
  const policy = `require-trusted-types-for 'script'; report-uri /api?x=${at('where violations are reported')}`
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/mirror') return void request.pipe(response)
    if (pathname.startsWith('/missing/')) return end(response.writeHead(404), at('page of an error'))
    switch (pathname) {
      case '/':
        response.setHeader('content-security-policy-report-only', policy)
        response.setHeader('server-timing', `db;desc="${at('Server-Timing')}";dur=3`)
        response.setHeader('sourcemap', `/maps/${at('address of a source map')}.map`)
        response.setHeader('set-cookie', `sid=${at('cookie')}; Path=/${at('path of a cookie')}`)
        return end(response, page, 'text/html')
      case '/frame':
        return end(response, `<title>${at('title of a frame')}</title><p>${at('text of a frame')}</p>`, 'text/html')
      case '/refused':
        response.statusCode = 403
        return end(response, said(searchParams.get('of')!), 'text/html')
      case '/page':
        return end(response, said(searchParams.get('of')!), 'text/html')
      case '/worker.js':
        return end(response, `fetch('/api?x=${at('request of a service worker')}')`, 'text/javascript')
      case '/redirect':
        return end(response.writeHead(302, { location: searchParams.get('to')! }), '')
      case '/stream':
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        return void response.write(
          `event: x\nid: ${at('id of an event')}\ndata: {"text":"${at('data of an event')}"}\n\ndata: 1\n\n`,
        )
      case '/headers':
        return answerHeaders(response, searchParams.get('of')!)
      default:
        return end(response, '{}', 'application/json')
    }
  })
  const endSockets = answerWebSockets(server, () => undefined)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/?x=${at('first query')}#${at('first hash')}`,
    close() {
      endSockets()
      server.closeAllConnections()
      server.close()
    },
  }
}

const said = (secret: string) =>
  `<title>Page ${secret}</title><h1>${secret}</h1><p role="alert">It is ${secret} now.</p>`

function end(response: ServerResponse<IncomingMessage>, text: string, type = 'text/plain'): void {
  if (!response.headersSent) response.setHeader('content-type', type)
  response.end(text)
}

function answerHeaders(response: ServerResponse, secret: string): void {
  response.writeHead(418, `Not ${secret}`, {
    'content-type': `application/json; profile=${secret}`,
    'content-disposition': `attachment; filename="${secret}.pdf"`,
    'www-authenticate': `Bearer realm="${secret}"`,
    ...{
      etag: `"${secret}"`,
      location: `/at/${secret}`,
      link: `</x?y=${secret}>; rel=preload`,
      vary: secret,
      via: secret,
    },
    ...{ server: secret, 'x-any': secret, 'content-location': `/y?z=${secret}`, 'x-request-id': secret },
  })
  response.end(JSON.stringify({ [secret]: 1, error: { details: [secret] } }))
}
