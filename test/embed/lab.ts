/** A small app with Casefile in it, under the strictest policy that browsers know. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

export interface EmbedLab {
  /** origin of the app */
  url: string
  /** a page of another origin, where one signs in and is sent back to the address in `?back` */
  signIn: string
  /** Lets the server's clock go wrong by so many ms. */
  setClock(off: number): void
  /** the reports that browsers have sent of violations of the policy, since the last call */
  takeReports(): string[]
  close(): Promise<void>
}

const dist = 'dist/embed'
const attributes = 'data-buffer="5" data-mask=".customer, #reference" data-allow="#reference"'
const nonce = 'c2FtcGxlLW5vbmNl'
/** @param connect an origin besides its own that the page may ask @param allowed what of scripts and styles may be there */
const policy = (
  connect: string,
  allowed = { scripts: `'nonce-${nonce}' 'strict-dynamic'`, styles: `'nonce-${nonce}'` },
) =>
  [
    "default-src 'none'",
    `script-src ${allowed.scripts}`,
    `style-src ${allowed.styles}`,
    `connect-src 'self' ${connect}`,
    'img-src data:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /report',
  ].join('; ')

/** An app that knows nothing of Casefile. `policy` of its answer; none without */
const bare = '<!doctype html><html lang="en"><head><title>Ledger</title></head><body><h1>Invoice 42</h1></body></html>'

const hashOf = (content: string | Buffer) => `sha256-${createHash('sha256').update(content).digest('base64')}`

/**
 * The page as a server without nonces gives it: its policy names the hash of each script and style, and the files carry theirs
 * (https://www.w3.org/TR/CSP3/#external-hash). The parts need `'self'`: they inherit a nonce, but no hash.
 */
function hashed(html: string): { html: string; allowed: { scripts: string; styles: string } } {
  const found = { script: [] as string[], style: [] as string[] }
  const tagged = html.replace(
    /<(script|style)([^>]*) nonce="[^"]*"([^>]*)>([^<]*)/g,
    (_all, tag: 'script' | 'style', before: string, after: string, content: string) => {
      const src = /src="([^"]+)"/.exec(after)?.[1]
      const hash = hashOf(src === undefined ? content : src === '/app.js' ? app : readFileSync(fileOf(src)))
      found[tag].push(`'${hash}'`)
      return `<${tag}${before}${src === undefined ? '' : ` integrity="${hash}"`}${after}>${content}`
    },
  )
  return { html: tagged, allowed: { scripts: `${found.script.join(' ')} 'self'`, styles: found.style.join(' ') } }
}

/** The built file at a path of the lab. */
const fileOf = (pathname: string) => join(dist, normalize(pathname.slice('/embed'.length)))

/** `?hashed` puts hashes in the place of the nonce, `?asleep` leaves Casefile alone, `?module` loads it as a module, `?buffer` always keeps the last minutes; `?connect` see `policy`. */
function page(query: URLSearchParams): string {
  const script = query.has('module')
    ? `<script type="module" nonce="${nonce}" src="/embed/casefile.mjs"></script>`
    : `<script nonce="${nonce}" src="/embed/casefile.js" ${query.has('buffer') ? attributes : ''}></script>`
  return `<!doctype html>
<html lang="en">
<head>
<title>Ledger</title>
<link rel="icon" href="data:,">
<script nonce="${nonce}">globalThis.native = [fetch, XMLHttpRequest, WebSocket, console.error, XMLHttpRequest.prototype.open]</script>
${script}
<style nonce="${nonce}">button, section { color: rgb(255, 0, 0); display: block }</style>
</head>
<body>
<h1>Invoice 42</h1>
<label>Password <input type="password" id="password"></label>
<label>Customer <input class="customer" id="customer"></label>
<label>Reference <input id="reference"></label>
<button type="button" id="save">Save changes</button>
<script nonce="${nonce}" src="/app.js" defer></script>
</body>
</html>`
}

const app = `
  const asleep = location.search.includes('asleep')
  globalThis.keys = []
  document.addEventListener('keydown', ({ key }) => keys.push(key))
  if (!asleep) {
    Casefile.identify({ account: 'Acme', plan: 'Team', release: '7.4.1', flags: { newLedger: true } })
    Casefile.start({ mask: ['.customer'] })
  }
  document.getElementById('save').addEventListener('click', async () => {
    const response = await fetch('/api/invoices/42', {
      method: 'PUT',
      headers: { authorization: 'Bearer ' + document.getElementById('password').value + 'aaaaaaaaaaaaaaaa' },
      body: JSON.stringify({ password: document.getElementById('password').value }),
    })
    console.error('Saving failed with', response.status)
    globalThis.saved = (globalThis.saved ?? 0) + 1
    if (globalThis.reloads) location.reload()
  })
`

export async function startEmbedLab(): Promise<EmbedLab> {
  if (!existsSync(join(dist, 'casefile.js'))) throw new Error('The embed is not built: npm run build:embed')
  let reports: string[] = []
  let off = 0
  const server = createServer((request, response) => {
    response.setHeader('date', new Date(Date.now() + off).toUTCString())
    answer(request, response, (text) => reports.push(text))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    signIn: `http://127.0.0.1:${port}/sign-in`,
    setClock(next) {
      off = next
    },
    takeReports() {
      const taken = reports
      reports = []
      return taken
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, report: (text: string) => void): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://lab.example')
  const send = (status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(body)
  }
  if (pathname === '/report') {
    let text = ''
    request.on('data', (part) => {
      text += part
    })
    request.on('end', () => {
      report(text)
      send(204, 'text/plain', '')
    })
  } else if (pathname === '/bare') {
    const wanted = searchParams.get('policy')
    if (wanted) response.setHeader('content-security-policy', wanted)
    send(200, 'text/html', bare)
  } else if (pathname === '/sign-in') {
    const back = new URL(searchParams.get('back') ?? '').href
    send(200, 'text/html', `<!doctype html><title>Sign in</title><a id="back" href="${back}">Sign in</a>`)
  } else if (pathname === '/') {
    const html = page(searchParams)
    const given = searchParams.has('hashed') ? hashed(html) : { html }
    response.setHeader(
      'content-security-policy',
      policy(searchParams.get('connect') ?? '', 'allowed' in given ? given.allowed : undefined),
    )
    send(200, 'text/html', given.html)
  } else if (pathname === '/app.js') send(200, 'text/javascript', app)
  else if (pathname.startsWith('/api/')) send(500, 'application/json', '{"error":"ledger is locked"}')
  else if (pathname.startsWith('/embed/')) {
    const file = fileOf(pathname)
    // As a vendor serves it to other origins, for the bookmarklet.
    response.setHeader('access-control-allow-origin', '*')
    if (existsSync(file)) send(200, file.endsWith('.html') ? 'text/html' : 'text/javascript', readFileSync(file))
    else send(404, 'text/plain', '')
  } else send(404, 'text/plain', '')
}
