/**
 * One small HAR per program, written by hand in the shape that the program documents or shows in its source: a call
 * that fails with 500 and sends and receives JSON, and what else is peculiar to it.
 */

const url = 'https://app.tallybook.example/api/invoices/1042'
const page = 'https://app.tallybook.example/invoices'
const sent = '{"total":1200.5}'
const received = '{"error":"TAX_RULE_MISSING"}'
const pairs = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => ({ name, value }))

/** The parts that all have in common; each dialect adds its own, or takes away. */
const request = {
  method: 'PUT',
  url,
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: pairs({ 'Content-Type': 'application/json', Referer: page }),
  queryString: [],
  headersSize: 300,
  bodySize: sent.length,
  postData: { mimeType: 'application/json', text: sent },
}
const response = {
  status: 500,
  statusText: 'Internal Server Error',
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: pairs({ 'Content-Type': 'application/json' }),
  content: { size: received.length, mimeType: 'application/json', text: received },
  redirectURL: '',
  headersSize: 120,
  bodySize: received.length,
}
const timings = { blocked: 1, dns: -1, connect: -1, ssl: -1, send: 1, wait: 400, receive: 10 }
const entry = { startedDateTime: '2026-03-12T09:30:08.215Z', time: 412, request, response, cache: {}, timings }

/** https://chromium.googlesource.com/devtools/devtools-frontend front_end/models/har/Log.ts */
const chrome = {
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [
      {
        startedDateTime: '2026-03-12T09:30:00.000Z',
        id: 'page_1',
        title: page,
        pageTimings: { onContentLoad: 300.5, onLoad: 800 },
      },
    ],
    entries: [
      {
        _connectionId: '41',
        _initiator: {
          type: 'script',
          stack: {
            callFrames: [
              { functionName: 'save', scriptId: '7', url: `${page}/app.js`, lineNumber: 138, columnNumber: 21 },
            ],
            parent: {
              description: 'await',
              callFrames: [{ functionName: '', scriptId: '7', url: `${page}/app.js`, lineNumber: 9, columnNumber: 0 }],
            },
          },
        },
        _priority: 'High',
        _resourceType: 'fetch',
        ...entry,
        connection: '443',
        pageref: 'page_1',
        serverIPAddress: '203.0.113.7',
        request: {
          ...request,
          httpVersion: 'http/2.0',
          headers: pairs({
            ':authority': 'app.tallybook.example',
            ':method': 'PUT',
            'content-type': 'application/json',
          }),
        },
        response: {
          ...response,
          httpVersion: 'http/2.0',
          headersSize: -1,
          bodySize: -1,
          _transferSize: 312,
          _error: null,
        },
        timings: { ...timings, _blocked_queueing: 0.5, _workerStart: -1 },
      },
      {
        ...entry,
        _resourceType: 'image',
        _fromCache: 'memory',
        pageref: 'page_1',
        request: { ...request, method: 'GET', url: `${page}/logo.png`, postData: undefined, bodySize: 0 },
        response: {
          ...response,
          status: 200,
          content: { size: 4, mimeType: 'image/png', text: 'iVBORw==', encoding: 'base64' },
        },
      },
      {
        ...entry,
        _resourceType: 'xhr',
        pageref: 'page_1',
        time: 3,
        response: {
          ...response,
          status: 0,
          statusText: '',
          content: { size: 0, mimeType: 'x-unknown' },
          _error: 'net::ERR_BLOCKED_BY_CLIENT',
        },
      },
      {
        ...entry,
        _resourceType: 'websocket',
        pageref: 'page_1',
        request: { ...request, method: 'GET', url: 'wss://app.tallybook.example/live', postData: undefined },
        response: { ...response, status: 101 },
        _webSocketMessages: [
          { type: 'send', time: 1773307808.3, opcode: 1, data: 'hello' },
          { type: 'receive', time: 1773307808.4, opcode: 2, data: 'AAEC' },
        ],
      },
    ],
  },
}

