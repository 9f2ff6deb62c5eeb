/**
 * Sessions for tests, told as stories about Tallybook, the invoicing app of the fault lab.
 *
 *   sessionOf()                                  the failing save, complete: steps, requests, console, error, gap
 *   sessionOf(nullSecondPoll())                  another story
 *   sessionOf([step({ at: 10 }), request({ at: 20, status: 500, cause: 'step-10' })])
 *   sessionOf(failingSave(), { note: { title: '', text: '' } })
 *
 * Every maker takes only what the test is about, and fills in the rest to make an unremarkable, valid event. An event
 * without an id gets `<kind>-<at>`, so a `cause` can be written down without bookkeeping. All values that were secret are
 * already labels, as they are after capture.
 */
import type {
  ConsoleEvent,
  DocumentInfo,
  Environment,
  ErrorEvent,
  GapEvent,
  MarkEvent,
  NavigationEvent,
  NoticeEvent,
  ReplayEvent,
  ReportEvent,
  RequestEvent,
  ResourceEvent,
  ScreenshotEvent,
  Session,
  SessionEvent,
  SocketEvent,
  StackFrame,
  StepEvent,
  VitalsEvent,
} from '../../src/core/session/index.ts'

export const SITE = 'https://app.tallybook.example'
/** 12 March 2026, 09:30:00 UTC */
export const STARTED_AT = Date.UTC(2026, 2, 12, 9, 30)
/** The default document of events. */
export const TOP = 'doc-1'

type Told<E extends SessionEvent> = Partial<Omit<E, 'kind'>> & { at?: number }

function base<K extends SessionEvent['kind']>(kind: K, told: { at?: number; id?: string; frame?: string }) {
  const at = told.at ?? 0
  return { kind, at, id: told.id ?? `${kind}-${at}`, frame: told.frame ?? TOP }
}

/** One frame of Tallybook's own script; lines and columns are 1-based. */
export function frame(name: string, line: number, column = 15, file = 'app.4f2c1d.js'): StackFrame {
  return { function: name, url: `${SITE}/assets/${file}`, line, column }
}

/** A fetch answered with 200 and JSON by default. Paths are resolved against Tallybook. */
export function request(told: Told<RequestEvent> = {}): RequestEvent {
  const status = told.status ?? 200
  const answered = (told.state ?? 'done') === 'done'
  return {
    ...base('request', told),
    api: 'fetch',
    method: 'GET',
    state: 'done',
    requestHeaders: [
      ['accept', 'application/json'],
      ['authorization', 'Bearer redacted-bearer-1'],
    ],
    duration: 85,
    ...(answered
      ? {
          status,
          statusText: STATUS_TEXT[status] ?? '',
          responseType: 'basic',
          responseHeaders: [['content-type', 'application/json']] as [string, string][],
          responseBody: { type: 'application/json', text: '{"ok":true}', size: 11 },
        }
      : {}),
    ...told,
    url: new URL(told.url ?? '/api/invoices', SITE).href,
  }
}
const STATUS_TEXT: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  304: 'Not Modified',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

/** A request without a response: the page saw `TypeError: Failed to fetch`. */
export function failedRequest(told: Told<RequestEvent> = {}): RequestEvent {
  return request({ state: 'failed', failure: { name: 'TypeError', message: 'Failed to fetch' }, ...told })
}

/** A console line, by default an error. */
export function consoleLine(told: Told<ConsoleEvent> = {}): ConsoleEvent {
  const text = told.text ?? 'Something went wrong'
  const level = told.level ?? 'error'
  return { ...base('console', told), method: level, level, text, args: [{ type: 'string', value: text }], ...told }
}

