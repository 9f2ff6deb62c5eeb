import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RequestEvent } from '../../../src/core/session/index.ts'
import { CopyAs, RequestDetails, SocketWaterfall, Waterfall } from '../../../src/views/index.ts'
import { browserSentences } from '../../../src/views/request/request-model.ts'
import { failedRequest, request, STARTED_AT, socket } from '../../support/session-builder.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(event: RequestEvent, tab?: string) {
  const { container } = render(<RequestDetails request={event} events={[event]} startedAt={STARTED_AT} />)
  if (tab) fireEvent.click(screen.getByRole('tab', { name: tab }))
  return container
}

/** The cells of a table, row by row, with its head. */
function cells(name: string): string[][] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
}

const headers = { requestHeaders: [], responseHeaders: [] }
const sentences: [string, Partial<RequestEvent>, string[]][] = [
  ['nothing', {}, []],
  [
    'an answer kept from the page',
    { withheldStatus: 500 },
    ['The response arrived, but the browser withheld it from the page: 500'],
  ],
  ['the server', { ip: '203.0.113.9' }, ['Server 203.0.113.9']],
  ['a preflight refused', { preflight: { ...headers, status: 403 } }, ['Preflight: OPTIONS returned 403']],
  [
    'a preflight that broke off',
    { preflight: { ...headers, code: 'net::ERR_CONNECTION_RESET' } },
    ['Preflight: OPTIONS got no response (net::ERR_CONNECTION_RESET)'],
  ],
]

describe('browserSentences', () => {
  it.each(sentences)('%s', (_, told, expected) => expect(browserSentences(request(told))).toEqual(expected))
})

describe('the facts of a request', () => {
  const traced = failedRequest({ responseHeaders: [['x-request-id', 'req_8f21c07e6b5d4a39']] })
  it.each([
    ['stand open where there is room', 1024, true],
    ['are folded where there is little, so that the answer is in view', 360, false],
  ])('%s', (_, width, isOpen) => {
    vi.stubGlobal('innerWidth', width)
    show(traced)
    const copy = () => screen.queryByRole('button', { name: 'Copy request ID' })
    expect(copy() !== null).toBe(isOpen)
    expect(screen.getByRole('button', { name: /^Copy as/ })).toBeTruthy()
    if (isOpen) return
    fireEvent.click(screen.getByRole('button', { name: /^1 ID/ }))
    expect(copy()).toBeTruthy()
  })
})

describe('the headers of a request', () => {
  it('are shown with what the browser alone knew', () => {
    const blocked = failedRequest({
      withheldStatus: 500,
      ip: '203.0.113.9',
      preflight: {
        status: 204,
        requestHeaders: [['access-control-request-method', 'PUT']],
        responseHeaders: [['access-control-allow-origin', 'https://other.example']],
      },
    })
    const container = show(blocked, 'Headers')
    const facts = [...container.querySelectorAll('.cf-request-head .cf-request-fact')].map((line) => line.textContent)
    expect(facts).toEqual([
      'The response arrived, but the browser withheld it from the page: 500',
      'Preflight: OPTIONS returned 204',
      'Server 203.0.113.9',
    ])
    expect(screen.getByRole('heading', { name: 'Preflight' })).toBeTruthy()
    expect(screen.getByText('https://other.example')).toBeTruthy()
    expect(screen.getByText('access-control-request-method')).toBeTruthy()
  })
  it('say nothing of a preflight that was none', () => {
    show(request(), 'Headers')
    expect(screen.queryByText(/Preflight/)).toBeNull()
    expect(screen.queryByRole('table')).toBeNull()
  })
  it.each<[string, Partial<RequestEvent>, string]>([
    ['of a request without an answer', { status: 0, state: 'failed' }, 'No response.'],
    ['of an answer that nobody has read', { api: 'document' }, 'Not recorded.'],
  ])('%s are said to be missing', (_, told, words) => {
    const { responseHeaders: _unknown, ...event } = request(told)
    show(event, 'Headers')
    expect(screen.getByText(words)).toBeTruthy()
  })
  it('list each redirect', () => {
    const hops = [
      { status: 302, url: 'https://sign-in.example/start' },
      { status: 0, url: 'https://sign-in.example/login' },
    ]
    show(request({ redirected: true, redirects: hops, responseUrl: hops[1]!.url }), 'Headers')
    expect(screen.getByText('302 to').nextElementSibling!.textContent).toContain(hops[0]!.url)
    expect(screen.getByText('By the browser to').nextElementSibling!.textContent).toContain(hops[1]!.url)
    expect(screen.queryByText('Redirected to')).toBeNull()
  })
  it('show where it ended where the hops are not known', () => {
    show(request({ responseUrl: 'https://sign-in.example/login' }), 'Headers')
    expect(screen.getByText('Redirected to').nextElementSibling!.textContent).toContain('https://sign-in.example/login')
  })
  it('have their cookies as tables, masked as they are', () => {
    const event = request({
      requestHeaders: [['Cookie', 'sid=redacted-cookie-1; theme=dark']],
      responseHeaders: [
        ['set-cookie', 'sid=redacted-cookie-2; Path=/; Max-Age=60; HttpOnly; Partitioned'],
        ['set-cookie', 'seen=1'],
      ],
    })
    show(event, 'Headers')
    expect(cells('Cookies set by the response')).toEqual([
      ['Name', 'Value', 'Attributes'],
      ['sid', 'redacted-cookie-2', 'Path=/; Max-Age=60; HttpOnly; Partitioned'],
      ['seen', '1', ''],
    ])
    expect(cells('Cookies sent')).toEqual([
      ['Name', 'Value'],
      ['sid', 'redacted-cookie-1'],
      ['theme', 'dark'],
    ])
    expect(within(screen.getByRole('table', { name: /Cookies sent/ })).getByText('redacted-cookie-1').className).toBe(
      'cf-masked',
    )
  })
})

