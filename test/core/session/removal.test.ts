import { describe, expect, it } from 'vitest'
import { completenessOf } from '../../../src/core/bundle/index.ts'
import { countRemovable, type Removal, removeParts, Session } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  environmentOf,
  notice,
  request,
  screenshot,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'

const session = () =>
  sessionOf(
    [
      step({ at: 1 }),
      request({ at: 2, cause: 'step-1', requestBody: { type: 'text/plain', text: 'sent', size: 4 } }),
      consoleLine({ at: 3, cause: 'request-2' }),
      consoleLine({ at: 4 }),
      thrown({ at: 5 }),
      screenshot({ at: 6 }),
      notice({ at: 7, cause: 'step-1' }),
      socket({ at: 7, messages: [{ at: 8, direction: 'sent', text: 'hi', size: 2 }] }),
    ],
    { environment: environmentOf({ storageKeys: { local: ['a', 'b'], session: [], cookies: ['c'] } }) },
  )

describe('taking parts out of a session', () => {
  it.each<[string, Removal, Record<string, number>, number]>([
    ['an event', { what: 'event', event: 'request-2' }, { requests: 1 }, 7],
    ['the console', { what: 'kind', kind: 'console' }, { 'console lines': 2 }, 6],
    ['the steps', { what: 'kind', kind: 'steps' }, { steps: 1 }, 7],
    ['what the page said', { what: 'kind', kind: 'notices' }, { 'messages that the page showed': 1 }, 7],
    ['a picture', { what: 'picture', file: 'screenshots/0001.webp' }, { 'pictures of the page': 1 }, 7],
    ['another picture', { what: 'picture', file: 'screenshots/0002.webp' }, {}, 8],
    ['the pictures', { what: 'kind', kind: 'screenshots' }, { 'pictures of the page': 1 }, 7],
    ['contents', { what: 'kind', kind: 'bodies' }, { 'request, response and socket message bodies': 3 }, 8],
    ['storage names', { what: 'kind', kind: 'storage-names' }, { 'names of cookies and storage entries': 3 }, 8],
    ['what is not there', { what: 'event', event: 'nobody' }, {}, 8],
  ])('%s', (_what, removal, said, left) => {
    const before = session()
    const after = removeParts(before, [removal])
    expect(before).toEqual(session())
    expect(Session.safeParse(after).success).toBe(true)
    const gaps = completenessOf(after).gaps.filter(({ why }) => why === 'removed by the person who captured')
    expect(Object.fromEntries(gaps.map(({ what, count }) => [what, count]))).toEqual(said)
    expect(after.events.filter(({ kind }) => kind !== 'gap')).toHaveLength(left)
  })

  it('forgets a cause that is gone', () => {
    const { events } = removeParts(session(), [{ what: 'kind', kind: 'steps' }])
    expect(events.find(({ id }) => id === 'request-2')).not.toHaveProperty('cause')
    expect(events.find(({ id }) => id === 'console-3')).toHaveProperty('cause', 'request-2')
  })

  it('takes the content and leaves the type and the size', () => {
    const { events } = removeParts(session(), [{ what: 'kind', kind: 'bodies' }])
    expect(events.find(({ id }) => id === 'request-2')).toMatchObject({
      requestBody: { type: 'text/plain', size: 4, omitted: 'removed by the person who captured' },
    })
    expect(JSON.stringify(events)).not.toMatch(/"(?:sent|hi)","size"|"ok"/)
  })

  it('counts one thing once, however often it is removed', () => {
    const twice = removeParts(session(), [
      { what: 'event', event: 'console-4' },
      { what: 'kind', kind: 'console' },
    ])
    expect(completenessOf(twice).gaps).toContainEqual({
      what: 'console lines',
      count: 2,
      why: 'removed by the person who captured',
    })
  })

  it('tells how many there are', () => {
    expect(countRemovable(session())).toEqual({
      replay: 0,
      notices: 1,
      console: 2,
      bodies: 3,
      'storage-names': 3,
      steps: 1,
      screenshots: 1,
    })
  })
})