/** An uncaught error, by default the null-field TypeError of Tallybook's invoice form. */
export function thrown(told: Told<ErrorEvent> = {}): ErrorEvent {
  return {
    ...base('error', told),
    source: 'uncaught',
    error: {
      name: 'TypeError',
      message: "Cannot read properties of null (reading 'total')",
      stack: `TypeError: Cannot read properties of null (reading 'total')
    at renderTotals (${SITE}/assets/app.4f2c1d.js:214:31)
    at InvoiceForm.update (${SITE}/assets/app.4f2c1d.js:188:7)
    at async save (${SITE}/assets/app.4f2c1d.js:142:5)`,
      frames: [
        frame('renderTotals', 214, 31),
        frame('InvoiceForm.update', 188, 7),
        { ...frame('save', 142, 5), note: 'async' },
      ],
      isError: true,
    },
    url: `${SITE}/assets/app.4f2c1d.js`,
    line: 214,
    column: 31,
    ...told,
  }
}

/** A step of the customer, by default a click on the button "Save". */
export function step(told: Told<StepEvent> & { name?: string } = {}): StepEvent {
  const { name = 'Save', ...rest } = told
  return {
    ...base('step', told),
    action: 'click',
    text: `Clicked "${name}"`,
    target: {
      tag: 'button',
      role: 'button',
      name,
      locators: [
        { by: 'role', value: 'button', name, unique: true },
        { by: 'text', value: name, unique: true },
        { by: 'css', value: 'form.invoice > button.primary', unique: true },
      ],
      rect: { x: 640, y: 480, width: 96, height: 36 },
    },
    ...rest,
  }
}

/** A text field that was filled in. */
export function filled(field: string, value: string, told: Told<StepEvent> = {}): StepEvent {
  return step({
    action: 'fill',
    text: `Filled "${field}" with "${value}"`,
    value,
    target: {
      tag: 'input',
      role: 'textbox',
      name: field,
      locators: [
        { by: 'role', value: 'textbox', name: field, unique: true },
        { by: 'label', value: field, unique: true },
        { by: 'css', value: 'form.invoice input[name="total"]', unique: true },
      ],
      rect: { x: 320, y: 300, width: 240, height: 32 },
    },
    ...told,
  })
}

/** A page load, by default of Tallybook's invoice list. */
export function navigation(told: Told<NavigationEvent> = {}): NavigationEvent {
  return {
    ...base('navigation', told),
    how: 'load',
    title: 'Invoices - Tallybook',
    ...told,
    url: new URL(told.url ?? '/invoices', SITE).href,
  }
}

/** An element that did not load. */
export function resource(told: Told<ResourceEvent> = {}): ResourceEvent {
  return { ...base('resource', told), element: 'script', url: `${SITE}/assets/reports.9ab3.js`, status: 404, ...told }
}

/** A report, by default a CSP violation. */
export function report(told: Told<ReportEvent> = {}): ReportEvent {
  return {
    ...base('report', told),
    report: 'csp-violation',
    message: 'Refused to load https://widgets.example.net/chat.js because of script-src',
    directive: 'script-src-elem',
    blocked: 'https://widgets.example.net/chat.js',
    disposition: 'enforce',
    ...told,
  }
}

/** A WebSocket with one message each way. */
export function socket(told: Told<SocketEvent> = {}): SocketEvent {
  const at = told.at ?? 0
  return {
    ...base('socket', told),
    api: 'websocket',
    url: 'wss://live.tallybook.example/updates',
    state: 'open',
    sent: 1,
    received: 1,
    messages: [
      { at: at + 5, direction: 'sent', text: '{"subscribe":"invoices"}', size: 24 },
      { at: at + 40, direction: 'received', text: '{"event":"hello"}', size: 17 },
    ],
    ...told,
  }
}

export function notice(told: Told<NoticeEvent> = {}): NoticeEvent {
  return { ...base('notice', told), role: 'alert', text: 'Could not save the invoice', ...told }
}

export function screenshot(told: Told<ScreenshotEvent> = {}): ScreenshotEvent {
  return { ...base('screenshot', told), file: 'screenshots/0001.webp', width: 1280, height: 720, ...told }
}

