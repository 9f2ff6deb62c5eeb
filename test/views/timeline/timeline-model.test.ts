import { describe, expect, it } from 'vitest'
import {
  appOrigin,
  countEvents,
  type FilterId,
  filterEvents,
  hiddenBy,
  noFilter,
  relatedEvents,
  type TimelineCounts,
  toggleFilter,
  totalsText,
  withoutChain,
} from '../../../src/views/timeline/timeline-model.ts'
import { expectCost } from '../../support/processor-time.ts'
import { documentOf, failingSave, request, SITE, socket, step, vitals } from '../../support/session-builder.ts'

const events = failingSave()
const ids = (show: FilterId[], text = '') =>
  filterEvents(events, { show: new Set(show), text }).map((event) => event.id)

describe('filterEvents', () => {
  it('hands the same array back when all of it is shown', () => {
    const telling = events.filter(({ kind }) => kind !== 'vitals')
    expect(filterEvents(telling, noFilter)).toBe(telling)
  })

  it('takes a call of GraphQL that was answered with errors for one, though its status is 200', () => {
    const text = (value: object) => ({ type: 'application/json', text: JSON.stringify(value) })
    const call = (id: string, answer: object) =>
      request({
        ...{ id, method: 'POST', url: '/graphql', requestBody: text({ query: '{ me { id } }' }) },
        responseBody: text(answer),
      })
    const calls = [call('good', { data: { me: {} } }), call('refused', { errors: [{ message: 'no' }] })]
    const shown = filterEvents(calls, { show: new Set(['errors']), text: '' })
    expect([shown.map(({ id }) => id), countEvents(calls).errors]).toEqual([['refused'], 1])
  })

  it.each<[string, Parameters<typeof socket>[0], number]>([
    ['was cut off', { state: 'closed', code: 1013 }, 1],
    ['never opened', { state: 'failed' }, 1],
    ['was closed by the page', { state: 'closed', code: 4000, closedByPage: true }, 0],
  ])('counts a socket that %s as the first screen does', (_, told, count) => {
    expect(countEvents([socket(told)]).errors).toBe(count)
  })

  it('leaves ordinary loading times to the filter of pages and to the search; bad ones stay', () => {
    const shown = filterEvents([...events, vitals({ id: 'slow', at: 20_000, value: 9000 })], noFilter)
    expect(shown.filter(({ kind }) => kind === 'vitals').map(({ id }) => id)).toEqual(['slow'])
    expect(ids([], 'lcp')).toEqual(['vitals-900'])
  })

  it.each(['script', 'stylesheet', 'image'])(
    'leaves a %s that arrived to the filter of the network',
    (resourceType) => {
      const file = { api: 'other', resourceType, responseBody: undefined } as const
      const all = [
        request({ ...file, id: 'good', url: '/assets/app.js' }),
        request({ ...file, id: 'gone', url: '/assets/gone.js', status: 404 }),
        request({ ...file, id: 'cut', url: '/assets/cut.js', state: 'failed' }),
      ]
      expect(filterEvents(all, noFilter).map(({ id }) => id)).toEqual(['gone', 'cut'])
      expect(filterEvents(all, { ...noFilter, show: new Set(['network']) })).toHaveLength(3)
      expect(filterEvents(all, { ...noFilter, text: 'app.js' })).toHaveLength(1)
    },
  )

  const cases: [FilterId[], string, string[]][] = [
    [['errors'], '', ['request-8215', 'console-8630', 'error-8634']],
    [['network'], '', ['request-120', 'request-2440', 'request-8215']],
    [['console'], '', ['console-950', 'request-8215', 'console-8630', 'error-8634']],
    [['steps'], '', ['step-2400', 'step-6100', 'step-8200', 'mark-9800']],
    [['navigation'], '', ['navigation-0', 'vitals-900', 'navigation-2430']],
    [
      ['steps', 'errors'],
      '',
      ['step-2400', 'step-6100', 'step-8200', 'request-8215', 'console-8630', 'error-8634', 'mark-9800'],
    ],
    [[], 'tax_rule_missing', ['request-8215', 'console-8630']],
    [[], '"SAVE FAILED" 500', ['console-8630']],
    [[], 'req-7f3a91c2', ['request-8215']],
    [[], 'page=1', ['request-120']],
    [['console'], 'rendertotals', ['error-8634']],
    [[], 'no such words', []],
  ]
  it.each(cases)('%j with "%s"', (show, text, expected) => expect(ids(show, text)).toEqual(expected))
})

