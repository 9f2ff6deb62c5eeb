/** Hostile pages under http://app.test and http://evil.test, on this machine. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Names that break content scripts which read properties of documents and forms. */
const clobbering = `<!doctype html><title>Clobbered</title>
<img name="title"><img name="body"><img name="cookie"><img name="readyState"><img name="prerendering">
<img name="visibilityState"><img name="documentElement"><form name="querySelector"></form><form name="querySelectorAll"></form>
<form name="addEventListener"></form><form name="getElementById"></form><img name="styleSheets">
<form id="pay"><input name="parentNode"><input name="parentElement"><input name="id"><input name="name">
<input name="title"><input name="action"><input name="assignedSlot"><input name="ownerDocument">
<button type="button" id="save">Save invoice</button></form>`

const markup = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'

const pages: Record<string, string> = {
  '/': '<!doctype html><title>App</title><button>Ordinary</button>',
  '/clobbering': clobbering,
  '/markup': `<!doctype html><title>&lt;img src=x onerror=&quot;window.pwned=1&quot;&gt;\u202e title</title>
<button id="b" aria-label="${markup.replaceAll('"', '&quot;')}">x</button>`,
  '/framed': '<!doctype html><title>Framed</title><iframe src="http://evil.test:PORT/frame"></iframe>',
  // Another origin in a frame: everything that it can reach of its parent.
  '/frame': `<!doctype html><script>
const record = [{ type: 'console', seq: 1e6, time: Date.now(), method: 'log', args: ['forged by the frame'] }]
const { port1, port2 } = new MessageChannel()
parent.postMessage(JSON.stringify(record), '*', [port2])
parent.postMessage({ casefile: 1, to: 'background', name: 'page.events', input: {} }, '*')
for (const target of [window, document])
  target.dispatchEvent(new MessageEvent('casefile:port', { ports: [new MessageChannel().port2], cancelable: true }))
port1.postMessage(JSON.stringify(record))
try { parent.dispatchEvent(new Event('casefile:port')) } catch {}
parent.postMessage('frame is done', '*')
</script>`,
}

export interface HostileSite {
  /** http://app.test:port */
  app: string
  close(): Promise<void>
}

export async function startSite(): Promise<HostileSite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (path.startsWith('/api')) {
      response.writeHead(500, 'Broken', { 'content-type': 'text/html', 'x-evil': markup })
      return response.end(`${markup}\u202e`)
    }
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    return response.end(page?.replaceAll('PORT', String((server.address() as AddressInfo).port)) ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    app: `http://app.test:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