/** https://searchfox.org/mozilla-central devtools/client/netmonitor/src/har */
const firefox = {
  log: {
    version: '1.2',
    creator: { name: 'Firefox', version: '146.0' },
    browser: { name: 'Firefox', version: '146.0' },
    pages: [
      {
        id: 'page_1',
        pageTimings: { onContentLoad: 210, onLoad: 640 },
        startedDateTime: '2026-03-12T10:30:00.000+01:00',
        title: 'Invoices - Tallybook',
      },
    ],
    entries: [
      {
        startedDateTime: '2026-03-12T10:30:00.010+01:00',
        request: {
          ...request,
          method: 'GET',
          url: page,
          bodySize: 0,
          headers: pairs({ Accept: 'text/html,application/xhtml+xml', 'Sec-Fetch-Dest': 'document' }),
          // Older versions write an empty one for every request.
          postData: { mimeType: '', params: [], text: '' },
        },
        response: { ...response, status: 200, content: { mimeType: 'text/html', size: 12, text: '<p>hello</p>' } },
        cache: {},
        timings: { blocked: 0, dns: 2, ssl: 12, connect: 20, send: 0, wait: 50, receive: 1 },
        time: 85,
        _securityState: 'secure',
        serverIPAddress: '203.0.113.7',
        connection: '443',
        pageref: 'page_1',
      },
      {
        ...entry,
        startedDateTime: '2026-03-12T10:30:08.215+01:00',
        request: { ...request, httpVersion: 'HTTP/2' },
        response: { ...response, httpVersion: 'HTTP/2' },
        timings: { blocked: 1, dns: 0, ssl: 0, connect: 0, send: 1, wait: 400, receive: 10 },
        _securityState: 'secure',
        pageref: 'page_1',
      },
    ],
  },
}

/** https://github.com/WebKit/WebKit Source/WebInspectorUI/UserInterface/Controllers/HARBuilder.js */
const safari = {
  log: {
    version: '1.2',
    creator: { name: 'WebKit Web Inspector', version: '1.0' },
    pages: [{ startedDateTime: '2026-03-12T09:30:00.000Z', id: 'page_0', title: page, pageTimings: { onLoad: 700 } }],
    entries: [
      {
        ...entry,
        pageref: 'page_0',
        response: { ...response, _transferSize: 312 },
        _fetchType: 'Network Load',
        _priority: 'high',
        _serverPort: 443,
      },
      {
        ...entry,
        pageref: 'page_0',
        request: { ...request, method: 'GET', url: `${page}/app.js`, postData: undefined },
        response: { ...response, status: 200, content: { size: 9, mimeType: 'text/javascript', text: 'run(1042)' } },
        _fetchType: 'Disk Cache',
      },
    ],
  },
}

/** As exported by "Export Session... > HTTP Archive" (https://www.charlesproxy.com): no pages, timings of -1. */
const charles = {
  log: {
    version: '1.2',
    creator: { name: 'Charles Proxy', version: '5.0' },
    entries: [
      {
        ...entry,
        _charlesStatus: 'COMPLETE',
        timings: { dns: -1, connect: -1, ssl: -1, blocked: -1, send: 1, wait: 400, receive: 11 },
        response: {
          ...response,
          content: { ...response.content, text: Buffer.from(received).toString('base64'), encoding: 'base64' },
        },
      },
      {
        ...entry,
        _charlesStatus: 'FAILED',
        time: -1,
        timings: { dns: -1, connect: -1, ssl: -1, blocked: -1, send: -1, wait: -1, receive: -1 },
        response: { ...response, status: -1, statusText: '', content: { size: 0 } },
      },
    ],
  },
}

/** As .NET writes dates; sizes as texts, the headers of one entry as an object. */
const fiddler = {
  log: {
    version: '1.2',
    creator: { name: 'Fiddler', version: '5.0.2', comment: 'https://fiddler2.com' },
    pages: [],
    entries: [
      {
        ...entry,
        startedDateTime: '2026-03-12T10:30:08.2151234+01:00',
        time: '412',
        connection: 'ClientPort:50112;EgressPort:50113',
        comment: '[#17]',
        timings: { dns: '-1', connect: '0', ssl: '0', blocked: '-1', send: '1', wait: '400', receive: '11' },
        request: { ...request, headers: { 'Content-Type': 'application/json', Accept: ['application/json', '*/*'] } },
        response: { ...response, status: '500' },
      },
    ],
  },
}