/** How a page looked: a heading, or `records` of changes to it. */
export function replay(told: Told<ReplayEvent> = {}): ReplayEvent {
  const text = { type: 3, id: 5, textContent: 'Invoices' }
  const heading = { type: 2, id: 4, tagName: 'h1', attributes: {}, childNodes: [text] }
  const body = { type: 2, id: 3, tagName: 'body', attributes: {}, childNodes: [heading] }
  const html = { type: 2, id: 2, tagName: 'html', attributes: {}, childNodes: [body] }
  return {
    ...base('replay', told),
    whole: true,
    records: [
      { type: 4, after: 0, data: { href: `${SITE}/invoices`, width: 1280, height: 720 } },
      { type: 2, after: 1, data: { node: { type: 0, id: 1, childNodes: [html] }, initialOffset: { left: 0, top: 0 } } },
    ],
    ...told,
  }
}

/** The heading changes at some moment. */
export function replayed(value: string, told: Told<ReplayEvent> = {}): ReplayEvent {
  const data = { source: 0, removes: [], adds: [], texts: [{ id: 5, value }], attributes: [] }
  return replay({ whole: false, records: [{ type: 3, after: 0, data }], ...told })
}

export function vitals(told: Told<VitalsEvent> = {}): VitalsEvent {
  return { ...base('vitals', told), metric: 'LCP', value: 1240, ...told }
}

/** The agent's "here!". */
export function mark(told: Told<MarkEvent> = {}): MarkEvent {
  return { ...base('mark', told), note: 'The save fails here', ...told }
}

export function gap(told: Told<GapEvent> = {}): GapEvent {
  return {
    ...base('gap', told),
    what: 'response bodies of cross-origin images',
    why: 'the browser does not show them to extensions',
    ...told,
  }
}

/** Story: an invoice is edited and saved; the server answers 500 and the form then trips over the empty response. */
export function failingSave(): SessionEvent[] {
  return [
    navigation({ at: 0 }),
    request({ at: 120, url: '/api/invoices?page=1&status=open', initiator: [frame('loadInvoices', 41)] }),
    vitals({ at: 900 }),
    consoleLine({ at: 950, level: 'info', text: 'Tallybook 5.12.0 ready' }),
    step({
      at: 2400,
      name: 'INV-1042',
      text: 'Clicked "INV-1042" in "Invoices"',
      target: {
        tag: 'a',
        role: 'link',
        name: 'INV-1042',
        locators: [
          { by: 'role', value: 'link', name: 'INV-1042', unique: true },
          { by: 'css', value: 'table.invoices tr:nth-child(3) a', unique: true },
        ],
        rect: { x: 200, y: 260, width: 80, height: 20 },
      },
    }),
    navigation({ at: 2430, how: 'push', url: '/invoices/1042', title: 'Edit invoice - Tallybook', cause: 'step-2400' }),
    request({ at: 2440, url: '/api/invoices/1042', cause: 'step-2400', initiator: [frame('loadInvoice', 77)] }),
    filled('Total', '1200.50', { at: 6100 }),
    step({ at: 8200, text: 'Clicked "Save" in "Edit invoice"' }),
    request({
      at: 8215,
      cause: 'step-8200',
      method: 'PUT',
      url: '/api/invoices/1042',
      requestHeaders: [
        ['accept', 'application/json'],
        ['authorization', 'Bearer redacted-bearer-1'],
        ['content-type', 'application/json'],
        ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
      ],
      requestBody: { type: 'application/json', text: '{"total":1200.5,"customer":"redacted-email-1"}', size: 46 },
      status: 500,
      statusText: 'Internal Server Error',
      responseHeaders: [
        ['content-type', 'application/json'],
        ['date', 'Thu, 12 Mar 2026 09:30:08 GMT'],
        ['x-request-id', 'req-7f3a91c2'],
        ['set-cookie', 'sid=redacted-cookie-1; Path=/; HttpOnly; Secure; SameSite=Lax'],
      ],
      responseBody: {
        type: 'application/json',
        text: '{"error":{"code":"TAX_RULE_MISSING","message":"No tax rule for region NW"},"invoice":null}',
        size: 90,
      },
      duration: 412,
      timings: { blocked: 2, dns: -1, connect: -1, ssl: -1, send: 1, wait: 405, receive: 4 },
      protocol: 'h2',
      transferSize: 312,
      initiator: [frame('putInvoice', 96, 12), { ...frame('save', 139, 22), note: 'async' }],
    }),
    consoleLine({
      at: 8630,
      cause: 'request-8215',
      text: 'Save failed: 500 TAX_RULE_MISSING',
      stack: [frame('save', 141, 13)],
    }),
    thrown({ at: 8634, cause: 'request-8215' }),
    mark({ at: 9800 }),
    gap({ at: 10_000 }),
  ]
}

