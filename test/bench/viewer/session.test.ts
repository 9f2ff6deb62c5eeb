import { expect, it } from 'vitest'
import { SessionEvent } from '../../../src/core/session/index.ts'
import { needle, requestsOnly, sessionOfSize } from './session.ts'

const size = { events: 2000, body: 300, pictures: 3 }

it('is a valid session of that many events, of the kinds of a real one, with what it is searched for once', () => {
  const { session, pictures } = sessionOfSize(size)
  expect(session.events).toHaveLength(2000)
  for (const event of session.events) expect(SessionEvent.safeParse(event).success).toBe(true)
  expect(new Set(session.events.map(({ kind }) => kind))).toEqual(
    new Set(['navigation', 'console', 'request', 'step', 'error', 'resource', 'socket', 'screenshot']),
  )
  expect(session.events.filter((event) => JSON.stringify(event).includes(needle))).toHaveLength(1)
  expect(pictures.size).toBe(3)
})

it('is the same each time', () => {
  expect(sessionOfSize(size).session).toEqual(sessionOfSize(size).session)
})

it('has nothing but requests where a HAR is to be made of it', () => {
  expect(new Set(requestsOnly(50, 300).events.map(({ kind }) => kind))).toEqual(new Set(['request']))
})
