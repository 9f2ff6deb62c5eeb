/**
 * What Chromium itself saw, through its DevTools protocol: the ground truth for captures.
 *
 * Attaches to everything (pages, frames in their own processes, workers of every kind) before its first line runs, over a
 * connection separate from puppeteer's. It only takes notes; `seen.ts` interprets them.
 */
import type { Browser, CDPSession, Protocol } from 'puppeteer-core'

/** What was attached to: `page`, `iframe`, `worker`, `shared_worker`, `service_worker`, ... */
export interface Target {
  type: string
  url: string
}

/** One hop of one request: a redirect is noted as another hop with the same id. */
export interface NetworkNote {
  target: Target
  id: string
  hop: number
  method: string
  url: string
  /** Network.ResourceType */
  type: string
  /** of the page that made the request, or is being loaded */
  documentUrl: string
  memoryCache: boolean
  serviceWorker: boolean
  /** net::ERR_*, and why the browser itself stopped it */
  error?: string
  blocked?: string
}

export interface ConsoleNote {
  target: Target
  /** Runtime.consoleAPICalled.type */
  type: string
  /** the first argument if it is a string */
  text: string | undefined
  count: number
  /** epoch ms, as the browser noted it */
  at: number
}

export interface ExceptionNote {
  target: Target
  rejection: boolean
  /** what the browser would print */
  text: string
  /** its script is of another site that does not let the page read it, so the page learns as little as possible */
  muted: boolean
  /** the thrown value is not an error, so it has no message */
  plain: boolean
  at: number
}

/** What a policy stopped before it became a request; the network domain does not report it. */
export interface BlockNote {
  directive: string
  url: string
}

export interface Notes {
  network: NetworkNote[]
  console: ConsoleNote[]
  exceptions: ExceptionNote[]
  blocks: BlockNote[]
}

/** What attaching keeps besides the notes. */
interface Attached {
  notes: Notes
  told: Set<string>
}

/** Watches the whole browser from now on. */
export async function observeBrowser(browser: Browser): Promise<Notes> {
  const notes: Notes = { network: [], console: [], exceptions: [], blocks: [] }
  const root = await browser.target().createCDPSession()
  await attachBelow(root, { notes, told: new Set() })
  return notes
}

/** Attaches to all targets that a session opens; they wait for us before they run anything. */
async function attachBelow(session: CDPSession, attached: Attached): Promise<void> {
  const children = new Map<string, Target>()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    children.set(sessionId, { type: targetInfo.type, url: targetInfo.url })
  })
  session.on('sessionattached', (child: CDPSession) => {
    // Listeners receive the message that names the target only after its session has been created.
    queueMicrotask(() => void attach(child, children.get(child.id()) ?? { type: '', url: '' }, attached))
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
}

async function attach(session: CDPSession, target: Target, attached: Attached): Promise<void> {
  const { notes } = attached
  watchNetwork(session, target, notes)
  watchConsole(session, target, attached)
  session.on('Audits.issueAdded', ({ issue }) => {
    const csp = issue.details.contentSecurityPolicyIssueDetails
    if (csp && !csp.isReportOnly) notes.blocks.push({ directive: csp.violatedDirective, url: csp.blockedURL ?? '' })
  })
  // The answers are not awaited one by one: commands run in this order, before the target runs. It is fine if a kind of
  // target lacks a domain, or if a target is already gone.
  await Promise.allSettled([
    session.send('Network.enable'),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Audits.enable'),
    attachBelow(session, attached),
    session.send('Runtime.runIfWaitingForDebugger'),
  ])
}

function watchNetwork(session: CDPSession, target: Target, notes: Notes): void {
  const hops = new Map<string, NetworkNote>()
  const begin = (id: string, method: string, url: string, type: string, documentUrl: string) => {
    const hop = (hops.get(id)?.hop ?? -1) + 1
    const note = { target, id, hop, method, url, type, documentUrl, memoryCache: false, serviceWorker: false }
    hops.set(id, note)
    notes.network.push(note)
  }
  session.on('Network.requestWillBeSent', ({ requestId, request, type, documentURL, initiator }) => {
    const asked = initiator.type === 'preflight' ? 'Preflight' : (type ?? 'Other')
    begin(requestId, request.method, request.url, asked, documentURL)
  })
  session.on('Network.webSocketCreated', ({ requestId, url }) => begin(requestId, 'GET', url, 'WebSocket', target.url))
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const note = hops.get(requestId)
    if (note) note.memoryCache = true
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const note = hops.get(requestId)
    if (!note) return
    note.serviceWorker = response.fromServiceWorker === true
    if (response.fromDiskCache || response.fromPrefetchCache) note.memoryCache = false
  })
  session.on('Network.loadingFailed', ({ requestId, errorText, blockedReason }) => {
    const note = hops.get(requestId)
    if (note) Object.assign(note, { error: errorText, ...(blockedReason && { blocked: blockedReason }) })
  })
}

function watchConsole(session: CDPSession, target: Target, { notes, told }: Attached): void {
  const isNew = onlyOnce(told)
  const foreign = new Set<number>()
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // The isolated worlds of extensions and of puppeteer.
    if (context.auxData?.isDefault === false) foreign.add(context.id)
  })
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, timestamp }) => {
    if (foreign.has(executionContextId)) return
    const [first] = args
    const text = first?.type === 'string' ? String(first.value) : undefined
    if (isNew(`${timestamp} ${type} ${text}`))
      notes.console.push({ target, type, text, count: args.length, at: timestamp })
  })
  session.on('Runtime.exceptionThrown', ({ timestamp, exceptionDetails }) => {
    const { executionContextId, exception } = exceptionDetails
    if (executionContextId && foreign.has(executionContextId)) return
    const rejection = exceptionDetails.text.includes('(in promise)')
    const text = textOf(exceptionDetails)
    if (!isNew(`${timestamp} ${rejection} ${text}`)) return
    const [muted, plain] = [exception === undefined, exception !== undefined && exception.subtype !== 'error']
    notes.exceptions.push({ target, rejection, text, muted, plain, at: timestamp })
  })
}

/** Deduplicates: a restored page reports everything it has printed again, with the original times to the microsecond. */
function onlyOnce(told: Set<string>): (name: string) => boolean {
  return (name) => told.size < told.add(name).size
}

function textOf({ text, exception }: Protocol.Runtime.ExceptionDetails): string {
  return exception?.description ?? (exception?.value === undefined ? text : String(exception.value))
}