it('shows one chain of events', () => {
  const chain = filterEvents(events, { ...noFilter, around: 'request-8215' })
  expect(chain.map((event) => event.id)).toEqual(['step-8200', 'request-8215', 'console-8630', 'error-8634'])
  expect(filterEvents(events, { ...noFilter, around: 'request-8215', text: '"save failed"' })).toHaveLength(1)
  expect(filterEvents(events, withoutChain({ ...noFilter, around: 'request-8215' }))).toHaveLength(13)
})

it('counts what belongs to each filter', () => {
  expect(countEvents(events)).toEqual({ errors: 3, network: 3, console: 4, steps: 4, navigation: 3 })
})

it.each<[string, TimelineCounts, string]>([
  ['all of it', { all: 1, passing: 1, rows: 1, narrowed: false }, '1 event'],
  [
    'what has no row of its own',
    { all: 2051, passing: 2040, rows: 2028, narrowed: false },
    '2,051 events · 11 only under Network or Pages · 12 repeats folded',
  ],
  ['one repeat', { all: 3, passing: 3, rows: 2, narrowed: false }, '3 events · 1 repeat folded'],
  ['what was found', { all: 51, passing: 3, rows: 3, narrowed: true }, '3 of 51 events'],
  ['a filter that everything passes', { all: 51, passing: 51, rows: 51, narrowed: true }, '51 of 51 events'],
])('says how many there are: %s', (_, counts, said) => expect(totalsText(counts)).toBe(said))

it('toggles one filter and leaves the old one as it was', () => {
  const one = toggleFilter(noFilter, 'errors')
  expect([...one.show]).toEqual(['errors'])
  expect(toggleFilter(one, 'errors').show.size).toBe(0)
  expect(noFilter.show.size).toBe(0)
})

describe('relatedEvents', () => {
  it('follows causes up and effects down, all the way', () => {
    expect(Object.fromEntries(relatedEvents(events, 'request-8215'))).toEqual({
      'step-8200': 'cause',
      'console-8630': 'effect',
      'error-8634': 'effect',
    })
    expect(Object.fromEntries(relatedEvents(events, 'step-8200'))).toEqual({
      'request-8215': 'effect',
      'console-8630': 'effect',
      'error-8634': 'effect',
    })
  })
  it('finds an effect that a rounded clock put before its cause', () => {
    const events = [request({ id: 'r', at: 9, cause: 's' }), step({ id: 's', at: 10 })]
    expect(relatedEvents(events, 's').get('r')).toBe('effect')
  })
  it('ends when a forged recording goes in circles or points nowhere', () => {
    const circle = [request({ id: 'a', at: 1, cause: 'b' }), request({ id: 'b', at: 2, cause: 'a' })]
    expect(relatedEvents(circle, 'a').get('b')).toBe('cause')
    expect(relatedEvents([step({ id: 'x', cause: 'x' })], 'x').size).toBe(0)
    expect(relatedEvents([step({ id: 'x', cause: 'gone' })], 'x').size).toBe(0)
    expect(relatedEvents(events, undefined).size).toBe(0)
  })
})

describe('appOrigin', () => {
  it.each([
    [[documentOf({ frameId: 3, url: 'https://ads.example.net/' }), documentOf()], SITE],
    [[documentOf({ frameId: 3, url: 'https://ads.example.net/' })], 'https://ads.example.net'],
    [[documentOf({ url: 'not a url' })], undefined],
    [[], undefined],
  ])('%#', (documents, expected) => expect(appOrigin(documents)).toBe(expected))
})

it('filters 20,000 events by text fast enough to type, once they have been read', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => request({ at, url: `/api/items/${at}` }))
  filterEvents(many, { ...noFilter, text: 'warm' })
  const found = await expectCost(500, () => filterEvents(many, { ...noFilter, text: 'items/1999' }))
  expect(found).toHaveLength(11)
})

it.each<[Parameters<typeof hiddenBy>[0], boolean, string]>([
  [{ ...noFilter, text: 'a' }, false, 'the search'],
  [{ ...noFilter, show: new Set(['errors']) }, true, 'the filters or the time range'],
  [{ show: new Set(['errors']), text: 'a', around: 'b' }, false, 'the filters, the search, or the chain filter'],
])('says what hides all events: %#', (filter, span, words) => expect(hiddenBy(filter, span)).toBe(words))
