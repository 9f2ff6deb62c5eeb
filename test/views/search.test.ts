import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { eventTest, foundPlace, partWithWords, wantedWords } from '../../src/views/search/index.ts'
import { consoleLine, frame, request, socket, step, thrown } from '../support/session-builder.ts'

const save = request({
  id: 'f2ceb4d302.000007',
  method: 'PUT',
  url: '/api/invoices/1042?by=M%C3%BCller+%26+Co',
  status: 500,
  duration: 2100,
  requestHeaders: [['x-request-id', 'req-7f3a']],
  requestBody: { type: 'application/x-www-form-urlencoded', text: 'note=caf%C3%A9+au+lait' },
  responseHeaders: [['content-type', 'application/json']],
  responseBody: { type: 'application/json', text: '{"message":"No tax rule for D\\u00fcren"}', size: 12_000 },
  transferSize: undefined as never,
  initiator: [frame('putInvoice', 96, 12)],
  ip: '203.0.113.9',
})
const line = consoleLine({
  text: 'state Object',
  args: [
    { type: 'string', value: 'state' },
    { type: 'object', entries: [['plan', { type: 'string', value: 'ENTERPRISE_GOLD' }]] },
  ],
})
const error = thrown({
  error: { name: 'Error', message: 'outer', cause: { name: 'Error', message: 'the disk was full' } },
})

describe('eventTest', () => {
  it.each<[string, SessionEvent, boolean]>([
    ['PUT invoices', save, true],
    ['1042 put', save, true],
    ['put  get', save, false],
    ['-get', save, true],
    ['-500', save, false],
    ['put -500', save, false],
    ['put -404 -tracking', save, true],
    ['req-7f3a', save, true],
    ['put -', save, true],
    ['--500', save, true],
    // ids are no content, but a whole one is meant
    ['302', save, false],
    ['f2ceb4d302.000007', save, true],
    // what an encoding hides
    ['müller', save, true],
    ['"müller & co"', save, true],
    ['"café au lait"', save, true],
    ['düren', save, true],
    ['putinvoice', save, true],
    ['203.0.113.9', save, true],
    ['enterprise_gold', line, true],
    ['"the disk was full"', error, true],
    // phrases
    ['"no tax rule"', save, true],
    ['"tax no rule"', save, false],
    ['-"no tax rule"', save, false],
    ['"no tax', save, true],
    // fields
    ['status:500', save, true],
    ['status:5xx', save, true],
    ['status-code:4xx', save, false],
    ['-status:5xx', save, false],
    ['status:failed', save, true],
    ['method:put status:500', save, true],
    ['method:get', save, false],
    ['host:tallybook.example', save, true],
    ['domain:*.tallybook.example', save, true],
    ['host:book.example', save, false],
    ['type:json', save, true],
    ['type:console', line, true],
    ['type:websocket', socket({ api: 'websocket' }), true],
    ['larger-than:10k', save, true],
    ['larger-than:1m', save, false],
    ['slower-than:2s', save, true],
    ['slower-than:3000ms', save, false],
    ['larger-than:much', save, false],
    ['status:500', line, false],
    ['-status:500', line, true],
    ['status:', save, true],
    ['https://app.tallybook.example', save, true],
    ['save', step({ text: 'Clicked "Save"' }), true],
  ])('%s', (search, event, expected) => expect(eventTest(search)?.(event) ?? true).toBe(expected))

  it.each(['', '  ', '-', ' - ', '"', '""', 'status:'])('"%s" asks for nothing', (search) =>
    expect(eventTest(search)).toBeUndefined(),
  )
})

it('only what is wanted is looked for in the text', () =>
  expect(wantedWords(' PUT -404 invoices - status:500 "No tax"')).toEqual(['put', 'invoices', 'no tax']))

describe('partWithWords', () => {
  const one = request({
    url: '/api/invoices?page=3',
    requestHeaders: [['content-type', 'application/json']],
    requestBody: { text: '{"currency":"EUR"}' },
    responseBody: { text: '{"error":"Currency is closed"}' },
  })
  it.each<[string[], string | undefined]>([
    [['json'], 'headers'],
    [['page=3'], undefined],
    [['json', 'closed'], 'headers'],
    [['currency'], 'payload'],
    [['closed'], 'response'],
    [['currency', 'closed'], 'response'],
    [['invoices'], undefined],
    [[], undefined],
  ])('%j', (words, part) => expect(partWithWords(one, words)).toBe(part))
})

describe('foundPlace', () => {
  const chat = socket({
    url: 'wss://live.tallybook.example/updates',
    messages: [{ at: 1, direction: 'received', text: '{"event":"rate_limited"}', size: 24 }],
  })
  it.each<[string, SessionEvent, string[], ReturnType<typeof foundPlace>]>([
    [
      'an answer',
      save,
      ['no tax rule'],
      { part: 'Response', text: '…ssage":"No tax rule for D\\u00fcren"} {"message":"No tax rule for Düren"}' },
    ],
    ['a header', save, ['req-7f3a'], { part: 'Headers', text: '…est-id: req-7f3a content-type: application/json' }],
    ['a message', chat, ['rate_limited'], { part: 'Message', text: '…event":"rate_limited"}' }],
    ['what the line shows', save, ['put', '1042'], undefined],
    ['the address of a socket', chat, ['updates'], undefined],
    ['no search', save, [], undefined],
    ['what shows its text by itself', line, ['enterprise_gold'], undefined],
  ])('of %s', (_, event, words, place) => expect(foundPlace(event, words)).toEqual(place))
  it('cuts a long text around the word, in one line', () => {
    const text = `${'a'.repeat(400)}\n  needle ${'b'.repeat(400)}`
    const place = foundPlace(request({ responseBody: { text } }), ['needle'])
    expect(place?.text).toMatch(/^…a{5} needle b+…$/)
  })
})