/** Story: the second poll returns a null field, and the page throws although every request succeeded. */
export function nullSecondPoll(): SessionEvent[] {
  const body = (text: string) => ({ type: 'application/json', text, size: text.length })
  const poll = { url: '/api/status', initiator: [frame('poll', 301)] }
  return [
    navigation({ at: 0, url: '/dashboard', title: 'Dashboard - Tallybook' }),
    request({ ...poll, at: 1000, responseBody: body('{"open":4,"latest":{"total":120}}') }),
    request({ ...poll, at: 6000, responseBody: body('{"open":4,"latest":null}') }),
    thrown({ at: 6090, source: 'rejection', cause: 'request-6000' }),
  ]
}

/** The customer's environment: Chromium on Windows, in Berlin. */
export function environmentOf(told: Partial<Environment> = {}): Environment {
  return {
    url: `${SITE}/invoices/1042`,
    title: 'Edit invoice - Tallybook',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    browser: 'Chromium 156.0.8078.79',
    os: 'Windows 11',
    language: 'de-DE',
    languages: ['de-DE', 'en'],
    timeZone: 'Europe/Berlin',
    utcOffset: 60,
    screen: { width: 1920, height: 1080, pixelRatio: 1.25 },
    viewport: { width: 1280, height: 720 },
    zoom: 1,
    colorScheme: 'light',
    online: true,
    cookiesEnabled: true,
    storageKeys: { local: ['theme'], session: [], cookies: ['sid'] },
    clockSkew: 400,
    app: { version: '5.12.0', source: 'meta[name=version]' },
    ...told,
  }
}

/** A document, by default the top one, present from the start. */
export function documentOf(told: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    id: TOP,
    url: `${SITE}/invoices`,
    title: 'Invoices - Tallybook',
    frameId: 0,
    startedAt: 0,
    late: false,
    ...told,
  }
}

/**
 * A valid session of these events, in order, with one entry per redaction label found in them. Adds a document for frames
 * without one.
 */
export function sessionOf(events: readonly SessionEvent[] = failingSave(), told: Partial<Session> = {}): Session {
  const sorted = [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const frames = new Set([TOP, ...sorted.map((event) => event.frame)])
  return {
    id: 'c0ffee00-1042-4000-8000-000000000001',
    startedAt: STARTED_AT,
    endedAt: STARTED_AT + (sorted.at(-1)?.at ?? 0) + 1000,
    site: SITE,
    documents: [...frames].map((id, index) => documentOf({ id, frameId: index })),
    events: sorted,
    environment: environmentOf(),
    redactions: redactionsIn(sorted),
    note: {
      title: 'Invoice cannot be saved',
      text: 'The customer changes the total of an invoice and presses Save. Nothing happens.',
      expected: 'The invoice is saved and the list shows the new total.',
      actual: 'The button stays grey and the total is lost.',
    },
    ...told,
  }
}

function redactionsIn(events: readonly SessionEvent[]): Session['redactions'] {
  const found = new Map<string, Session['redactions'][number]>()
  for (const event of events) {
    for (const [label, kind] of JSON.stringify(event).matchAll(/redacted-([a-z-]{1,60})-\d+/g)) {
      const entry = found.get(label) ?? { label, kind: kind ?? '', count: 0, events: [] }
      entry.count++
      if (entry.events.at(-1) !== event.id) entry.events.push(event.id)
      found.set(label, entry)
    }
  }
  return [...found.values()]
}
