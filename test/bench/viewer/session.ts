/** Sessions of a busy app of any length, the same on every run: console lines, requests with bodies, steps, few errors. */
import { linkCauses, type Session, type SessionEvent } from '../../../src/core/session/index.ts'
import { hex, type Random, randomFrom } from '../../support/random.ts'
import {
  consoleLine,
  documentOf,
  filled,
  frame,
  navigation,
  request,
  resource,
  SITE,
  screenshot,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'

/** In the body of the last request and nowhere else. */
export const needle = 'order-lost-at-sea'

export interface SessionSize {
  events: number
  /** characters of an ordinary response; one in 50 is 20 times as long */
  body: number
  /** pictures of `pictureSize` */
  pictures: number
}

/** Bytes of one picture, about as much as a page of text as WebP. */
const pictureSize = 60_000
/** ms between two events: 100,000 of them fill two hours */
const pace = 72

const words = 'invoice customer total open paid due draft sent overdue tax line note currency account region'.split(' ')

export interface MadeSession {
  session: Session
  /** the files of its pictures, by path */
  pictures: Map<string, Uint8Array>
}

export function sessionOfSize({ events: count, body, pictures: shots }: SessionSize): MadeSession {
  const random = randomFrom(count)
  const pictures = new Map<string, Uint8Array>()
  const apart = Math.floor(count / (shots + 1))
  const events = Array.from({ length: count }, (_, n): SessionEvent => {
    if (n === count - 1) return lastRequest(n)
    if (apart > 0 && n % apart === apart - 1 && pictures.size < shots) {
      const file = `screenshots/${String(pictures.size + 1).padStart(4, '0')}.webp`
      pictures.set(
        file,
        Uint8Array.from({ length: pictureSize }, () => random.below(256)),
      )
      return screenshot({ at: n * pace, file })
    }
    return eventAt(n, body, random)
  })
  const session = sessionOf(linkCauses(events, SITE), {
    endedAt: Date.UTC(2026, 2, 12, 9, 30) + count * pace,
    documents: [documentOf()],
    note: { title: 'Invoice cannot be saved', text: '' },
  })
  return { session, pictures }
}

/** A session of only requests, as many as a session of `count` events would have events, for a HAR. */
export function requestsOnly(count: number, body: number): Session {
  const random = randomFrom(count)
  const events = Array.from({ length: count }, (_, n) => (n === count - 1 ? lastRequest(n) : poll(n, body, random)))
  return sessionOf(events, { documents: [documentOf()] })
}

function lastRequest(n: number): SessionEvent {
  const text = JSON.stringify({ state: 'late', reason: needle })
  return request({ at: n * pace, url: '/api/orders/last', responseBody: { type: 'application/json', text } })
}

function eventAt(n: number, body: number, random: Random): SessionEvent {
  const at = n * pace
  const place = n % 20
  if (place === 0 && n % 4000 === 0) return navigation({ at, url: `/invoices/${n}` })
  if (place < 9) return consoleLine({ at, level: 'log', text: `[tallybook] row ${n} painted in ${n % 17} ms` })
  if (place === 9) return consoleLine({ at, level: 'warn', text: `Slow answer of ${words[n % words.length]} ${n}` })
  if (place < 17) return poll(n, body, random)
  if (place === 17) return step({ at, name: `Row ${n % 300}` })
  if (place === 18) return filled('Total', String(n), { at })
  if (n % 400 === 19) return thrown({ at })
  if (n % 400 === 59) return resource({ at, url: `/assets/chunk-${n % 7}.js` })
  if (n % 400 === 99) return socket({ at })
  return consoleLine({ at, text: `Save failed: 500 TAX_RULE_${n % 50}` })
}

function poll(n: number, body: number, random: Random): SessionEvent {
  const text = answer(n, n % 50 === 10 ? body * 20 : body, random)
  return request({
    at: n * pace,
    url: `/api/invoices?page=${n % 40}&since=${n}`,
    status: n % 97 === 0 ? 500 : 200,
    duration: 40 + (n % 60),
    initiator: [frame('loadInvoices', 41), frame('refresh', 12)],
    requestHeaders: [
      ['accept', 'application/json'],
      ['authorization', 'Bearer redacted-bearer-1'],
      ['x-request-id', random.text(32, hex)],
    ],
    ...(n % 3 === 0 && {
      method: 'POST',
      requestBody: { type: 'application/json', text: JSON.stringify({ since: n, filter: random.pick(words) }) },
    }),
    responseBody: { type: 'application/json', text, size: text.length },
  })
}

/** A JSON answer of about `size` characters. */
function answer(n: number, size: number, random: Random): string {
  const rows = Array.from({ length: Math.max(1, Math.round(size / 110)) }, (_, i) => ({
    id: random.text(16, hex),
    customer: `${random.pick(words)} ${random.pick(words)} ${random.below(10_000)}`,
    total: random.below(10_000_000) / 100,
    open: i % 3 === 0,
  }))
  return JSON.stringify({ page: n % 40, rows })
}
