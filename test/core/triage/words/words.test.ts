import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../src/core/triage/failures/facts.ts'
import { activity, customerActivity } from '../../../../src/core/triage/words/activity.ts'
import { responseSentence } from '../../../../src/core/triage/words/response-words.ts'
import { askedWait } from '../../../../src/core/triage/words/waits.ts'
import { afterStep, asSentence, said } from '../../../../src/core/triage/words/words.ts'
import { request, sessionOf, step } from '../../../support/session-builder.ts'

describe('afterStep', () => {
  it.each([
    ['Clicked "Save" in "Edit invoice"', ' after clicking "Save"'],
    ['Clicked a button in "Edit invoice"', ' after clicking a button in "Edit invoice"'],
    ['Right-clicked "Row" in the frame "editor"', ' after right-clicking "Row" in the frame "editor"'],
    ['Typed "…" into "Search invoices" in "Invoices"', ' after typing into "Search invoices"'],
    ['Selected "Germany" for "Country" in "Address"', ' after selecting "Germany" for "Country"'],
    ['Pressed Enter in "Search" in "Invoices"', ' after pressing Enter in "Search"'],
    ['Chose 1 file for "Receipt"', ' after choosing 1 file for "Receipt"'],
    ['Went back', ' after going back'],
  ])('%s', (text, told) => {
    expect(afterStep({ step: step({ text }) })).toBe(told)
  })

  it('says nothing without a step', () => {
    expect(afterStep({ step: undefined })).toBe('')
  })
})

it('ends a sentence with what was printed, with one full stop at most', () => {
  expect(said('The node is not a child of this node.')).toBe('The node is not a child of this node')
  expect(said('x'.repeat(200))).toHaveLength(120)
})

