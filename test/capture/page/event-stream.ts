/** Server-sent events: https://html.spec.whatwg.org/#server-sent-events */
import type { ServerResponse } from 'node:http'

/**
 * Answers by path: `/sse/stay?count=` sends that many messages and one event with its own name, then stays open; `/sse/end`
 * sends one message and ends, so that the browser reconnects after 50 ms; `/sse/error` answers 500.
 * @returns false for any other path
 */
export function answerEventStream(url: URL, response: ServerResponse): boolean {
  if (!url.pathname.startsWith('/sse/')) return false
  response.writeHead(url.pathname === '/sse/error' ? 500 : 200, { 'content-type': 'text/event-stream' })
  response.write('retry: 50\n\n')
  switch (url.pathname) {
    case '/sse/stay':
      for (let i = 0; i < Number(url.searchParams.get('count') ?? 0); i++) {
        response.write(`id: ${i}\ndata: message ${i}\ndata: second line\n\n`)
      }
      response.write('event: named\ndata: not for everyone\n\n')
      break
    case '/sse/end':
      response.end('data: the only one\n\n')
      break
    default:
      response.end()
  }
  return true
}
