/** What really happened in a page, according to Chromium's DevTools protocol: the truth that captures are compared with. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core'
import type { Evidence, EvidenceOrigin } from './faults.ts'
import type { Lab } from './server.ts'

export interface SeenRequest {
  method: string
  url: string
  type: string
  status?: number
  headers: Record<string, string>
  body: string
  /** `net::ERR_…`, and what Chromium says about CORS */
  error?: string
  cors?: string
  done: boolean
}
export interface SeenError {
  source: 'uncaught' | 'rejection'
  text: string
  functions: string[]
}
export interface Witness {
  requests: SeenRequest[]
  errors: SeenError[]
  /** level and text of every console line, including the browser's own */
  console: { level: string; text: string }[]
  /** CSP violations: the directive and what it blocked */
  violations: { directive: string; blocked: string }[]
}

/** Watches a page from now on. */
export async function watchPage(page: Page): Promise<Witness> {
  const witness: Witness = { requests: [], errors: [], console: [], violations: [] }
  const cdp = await page.createCDPSession()
  watchNetwork(cdp, witness)
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => witness.errors.push(readError(exceptionDetails)))
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const text = args.map((arg) => arg.value ?? arg.description ?? '').join(' ')
    witness.console.push({ level: type === 'warning' ? 'warn' : type, text })
  })
  cdp.on('Log.entryAdded', ({ entry }) => witness.console.push({ level: entry.level, text: entry.text }))
  cdp.on('Audits.issueAdded', ({ issue }) => {
    const csp = issue.details.contentSecurityPolicyIssueDetails
    if (csp) witness.violations.push({ directive: csp.violatedDirective, blocked: csp.blockedURL ?? '' })
  })
  await Promise.all(
    ['Network', 'Runtime', 'Log', 'Audits'].map((domain) => cdp.send(`${domain}.enable` as 'Log.enable')),
  )
  return witness
}

function readError(details: Protocol.Runtime.ExceptionDetails): SeenError {
  const frames = details.stackTrace?.callFrames ?? []
  return {
    source: details.text.includes('(in promise)') ? 'rejection' : 'uncaught',
    text: details.exception?.description ?? details.text,
    functions: frames.map((frame) => frame.functionName),
  }
}

function watchNetwork(cdp: CDPSession, { requests }: Witness): void {
  const byId = new Map<string, SeenRequest>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request: { method, url }, type }) => {
    const request: SeenRequest = { method, url, type: type ?? '', headers: {}, body: '', done: false }
    byId.set(requestId, request)
    requests.push(request)
  })
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const headers = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value])
    Object.assign(byId.get(requestId) ?? {}, { status: response.status, headers: Object.fromEntries(headers) })
  })
  cdp.on('Network.loadingFinished', async ({ requestId }) => {
    const request = byId.get(requestId)
    if (!request) return
    // The body is lost if the page has been left in the meantime; then nobody needs it.
    const answer = await cdp.send('Network.getResponseBody', { requestId }).catch(() => undefined)
    request.body = answer?.body ?? ''
    request.done = true
  })
  cdp.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
    Object.assign(byId.get(requestId) ?? {}, {
      error: errorText,
      cors: corsErrorStatus?.corsError,
      done: true,
    })
  })
}

/** Everything that went wrong; empty for a clean page. A request in progress is not a failure. */
export function troubles({ requests, errors, console, violations }: Witness): string[] {
  return [
    ...requests
      .filter(({ status = 0, error }) => error || status >= 400)
      .map(({ method, url, status, error }) => `${method} ${url}: ${error ?? status}`),
    ...errors.map(({ text }) => text),
    ...console.filter(({ level }) => level === 'error').map(({ text }) => text),
    ...violations.map(({ directive, blocked }) => `${directive} blocked ${blocked}`),
  ]
}

/** Whether the page showed this piece of evidence. */
export function showed(witness: Witness, evidence: Evidence, lab: Pick<Lab, 'url' | 'apiUrl' | 'requests'>): boolean {
  const at = (origin: EvidenceOrigin, path: string) => {
    const base = origin === 'app' ? lab.url : origin === 'api' ? lab.apiUrl : origin
    return ({ url }: SeenRequest) => new URL(url).origin === base && new URL(url).pathname === path
  }
  switch (evidence.kind) {
    case 'request':
      // Neither Chromium's network domain nor the server reports a request that the policy blocked.
      if (evidence.failure === 'csp') return !lab.requests.some(({ path }) => path === evidence.path)
      return witness.requests.filter(at(evidence.origin, evidence.path)).some((seen) => isRequest(seen, evidence))
    case 'resource':
      return witness.requests
        .filter(at(evidence.origin, evidence.path))
        .some(({ type, status }) => type === 'Script' && status === evidence.status)
    case 'error':
      return witness.errors.some(
        ({ source, text, functions }) =>
          source === evidence.source &&
          text.startsWith(evidence.name) &&
          text.includes(evidence.message) &&
          functions[0] === evidence.function,
      )
    case 'console':
      return witness.console.some(({ level, text }) => level === evidence.level && text.includes(evidence.text))
    case 'report':
      return witness.violations.some(
        ({ directive, blocked }) => directive === evidence.directive && blocked.includes(evidence.blocked),
      )
    case 'notice':
      throw new Error('What is on the screen is no part of the protocol: see the end of the journey.')
    case 'clock':
      return witness.requests.some(({ headers }) => Date.parse(headers.date ?? '') - Date.now() >= evidence.aheadBy)
  }
}

const failures: Record<string, (seen: SeenRequest) => boolean> = {
  cors: ({ cors }) => cors === 'MissingAllowOriginHeader',
  timeout: ({ error, status }) => error === 'net::ERR_ABORTED' && status === undefined,
  dns: ({ error }) => error === 'net::ERR_NAME_NOT_RESOLVED',
}

function isRequest(seen: SeenRequest, wanted: Extract<Evidence, { kind: 'request' }>): boolean {
  if (seen.method !== wanted.method || !seen.done) return false
  if (wanted.failure) return failures[wanted.failure]?.(seen) ?? false
  const headers = Object.entries(wanted.headers ?? {})
  return (
    seen.status === wanted.status &&
    headers.every(([name, value]) => seen.headers[name] === value) &&
    (!wanted.code || seen.body.includes(`"code":"${wanted.code}"`))
  )
}
