/** Sessions made by chance, of every kind of event and of the strings that break files; the same for the same seed. */
import type { ErrorInfo, Session, SessionEvent, Value } from '../../../src/core/session/index.ts'
import { randomFrom } from '../../support/random.ts'
import {
  consoleLine,
  documentOf,
  gap,
  mark,
  navigation,
  notice,
  report,
  request,
  resource,
  screenshot,
  sessionOf,
  socket,
  step,
  thrown,
  vitals,
} from '../../support/session-builder.ts'

const hostileTexts = [
  '',
  'plain',
  '\n',
  'line\r\nline\u2028line\u2029',
  '\ud800',
  'a\udc00b',
  '\0\u0001\x7f',
  '\ufeffmark',
  '</script><script>alert(1)</script>',
  '__proto__',
  'constructor',
  '```\n# heading\n```',
  '[x](javascript:alert(1))',
  "'; rm -rf / #",
  '"quoted\\"',
  '🧾'.repeat(20),
  '\u202eevil',
  '{"json":[1,2,{"a":null}]}',
  'redacted-bearer-1',
  'x'.repeat(3000),
]

export function randomSession(seed: number, events = 40): Session {
  const { number: random, pick } = randomFrom(seed)
  const text = () => pick(hostileTexts)
  const number = () => pick([0, 1, -1, 0.1, 1e21, 2 ** 53, -0.000001, 1_710_000_000_000.25])
  const maybe = <T extends object>(part: () => T): T | Record<string, never> => (random() < 0.5 ? part() : {})

  function value(depth: number): Value {
    const leaf = random() < 0.5 || depth > 4
    if (leaf) {
      return pick<Value>([
        { type: 'string', value: text(), length: 3 },
        { type: 'number', value: 'NaN' },
        { type: 'undefined' },
        { type: 'function', name: text() },
        { type: 'node', description: '<b>' },
      ])
    }
    return pick<() => Value>([
      () => ({ type: 'array', length: 9, items: [value(depth + 1)], omitted: 8 }),
      () => ({ type: 'map', size: 1, entries: [[value(depth + 1), value(depth + 1)]] }),
      () => ({
        type: 'object',
        className: text(),
        entries: [
          ['__proto__', value(depth + 1)],
          [text(), value(depth + 1)],
        ],
      }),
      () => ({ type: 'error', error: error(depth + 1) }),
    ])()
  }
  function error(depth: number): ErrorInfo {
    return {
      name: text(),
      message: text(),
      ...maybe(() => ({ stack: text() })),
      ...maybe(() => ({ frames: [{ url: text(), line: 3 }, {}] })),
      ...(depth < 4 && random() < 0.4 ? { cause: error(depth + 1), errors: [error(depth + 1)] } : {}),
    }
  }
  const headers = () => [
    [text(), text()] as [string, string],
    [pick(['cookie', 'set-cookie', 'traceparent']), text()] as [string, string],
  ]
  const body = () => ({
    ...maybe(() => ({ text: text() })),
    ...maybe(() => ({ size: 9, truncated: true, type: text() })),
  })
  const makers: ((base: { id: string; at: number; frame: string; cause?: string }) => SessionEvent)[] = [
    (base) =>
      consoleLine({
        ...base,
        text: text(),
        args: [value(0), value(2)],
        ...maybe(() => ({ stack: [{ function: text() }] })),
      }),
    (base) => thrown({ ...base, error: error(0), ...maybe(() => ({ line: 1.5, url: text() })) }),
    (base) => ({
      ...request({
        ...base,
        requestHeaders: headers(),
        responseHeaders: headers(),
        requestBody: body(),
        responseBody: body(),
      }),
      url: pick(['https://a.example/x?y=1#z', 'http://[::1]:80/{a}', 'data:,x', text()]),
      method: pick(['GET', 'POST', 'PUT', text()]),
      state: pick(['pending', 'done', 'failed', 'aborted', 'timeout']),
      status: pick([0, 200, 304, 404, 500]),
    }),
    (base) => socket({ ...base, url: text(), state: pick(['connecting', 'open', 'closed', 'failed']), reason: text() }),
    (base) => resource({ ...base, url: text() }),
    (base) => report({ ...base, message: text(), blocked: text() }),
    (base) => ({ ...navigation({ ...base, title: text() }), url: text() }),
    (base) =>
      step({
        ...base,
        text: text(),
        action: pick([
          'click',
          'doubleclick',
          'rightclick',
          'fill',
          'select',
          'check',
          'uncheck',
          'key',
          'submit',
          'upload',
        ]),
        ...maybe(() => ({ value: text() })),
        target: {
          tag: text(),
          locators: [{ by: pick(['testid', 'role', 'label', 'text', 'css', 'title']), value: text(), unique: false }],
        },
      }),
    (base) => screenshot({ ...base, file: text() }),
    (base) => notice({ ...base, text: text(), ...maybe(() => ({ severity: 'error' as const, repeat: number() })) }),
    (base) => vitals({ ...base, value: number() }),
    (base) => mark({ ...base, note: text() }),
    (base) => gap({ ...base, what: text(), why: text(), ...maybe(() => ({ count: 3 })) }),
  ]
  const told = Array.from({ length: events }, (_, index) =>
    pick(makers)({
      id: `event-${index}`,
      at: random() < 0.2 ? (number() % 100_000) + 0 : index * 7.25,
      frame: pick(['doc-1', 'doc-2', '']),
      // Sometimes circular, sometimes dangling: both come out of forged files.
      ...maybe(() => ({ cause: `event-${Math.floor(random() * events * 1.1)}` })),
    }),
  )
  const session = sessionOf(told, {
    note: { title: text(), text: text(), ...maybe(() => ({ expected: text(), actual: text() })) },
    documents: [documentOf(), documentOf({ id: 'doc-2', frameId: 3, late: true, url: text() })],
    redactions: [{ label: text(), kind: text(), count: 2, events: [text()] }],
  })
  if (random() < 0.5) delete session.environment
  return session
}