it.each<[string, Partial<RequestEvent>, string]>([
  ['of a page', { api: 'document', transferSize: 1300 }, 'The response body was not recorded.'],
  ['of a file of which no size is known', { api: 'other' }, 'The response body was not recorded.'],
  ['of a redirect', { api: 'document', status: 302 }, 'There is no response body.'],
  ['of a call that was answered with nothing', { api: 'fetch', status: 204 }, 'There is no response body.'],
  ['of a request without an answer', { api: 'document', status: 0, state: 'failed' }, 'There is no response body.'],
])('the response %s has no body to show', (_, told, words) => {
  const { responseBody: _unknown, ...event } = request(told)
  show(event, 'Response')
  expect(screen.getByText(words)).toBeTruthy()
})

it('the timing has what the server measured', () => {
  show(request({ responseHeaders: [['server-timing', 'db;dur=53.2;desc="Customer database", miss']] }), 'Timing')
  expect(cells('What the server measured (Server-Timing)')).toEqual([
    ['Metric', 'Time', 'Description'],
    ['db', '53 ms', 'Customer database'],
    ['miss', '', ''],
  ])
})

describe('Copy as', () => {
  const labels = () => screen.getAllByRole('menuitem').map((item) => item.textContent)

  it.each([
    ['Playwright request', /^const REDACTED_BEARER_1 = '';[\s\S]*\nconst response = await request\.fetch\("https:/],
    ['Postman collection', /"schema": "https:\/\/schema\.getpostman\.com\/json\/collection\/v2\.1\.0/],
    ['HAR entry', /"startedDateTime": "2026-03-12T09:30:00\.000Z"/],
  ])('%s', async (label, expected) => {
    const written: string[] = []
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } })
    render(<CopyAs request={request()} startedAt={STARTED_AT} />)
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }))
    fireEvent.click(screen.getByRole('menuitem', { name: label }))
    expect(await screen.findByText(`Copied as ${label}`)).toBeTruthy()
    expect(written).toEqual([expect.stringMatching(expected)])
  })
  it('offers no HAR entry where it is not known when the session began', () => {
    render(<CopyAs request={request()} />)
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }))
    expect(labels()).toContain('fetch')
    expect(labels()).not.toContain('HAR entry')
  })
})

