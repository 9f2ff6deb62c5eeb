/** What Casefile writes as HAR, it reads back. */
import { describe, expect, it } from 'vitest'
import { readHar, toHar } from '../../../../src/core/bundle/index.ts'
import type { Body, RequestEvent, Session, SessionEvent, SocketEvent } from '../../../../src/core/session/index.ts'
import {
  failedRequest,
  failingSave,
  nullSecondPoll,
  request,
  sessionOf,
  socket,
} from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const again = (session: Session) => readHar(new TextEncoder().encode(JSON.stringify(toHar(session)))).session
/** In the order of the file. */
const inOrder = (session: Session, kind: SessionEvent['kind']) =>
  toHar(session)
    .log.entries.map(({ _eventId }) => session.events.find(({ id }) => id === _eventId)!)
    .filter((event) => event.kind === kind)
const byNumber = (session: Session, kind: SessionEvent['kind']) => {
  const number = ({ id }: SessionEvent) => Number(id.replace('entry-', ''))
  return session.events.filter((event) => event.kind === kind).sort((a, b) => number(a) - number(b))
}

const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))
/** Empty and absent are one to a HAR, and an unpaired surrogate is no text. */
function bodyOf(body: Body | undefined) {
  const text = body?.text === undefined ? undefined : wellFormed(body.text)
  return {
    text: text || undefined,
    truncated: Boolean(text && body?.truncated),
    omitted: text ? undefined : (body?.omitted ?? (body?.size ? 'not in the file' : undefined)),
  }
}

function told(event: SessionEvent) {
  const { method, url, status, state, failure, requestHeaders, responseHeaders, ...rest } = event as RequestEvent
  return {
    method: wellFormed(method),
    url: wellFormed(url.replace(/#.*$/s, '')),
    status: status || 0,
    state,
    failure: failure?.code ?? failure?.message,
    requestHeaders: requestHeaders.map((pair) => pair.map(wellFormed)),
    responseHeaders: (responseHeaders ?? []).map((pair) => pair.map(wellFormed)),
    requestBody: bodyOf(rest.requestBody),
    responseBody: bodyOf(rest.responseBody),
    frames: rest.initiator?.map(({ function: name, url, line, column }) => ({ name, url, line, column })),
    protocol: rest.protocol,
    transferSize: rest.transferSize,
    ip: rest.ip,
  }
}

/** As they stand in a HAR, where a duration without phases is a wait. */
function timesOf(events: readonly SessionEvent[]) {
  return events.flatMap((event) => toHar(sessionOf([event])).log.entries.map(({ time, timings }) => [time, timings]))
}

function toldSocket(event: SessionEvent) {
  const { api, url, state, code, failure, messages } = event as SocketEvent
  return {
    api,
    url: wellFormed(url.replace(/#.*$/s, '')),
    state,
    code,
    failure,
    messages: messages.map(({ direction, text }) => ({ direction, text })),
  }
}

const reset = { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_CONNECTION_RESET' }
const stories: Record<string, SessionEvent[]> = {
  'the failing save': failingSave(),
  'the null field': nullSecondPoll(),
  'every way to end': [
    failedRequest({ at: 1 }),
    failedRequest({ at: 2, state: 'aborted', failure: { name: 'AbortError', message: 'The user aborted a request.' } }),
    request({ at: 3, state: 'timeout', ip: '2001:db8::7' }),
    request({ at: 4, state: 'pending' }),
    failedRequest({ at: 5, failure: reset }),
    { ...request({ at: 6, responseBody: { text: 'half', truncated: true } }), state: 'failed', failure: reset },
  ],
  bodies: [
    request({
      at: 1,
      method: 'POST',
      requestBody: { omitted: 'binary', size: 2000 },
      responseBody: { omitted: 'stream' },
    }),
    request({ at: 2, responseBody: { text: 'cut', size: 90_000, truncated: true } }),
    request({ at: 3, responseBody: { text: '\ufdd0 Grüße' } }),
  ],
  sockets: [
    socket({ at: 1 }),
    socket({ at: 2, state: 'failed', messages: [], received: 0, sent: 0, failure: 'net::ERR_CONNECTION_REFUSED' }),
    socket({ at: 3, state: 'connecting', messages: [], received: 0, sent: 0 }),
    socket({ at: 4, state: 'closed', code: 1006, messages: [{ at: 9, direction: 'received', size: 30 }] }),
    socket({ at: 5, api: 'eventsource', messages: [{ at: 9, direction: 'received', text: 'tick', size: 4 }] }),
  ],
}

describe('session -> HAR -> session', () => {
  it.each(Object.entries(stories))('keeps %s', (_, events) => {
    const session = sessionOf(events)
    const read = again(session)
    expect(byNumber(read, 'request').map(told)).toEqual(inOrder(session, 'request').map(told))
    expect(byNumber(read, 'socket').map(toldSocket)).toEqual(inOrder(session, 'socket').map(toldSocket))
  })

  it('keeps the requests of sessions made by chance, and writes them anew the same', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const session = randomSession(seed)
      // What no HAR can say: a request without an address or a method.
      session.events = session.events.filter(
        (one) => one.kind !== 'request' || (one.method !== '' && one.url.replace(/#.*$/s, '') !== ''),
      )
      const read = again(session)
      const [before, after] = [inOrder(session, 'request').map(told), byNumber(read, 'request').map(told)]
      expect(after, `seed ${seed}`).toEqual(before)
      expect(timesOf(byNumber(read, 'request')), `seed ${seed}`).toEqual(timesOf(inOrder(session, 'request')))
    }
  })
})
