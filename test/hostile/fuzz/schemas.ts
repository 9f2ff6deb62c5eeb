/** Records and events: the quick check in front of the schema must never know better. */
import * as z from 'zod/mini'
import {
  formatConsole,
  fromWire,
  PageRecord,
  pageRecordFrom,
  quickCheck,
  SessionEvent,
  Value,
} from '../../../src/core/session/index.ts'
import {
  consoleLine,
  notice,
  request,
  screenshot,
  socket,
  step,
  thrown,
  vitals,
} from '../../support/session-builder.ts'
import { nearly } from './hostile.ts'
import { expectThat, type Parser, same } from './parser.ts'

const error = { name: 'TypeError', message: 'x', stack: 'at f', cause: { name: 'Error', message: 'y', code: 'E1' } }
const part = { seq: 1, time: 1_700_000_000_000.5 }

/** One right record of each kind. */
export const records: readonly unknown[] = [
  {
    ...part,
    type: 'console',
    method: 'log',
    args: ['x', ['object', '', 'id', 1], ['error', error]],
    stack: 'at f',
    repeat: 2,
  },
  { ...part, type: 'error', source: 'uncaught', error, thrown: ['undefined'], url: 'u', line: 1, column: 2 },
  { ...part, type: 'handled', ref: 1 },
  {
    ...part,
    type: 'request',
    api: 'fetch',
    method: 'POST',
    url: '/x',
    base: 'https://a.test/',
    headers: [['a', 'b']],
    body: { type: 'FormData', text: '[["a",1,null]]', size: 3 },
  },
  {
    ...part,
    type: 'response',
    ref: 1,
    status: 500,
    statusText: '',
    url: 'https://a.test/x',
    redirected: false,
    responseType: 'basic',
    headers: [['content-type', 'application/json']],
    lines: 'a: b\r\n',
  },
  {
    ...part,
    type: 'end',
    ref: 1,
    state: 'failed',
    failure: { name: 'AbortError', message: '' },
    body: { text: '{"a":1}', truncated: true },
  },
  {
    ...part,
    type: 'socket',
    api: 'websocket',
    url: 'wss://a.test',
    began: 1,
    readyState: 1,
    open: 1,
    error: 0,
    sent: 1,
    received: 0,
    messages: [{ at: 1, direction: 'sent', text: 'x', size: 1 }],
  },
  { ...part, type: 'dropped', what: 'records', count: 3 },
]
const value: Value = {
  type: 'map',
  size: 2,
  entries: [
    [
      { type: 'string', value: 'k', length: 9 },
      { type: 'array', length: 1, items: [{ type: 'error', error }] },
    ],
  ],
}
const events = [
  consoleLine({
    args: [value, { type: 'object', className: 'A', entries: [['k', { type: 'set', size: 1, items: [] }]] }],
  }),
  thrown({ error }),
  request(),
  socket(),
  step(),
  screenshot(),
  notice({ severity: 'error', repeat: 2 }),
  vitals(),
]

/** What the quick check takes, the schema gives back as it is; what the schema gives, it takes again as it is. */
function schemaParser(name: string, schema: z.ZodMiniType, examples: readonly unknown[]): Parser {
  const quick = quickCheck(schema)
  return {
    name,
    input: nearly(examples),
    check(input: unknown) {
      const parsed = z.safeParse(schema, input)
      if (quick(input))
        expectThat(parsed.success && same(parsed.data, input), 'the quick check took what the schema does not')
      if (!parsed.success) return
      const again = z.safeParse(schema, parsed.data)
      expectThat(again.success && same(again.data, parsed.data), 'what was parsed is not parsed again to the same')
    },
  }
}

const wires = [
  'x',
  ['string', 'x', 9],
  ['array', 3, 'List', 1, ['circular'], null],
  ['map', 2, 'k', ['object', 'A', 'name', ['date', '2026'], 3]],
  ['set', 1, ['error', error]],
  ['node', 'button', 'save', 'a b c d e f'],
  ['function', 'f'],
]

export const schemaParsers: Parser[] = [
  schemaParser('page record', PageRecord, records),
  schemaParser('session event', SessionEvent, events),
  {
    name: 'page record, without its schema',
    input: nearly(records),
    check(input: unknown) {
      const given: unknown = JSON.parse(JSON.stringify(input) ?? 'null')
      const { data } = z.safeParse(PageRecord, given)
      expectThat(same(pageRecordFrom(given), data), 'a record that the schema would not give back')
    },
  },
  {
    name: 'wire value',
    input: nearly(wires),
    check(input: unknown) {
      const value = fromWire(input)
      if (value === undefined) return
      const parsed = z.safeParse(Value, value)
      expectThat(parsed.success && same(parsed.data, value), 'a value that the schema would not give back')
      const format = { type: 'string', value: '%s %d %i %f %o %O %c %%' } as const
      expectThat(formatConsole([format, value, value, value, value]).length <= 10 * 1024, 'a line that is too long')
    },
  },
]