describe('askedWait', () => {
  const [failed] = factsOf(sessionOf([request({ at: 10, status: 503 })])).requests
  it.each([
    ['120', '120 s'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['3600', 'about 60 minutes'],
    ['soon', undefined],
    [' ', undefined],
  ])('Retry-After: %s', (header, told) => {
    const event = { ...failed!.event, responseHeaders: [['retry-after', header] as [string, string]] }
    expect(askedWait({ ...failed!, event })).toBe(told)
  })
  it('is unknown without the header', () => expect(askedWait(failed!)).toBeUndefined())
})

describe('activity', () => {
  const doing = (told: Parameters<typeof request>[0]) => {
    const [failed] = factsOf(sessionOf([request({ at: 10, method: 'POST', status: 500, ...told })])).requests
    return failed && activity(failed)
  }
  it.each([
    ['/api/invoices', 'Creating the invoice'],
    ['/api/leave/88/approve', 'Approving the leave'],
    ['/api/quotes/5/send', 'Sending the quote'],
    ['/api/reports/run', 'Running the report'],
    ['/api/sync', 'Syncing'],
    ['/api/trpc/invoice.list?batch=1', 'The operation invoice.list'],
    ['/api/search', 'Searching'],
    ['/api/2fa/verify', 'Signing in'],
    ['/api/expenses', 'Creating the expense'],
    ['/api/addresses', 'Creating the address'],
    ['/api/caches', 'Creating the cache'],
    ['/api/sms', 'Creating the sms'],
    ['/api/series', 'Creating the series'],
    ['/api/canvas/7', 'Creating the canvas'],
    ['/api/diagnosis', 'Creating the diagnosis'],
    ['/api/cookies', 'Creating the cookie'],
    ['/api/properties', 'Creating the property'],
    ['/api/quizzes', 'Creating the quiz'],
    ['/api/integrations/slack/test', 'Testing the slack integration'],
    ['/api/settings/mail/test', 'Testing the mail settings'],
    ['/api/webhooks/12/test', 'Testing the webhook'],
    ['/Orders/Edit/12', 'Editing the order'],
    ['/api/shop/graphql', 'A request'],
    ['/shop.v1.Orders/List', 'The operation Orders.List'],
    ['/odata/Orders(31)', 'Creating the order'],
    ['/api/rooms/4/join', 'Joining the room'],
  ])('POST %s', (url, told) => {
    expect(doing({ url })).toBe(told)
  })
  it('asks with GET as well', () => {
    expect(doing({ url: '/api/search?q=a', method: 'GET' })).toBe('Searching')
    expect(doing({ url: '/api/export.csv', method: 'GET' })).toBe('Exporting')
  })
  it('tells nothing of a call of SOAP', () => {
    const text = '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"/>'
    expect(doing({ url: '/ws/Ledger', responseBody: { text } })).toBe('A request')
    expect(doing({ url: '/ws/Ledger', responseBody: { text: '<ledger/>' } })).toBe('Creating the ledger')
  })
  it('of a batch names the call that failed', () => {
    const responses = [{ result: {} }, { error: { data: { code: 'FORBIDDEN', path: 'billing.portal' } } }]
    const told = { status: 207, responseBody: { text: JSON.stringify(responses) } }
    expect(doing({ url: '/api/trpc/org.get,billing.portal?batch=1', ...told })).toBe('The operation billing.portal')
  })
  it('tells the customer no name of an operation', () => {
    const [failed] = factsOf(sessionOf([request({ at: 10, status: 500, url: '/api/trpc/invoice.list' })])).requests
    expect(failed && customerActivity(failed)).toBe('This')
  })
  it('a page that signs in is not merely opened', () => {
    expect(doing({ url: '/saml/acs', api: 'document' })).toBe('Signing in')
    expect(doing({ url: '/orders', api: 'document' })).toBe('Opening the page')
  })
})

describe('answerSentence', () => {
  const sentence = (text: string) =>
    responseSentence({ event: request({ at: 10, status: 403, responseBody: { text } }) })
  it.each<[string, string | undefined]>([
    ['{"error":{"code":"x","message":"No such key"}}', 'No such key'],
    ['[{"errorCode":"LIMIT","message":"Limit exceeded."}]', 'Limit exceeded.'],
    ['<Error><Code>A</Code><Message>Request has expired</Message></Error>', 'Request has expired'],
    ['<html><title>Blocked by policy</title></html>', 'Blocked by policy'],
    [
      '<html><title>403 Forbidden</title><h1>Forbidden</h1><p>CSRF verification failed.</p></html>',
      'CSRF verification failed.',
    ],
    ['{"error":"The plan has no seats left."}', 'The plan has no seats left.'],
    ['{"errors":["The file has no header line.","x"]}', 'The file has no header line.'],
    [
      '{"message":"Operation Failed","detail":"An access rule refused the update."}',
      'An access rule refused the update.',
    ],
    ['{"message":"The data is not valid.","errors":{"email":["This is no address."]}}', 'This is no address.'],
    ['[{"result":{}},{"error":{"message":"Only owners may."}}]', 'Only owners may.'],
    ['<soap:Fault><faultstring>No such account</faultstring></soap:Fault>', 'No such account'],
    ['{"mensaje":"No existe."}', 'No existe.'],
    [')]}\',\n{"message":"The lot is sold."}', 'The lot is sold.'],
    ['0:{"a":"$@1"}\n1:{"ok":false,"error":{"message":"It is locked."}}\n', 'It is locked.'],
    ['No such account', undefined],
    ['{"error":"seat_limit"}', undefined],
    ['{"ok":false}', undefined],
    ['', undefined],
  ])('%s', (text, told) => {
    expect(sentence(text)).toBe(told)
  })
  it('of plain text is its first line', () => {
    const plain = (text: string) =>
      responseSentence({
        event: request({ at: 10, responseHeaders: [['content-type', 'text/plain']], responseBody: { text } }),
      })
    expect(plain('Line 4 has no date\nORA-06512: at line 3')).toBe('Line 4 has no date')
    expect(plain('FORBIDDEN')).toBeUndefined()
  })
})

it.each([
  ['the response says: no', 'The response says: no'],
  ['entered: 1 May', 'Entered: 1 May'],
  ['don’t know', 'Don’t know'],
  ['blocked', 'Blocked'],
  ['PUT /api returned 500', 'PUT /api returned 500'],
  ['saveDraft is not a function', 'saveDraft is not a function'],
  ['app.js did not load', 'app.js did not load'],
  ['x-request-id: 7', 'x-request-id: 7'],
  ['https://a.example did not load', 'https://a.example did not load'],
  ['/api/items: 404', '/api/items: 404'],
  ['“no” said the server', '“no” said the server'],
  ['3 ms later', '3 ms later'],
  ['', ''],
])('begins %j as a sentence, unless it begins with a name', (text, sentence) => expect(asSentence(text)).toBe(sentence))
