/** What a host of another company refuses or tells: of the key that the app has, of somebody, or of what was sent. */
import { describe, expect, it } from 'vitest'
import type { RequestEvent, SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { filled, navigation, request, sessionOf, socket } from '../../support/session-builder.ts'
import { click, rejected } from './reason-kit.ts'

/** A platform on which a product keeps its data, on a host of its own. */
const platform = 'https://kx7.stackbase.example'
const asked = (url: string, status: number, text: string, more: Partial<RequestEvent> = {}) =>
  request({ id: `asked-${url}-${status}`, url, status, responseBody: { text }, ...more })
const answered = asked(`${platform}/rest/v1/boards`, 200, '[{"id":1}]', { at: 200 })
const refused = (status: number, text: string, more: Partial<RequestEvent> = {}) =>
  asked(`${platform}/rest/v1/boards/7`, status, text, { at: 1010, method: 'PATCH', ...more })
const classOf = (events: SessionEvent[]) => judge(sessionOf(events)).class

describe('a host that has answered other calls takes the key of the app', () => {
  it.each([
    [403, '{"message":"Only editors change a board"}', 'permission'],
    [401, '{"message":"The current user is not allowed to update this board"}', 'permission'],
    [401, '{"message":"Unauthorized"}', 'authentication'],
    [409, '{"code":"version_conflict","message":"The document was updated by another process"}', 'integration'],
    [422, '{"message":"The date is before the beginning of the season"}', 'integration'],
    [400, '{"code":"SoldOut","message":"There are no seats left on this tour"}', 'integration'],
    // Whatever else it answers: the words are about the key.
    [403, '{"message":"Invalid API key"}', 'configuration'],
  ])('%s %s', (status, text, verdict) => {
    expect(classOf([answered, click, refused(status, text)])).toBe(verdict)
  })

  it.each([401, 403, 409])('and one that has answered none, with %s, may not', (status) => {
    expect(classOf([click, refused(status, '{"message":"No"}')])).toBe('configuration')
  })

  it('and what fails on it is a program of the product', () => {
    const text =
      '{"state":"failed","error":"ReferenceError: rate is not defined\\n    at handler (/app/functions/quote.js:12:7)"}'
    expect(classOf([answered, click, refused(200, text)])).toBe('product-defect')
  })
})

it('a service over a live connection says who may not', () => {
  const live = (text: string) =>
    socket({
      at: 500,
      url: 'wss://live.stackbase.example/v2',
      received: 2,
      state: 'open',
      messages: [{ at: 1100, direction: 'received', text, size: text.length }],
    })
  const text =
    '{"id":9,"success":false,"result":"Error","errorData":{"code":"NOT_AUTHORIZED","message":"Members only"}}'
  expect(classOf([live(text), click])).toBe('permission')
})

describe('a server that is at a limit', () => {
  it.each([
    [500, '{"message":"The query exceeds the row scan threshold of this view"}', 'capacity'],
    [500, '<html><body>No backend server is available for this request</body></html>', 'capacity'],
    // Of what was entered.
    [422, '{"message":"The amount exceeds the approval threshold"}', 'integration'],
  ])('%s %s', (status, text, verdict) => {
    expect(classOf([click, asked('/api/views/7', status, text, { at: 1010, method: 'POST' })])).toBe(verdict)
  })

  it('of another company, as that tells it', () => {
    const text = '{"message":"The query exceeds the row scan threshold"}'
    expect(classOf([answered, click, refused(500, text)])).toBe('capacity')
    expect(classOf([answered, click, refused(503, 'no healthy upstream')])).toBe('third-party')
  })

  it.each([
    ['maximum number of connections per user reached', 'capacity'],
    ['Too many sessions', 'capacity'],
    ['maximum session duration reached', 'authentication'],
    ['session expired', 'authentication'],
  ])('over a live connection: %s', (reason, verdict) => {
    expect(classOf([click, socket({ at: 1100, state: 'closed', code: 1008, reason, wasClean: true })])).toBe(verdict)
  })
})

describe('a 500 that tells more', () => {
  it.each([
    ['{"errorCategory":"configuration","message":"No terminal"}', 'configuration'],
    ['{"error_type":"misconfiguration","message":"x"}', 'configuration'],
    ['{"message":"FATAL: password authentication failed for user \\"app\\""}', 'configuration'],
    ["SQLSTATE[HY000] [1045] Access denied for user 'shop'@'10.0.0.4' (using password: YES)", 'configuration'],
    ['{"error":"Could not read the warehouse: username or password is invalid"}', 'integration'],
    ['{"code":"CONNECTION_INVALID_PASSWORD","message":"x"}', 'integration'],
    ['{"type":"configuration","message":"x"}', 'product-defect'],
  ])('%s', (text, verdict) => {
    expect(classOf([click, asked('/api/reports/run', 500, text, { at: 1010, method: 'POST' })])).toBe(verdict)
  })
})

describe('a 200 that tells of a fault of the server, or of the sign-in', () => {
  it.each([
    ['{"ok":false,"error":"null value in column \\"owner\\" violates not-null constraint"}', 'product-defect'],
    ['{"success":false,"message":"Cannot read property id\\n   at save (/srv/app.js:3:9)"}', 'product-defect'],
    ['{"success":false,"message":"Server Error"}', 'product-defect'],
    ['{"success":false,"message":"The lesson is taken\\n at 12:30"}', 'integration'],
    ['{"error":{"code":498,"message":"Token no good"}}', 'authentication'],
    ['{"ok":false,"error":"The owner is missing"}', 'integration'],
  ])('%s', (text, verdict) => {
    expect(classOf([click, asked('/api/boards', 200, text, { at: 1010, method: 'POST' })])).toBe(verdict)
  })
})

describe('a service that answers 200 with a code about who asks', () => {
  const map = (text: string, url = 'https://maps.geodienst.example/v1/route?key=redacted-key-1') =>
    classOf([click, asked(url, 200, text, { at: 1010 })])
  it.each([
    ['{"status":"OVER_QUERY_LIMIT","results":[],"error_message":"You have exceeded your daily quota"}', 'capacity'],
    ['{"status":1,"reason":"DAILY_LIMIT_EXCEEDED"}', 'capacity'],
    [
      '{"status":"REQUEST_DENIED","error_message":"This API key is not authorized to use this service"}',
      'configuration',
    ],
    ['{"code":"INVALID_REFERER","msg":"x"}', 'configuration'],
    ['{"status":302,"message":"天配额超限，限制访问"}', 'capacity'],
    ['{"status":7,"message":"The daily quota of this key is used up"}', 'capacity'],
    ['{"status":7,"message":"No such street"}', 'none'],
    // No is a response, and a code may be one of many values of a record.
    ['{"status":"ZERO_RESULTS","results":[]}', 'none'],
    ['{"status":"NOT_FOUND"}', 'none'],
    ['{"state":"REQUEST_DENIED","items":[{"id":1}]}', 'none'],
  ])('%s', (text, verdict) => {
    expect(map(text)).toBe(verdict)
  })
})

describe('one code for each no', () => {
  const imports = (text: string) => classOf([click, asked('/api/imports', 200, text, { at: 1010, method: 'POST' })])
  it.each([
    ['{"code":500,"msg":"Row 7: the phone number is not complete"}', 'integration'],
    ['{"success":false,"code":500,"message":"文件导入失败：第3行的编号重复"}', 'integration'],
    ['{"code":500,"msg":"Unexpected error in row 7"}', 'product-defect'],
    ['{"code":500,"msg":"系统异常"}', 'product-defect'],
  ])('%s', (text, verdict) => {
    expect(imports(text)).toBe(verdict)
  })
})

describe('a script that asked is told that the session is over', () => {
  const told = (text: string, headers: [string, string][] = []) =>
    judge(
      sessionOf([
        click,
        asked('/app/orders', 200, text, { at: 1010, api: 'xhr', method: 'POST', responseHeaders: headers }),
      ]),
    ).class
  it.each<[string, string, [string, string][]]>([
    ['by a header, to the sign-in page', '', [['HX-Redirect', '/login?next=/app/orders']]],
    ['by a header, to a page on it', '', [['X-Redirect', '/errors/session-expired']]],
    [
      'by Jakarta Faces',
      '<partial-response><redirect url="/app/session-timeout.xhtml"></redirect></partial-response>',
      [],
    ],
    ['in a window', "<script>openDialog('Ihre Sitzung ist abgelaufen')</script>", []],
  ])('%s', (_, text, headers) => {
    expect(told(text, headers)).toBe('authentication')
  })
  it('and not where it is sent on to a page of the app', () => {
    expect(told('', [['HX-Redirect', '/app/orders/7']])).toBe('none')
    expect(told('<partial-response><redirect url="/app/orders.xhtml"/></partial-response>')).toBe('none')
  })

  it('by a page that is called so', () => {
    const url = 'https://app.tallybook.example/app/timeout'
    const page = (title: string) => [
      request({ id: 'page', at: 1300, api: 'document', url }),
      navigation({ at: 1400, url, title }),
    ]
    expect(classOf([click, ...page('Votre session a expiré')])).toBe('authentication')
    expect(classOf([click, ...page('Vos sessions')])).toBe('none')
  })
})

describe('who is behind a 503, by what the server passes on', () => {
  it.each([
    ['{"message":"mistral: 503 Model is overloaded"}', 'third-party'],
    ['{"message":"Frontegg is experiencing a partial outage"}', 'third-party'],
    ['{"message":"backend: 503 Too much to do"}', 'capacity'],
    ['{"message":"The Platform is experiencing an outage"}', 'capacity'],
  ])('%s', (text, verdict) => {
    expect(classOf([click, asked('/api/assistant', 503, text, { at: 1010, method: 'POST' })])).toBe(verdict)
  })
})

describe('a refusal', () => {
  const posted = (path: string, status: number, text: string) =>
    classOf([click, asked(path, status, text, { at: 1010, method: 'POST' })])
  it.each([
    [400, '{"code":119,"error":"Permission denied for action create on class Order"}', 'permission'],
    [200, '{"ok":false,"error":"Only admins can export the list"}', 'permission'],
    [422, '{"message":"Viewers cannot change a plan"}', 'permission'],
    [422, '{"message":"The list of members cannot be empty"}', 'integration'],
  ])('of a role: %s %s', (status, text, verdict) => {
    expect(posted('/api/exports', status, text)).toBe(verdict)
  })
  it('of one of the calls of a sign-in is about who signs in', () => {
    expect(posted('/v1/client/sign_ins/s1/attempt', 422, '{"code":"password_incorrect"}')).toBe('authentication')
    expect(posted('/api/login', 500, '{"message":"User name or password is incorrect"}')).toBe('authentication')
    expect(posted('/v1/connections', 422, '{"code":"password_incorrect"}')).toBe('integration')
  })
  it('of a bank stands in an answer of success', () => {
    expect(posted('/api/pay', 200, '{"outcome":"no","decline_code":"do_not_honor"}')).toBe('integration')
    expect(posted('/api/pay', 200, '{"outcome":"yes","decline_code":null}')).toBe('none')
  })
  it('of a property that the service does not have is of the program', () => {
    const text = '{"error":{"message":"Could not find a property named \'Colour\' on type \'Shop.Item\'."}}'
    expect(posted('/odata/Items', 400, text)).toBe('product-defect')
  })
})

it('a day that is typed as in the country, where the server names another form', () => {
  const refuses = (text: string) => request({ at: 1010, method: 'PUT', status: 422, responseBody: { text } })
  const typed = filled('Start', '25.02.2026', { at: 900 })
  expect(classOf([typed, click, refuses('{"message":"Invalid date, use the format YYYY-MM-DD"}')])).toBe('clock-locale')
  expect(classOf([typed, click, refuses('{"message":"Invalid date, it is in the past"}')])).toBe('integration')
})

it('what is only measured, and blocked, explains no error where another service had failed', () => {
  const blocked = request({
    id: 'blocked',
    at: 1300,
    method: 'POST',
    url: 'https://region1.google-analytics.com/g/collect?v=2',
    state: 'failed',
    failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
  })
  const limited = asked('https://mail.partner.example/v1/messages', 429, '{}', { at: 1010 })
  expect(classOf([click, limited, blocked, rejected('Error', 'The import was stopped', 1310)])).toBe('capacity')
})