/** https://docs.webpagetest.org: many fields of its own, times in ms as integers, never a body. */
const webPageTest = {
  log: {
    version: '1.1',
    creator: { name: 'WebPagetest', version: '21.07' },
    browser: { name: 'Chrome', version: '156.0' },
    pages: [
      { startedDateTime: '2026-03-12T09:30:00.000+00:00', title: 'Run 1, First View', id: 'page_1_0_1', _URL: page },
    ],
    entries: [
      {
        ...entry,
        pageref: 'page_1_0_1',
        response: { ...response, content: { size: received.length, mimeType: 'application/json' } },
        _full_url: url,
        _host: 'app.tallybook.example',
        _initiator: `${page}/app.js`,
        _initiator_line: '138',
        _load_start: 8215,
        _ttfb_ms: 400,
      },
    ],
  },
}

/** https://github.com/microsoft/playwright packages/trace/src/har.ts, with `content: "attach"`. */
const playwright = {
  log: {
    version: '1.2',
    creator: { name: 'Playwright', version: '1.65.1' },
    browser: { name: 'chromium', version: '156.0' },
    pages: [
      { startedDateTime: '2026-03-12T09:30:00.000Z', id: 'page@1', title: 'Invoices', pageTimings: { onLoad: 700 } },
    ],
    entries: [
      {
        ...entry,
        pageref: 'page@1',
        _frameref: 'frame@1',
        _monotonicTime: 8215.1,
        _resourceType: 'fetch',
        request: {
          ...request,
          headersSize: -1,
          bodySize: -1,
          postData: { mimeType: 'application/json', _file: 'a1.json' },
        },
        response: {
          ...response,
          _transferSize: 312,
          content: { size: received.length, mimeType: 'application/json', _file: 'b2.json' },
        },
        _securityDetails: {},
      },
      {
        ...entry,
        pageref: 'page@1',
        _resourceType: 'fetch',
        _wasAborted: true,
        time: -1,
        response: {
          ...response,
          status: -1,
          statusText: '',
          content: { size: -1, mimeType: 'x-unknown' },
          _failureText: 'net::ERR_CONNECTION_REFUSED',
        },
      },
      {
        ...entry,
        pageref: 'page@1',
        _resourceType: 'fetch',
        time: -1,
        response: { ...response, status: -1, statusText: '', content: { size: -1, mimeType: 'x-unknown' } },
      },
    ],
  },
}

/** https://docs.mitmproxy.org mitmproxy/addons/savehar.py */
const mitmproxy = {
  log: {
    version: '1.2',
    creator: { name: 'mitmproxy', version: '12.1', comment: '' },
    pages: [],
    entries: [
      {
        ...entry,
        serverIPAddress: '203.0.113.7',
        timings: { connect: -1, ssl: -1, send: 1, receive: 11, wait: 400 },
        request: { ...request, httpVersion: 'HTTP/2.0', postData: { ...request.postData, params: [] } },
        response: { ...response, httpVersion: 'HTTP/2.0' },
      },
      {
        ...entry,
        timings: { connect: -1, ssl: -1, send: 0, receive: 0, wait: 0 },
        response: { ...response, status: 0, statusText: '', content: {}, _error: 'server closed connection' },
      },
      {
        ...entry,
        _resourceType: 'websocket',
        request: { ...request, method: 'GET', url: 'https://app.tallybook.example/live', postData: undefined },
        response: { ...response, status: 101, content: { size: 0, mimeType: '' } },
        _webSocketMessages: [{ type: 'receive', time: 1773307808.4, opcode: 1, data: 'hello' }],
      },
    ],
  },
}

export const dialects = { chrome, firefox, safari, charles, fiddler, webPageTest, playwright, mitmproxy }
