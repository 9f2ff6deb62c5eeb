/** Hours of use of a busy app, as its relay would send them: mostly console lines and requests, some steps, few errors. */
import type { SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  filled,
  navigation,
  request,
  resource,
  step,
  thrown,
  vitals,
} from '../../support/session-builder.ts'

/** ms between two events: 100,000 of them fill two hours. */
const pace = 72

/** A JSON answer of about this many characters, different for each `n`. */
function answer(n: number, size: number): string {
  const rows = Array.from({ length: Math.ceil(size / 90) }, (_, i) => ({
    id: n * 1000 + i,
    customer: `Customer ${(n * 31 + i) % 977}`,
    total: ((n * 7919 + i) % 100_000) / 100,
    open: i % 3 === 0,
  }))
  return JSON.stringify({ page: n, rows })
}

function pollOf(n: number, told: { id: string; at: number; frame: string }) {
  const failed = n % 97 === 0
  const text = answer(n, n % 50 === 0 ? 20_000 : 600)
  return request({
    ...told,
    url: `/api/invoices?page=${n % 40}&since=${n}`,
    status: failed ? 500 : 200,
    duration: 40 + (n % 60),
    initiator: [{ function: 'load', url: 'https://app.tallybook.example/assets/app.js', line: 41, column: 7 }],
    responseBody: { type: 'application/json', text, size: text.length },
  })
}

/**
 * The `n`th event; `at` is ms since the first. A request comes twice: first pending, then replaced by its completed form.
 */
export function eventsOf(n: number, frame: string): SessionEvent[] {
  const told = { id: `${frame}.${String(n + 1).padStart(6, '0')}`, at: n * pace, frame }
  const place = n % 20
  if (place < 11)
    return [
      consoleLine({
        ...told,
        level: place === 10 ? 'warn' : 'log',
        text: `[tallybook] row ${n} painted in ${n % 17} ms`,
      }),
    ]
  if (place === 11) return [consoleLine({ ...told, text: `Save failed: 500 TAX_RULE_${n % 50}` })]
  if (place < 17) {
    const done = pollOf(n, told)
    const { status: _status, responseBody: _body, responseHeaders: _headers, duration: _duration, ...open } = done
    return [{ ...open, state: 'pending' }, done]
  }
  if (place === 17) return [step(told)]
  if (place === 18) return [filled('Total', String(n), told)]
  switch (Math.floor(n / 20) % 4) {
    case 0:
      return [thrown(told)]
    case 1:
      return [navigation({ ...told, how: 'push', url: `/invoices/${n}` })]
    case 2:
      return [resource({ ...told, url: `/assets/chunk-${n}.js` })]
    default:
      return [vitals({ ...told, metric: 'INP', value: n % 400 })]
  }
}

/** Events in order of occurrence, in batches as large as a relay's. */
export function* batches(count: number, size: number, frame: string): Generator<SessionEvent[]> {
  let batch: SessionEvent[] = []
  for (let n = 0; n < count; n++) {
    batch.push(...eventsOf(n, frame))
    if (batch.length < size && n < count - 1) continue
    yield batch
    batch = []
  }
}