describe('the payload of GraphQL', () => {
  const text =
    '{"operationName":"Save","query":"mutation Save {\\n  save(by: \\"redacted-email-1\\")\\n}","variables":{"a":1}}'
  const call = request({ method: 'POST', url: '/api', requestBody: { type: 'application/json', text } })

  it('is its operation, its query with line breaks and its variables', () => {
    show(call, 'Payload')
    expect(screen.getByText('mutation Save')).toBeTruthy()
    const query = screen.getByRole('region', { name: 'GraphQL query' })
    expect(query.textContent).toBe('mutation Save {\n  save(by: "redacted-email-1")\n}')
    expect(within(query).getByText('redacted-email-1').className).toBe('cf-masked')
    expect(screen.getByRole('region', { name: 'variables' }).textContent).toBe('{\n  "a": 1\n}')
  })
  it('can be seen as it was sent', () => {
    show(call, 'Payload')
    expect(screen.queryByRole('region', { name: 'request body' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Body as sent' }))
    fireEvent.click(within(screen.getByText('Body as sent').closest('section')!).getByText('Raw'))
    expect(screen.getByRole('region', { name: 'request body' }).textContent).toBe(text)
  })
  it('is a body where it is none', () => {
    show(request({ method: 'POST', requestBody: { text: '{"query":"shoes"}' } }), 'Payload')
    expect(screen.getByRole('heading', { name: 'Body' })).toBeTruthy()
    expect(screen.queryByText('Operation')).toBeNull()
  })
})

describe('a body', () => {
  const answer = (type: string, text: string) => show(request({ responseBody: { type, text } }), 'Response')
  const raw = () => {
    fireEvent.click(screen.getByRole('button', { name: 'Raw' }))
    return screen.getByRole('region', { name: 'response body' }).textContent
  }

  it('that is a stream of events is a table of them', () => {
    answer('text/event-stream', 'event: price\nid: 7\ndata: {"eur":1}\n\ndata: redacted-email-1\n\n')
    expect(cells('Events')).toEqual([
      ['Event', 'ID', 'Data'],
      ['price', '7', '{"eur":1}'],
      ['message', '', 'redacted-email-1'],
    ])
    expect(raw()).toMatch(/^event: price\n/)
  })
  it('that is markup is laid out, and never becomes any', () => {
    const container = answer('text/html', '<div><img src=x onerror="alert(1)"><b>bold</b></div>')
    const text = '<div>\n  <img src=x onerror="alert(1)">\n  <b>bold</b>\n</div>'
    expect(screen.getByRole('region', { name: 'response body' }).textContent).toBe(text)
    expect(container.querySelector('img, b')).toBeNull()
    expect(raw()).toBe('<div><img src=x onerror="alert(1)"><b>bold</b></div>')
  })
  it('that was a form is its fields', () => {
    const text = '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--x--\r\n'
    const requestBody = { type: 'multipart/form-data; boundary=x', text }
    show(request({ method: 'POST', requestBody }), 'Payload')
    expect(screen.getByText('note').nextElementSibling!.textContent).toBe('hello')
    expect(screen.getByRole('button', { name: 'Copy note' })).toBeTruthy()
  })
  it('that was captured as a form says that its values are not recorded', () => {
    const requestBody = { type: 'multipart/form-data', text: 'note: 5 bytes\n' }
    show(request({ method: 'POST', requestBody }), 'Payload')
    expect(screen.getByText('note').nextElementSibling!.textContent).toBe('5 B')
    expect(screen.getByText(/values of its fields are not recorded/)).toBeTruthy()
  })
  it('shows only as many rows as can be read, and says so', () => {
    answer('text/event-stream', 'data: a\n\n'.repeat(600))
    expect(cells('Events')).toHaveLength(501)
    expect(screen.getByText('Showing the first 500 of 600.')).toBeTruthy()
  })
})

describe('the bar in the waterfall', () => {
  const bar = (container: Element) => container.querySelector<HTMLElement>('.cf-waterfall-bar')!

  it('of a request says that it failed, and in its title where the time went', () => {
    const { container } = render(<Waterfall request={request({ status: 500, duration: 50 })} from={0} to={100} />)
    expect(bar(container).className).toContain('cf-waterfall-failed')
    expect(bar(container).style.width).toBe('50%')
    expect(container.querySelector('[title]')!.getAttribute('title')).toMatch(/took 50 ms\nOutcome: 500 Internal/)
  })
  it('of a socket lasts as long as it', () => {
    const { container } = render(<SocketWaterfall socket={socket({ at: 25 })} from={0} to={100} />)
    expect(bar(container).className).toContain('cf-waterfall-socket')
    expect([bar(container).style.left, bar(container).style.width]).toEqual(['25%', '75%'])
  })
})
