import { describe, expect, it } from 'vitest'
import { foldRequests } from '../../../src/views/timeline/folded-requests.ts'
import { consoleLine, mark, request, step, thrown } from '../../support/session-builder.ts'

const poll = (at: number, more: Parameters<typeof request>[0] = {}) =>
  request({ at, id: `poll-${at}`, url: `/api/status?since=${at}`, ...more })
const rowsOf = (...[events, kept]: Parameters<typeof foldRequests>) => {
  const folded = foldRequests(events, kept)
  return folded.events.map(({ id }) => id + (folded.counts.has(id) ? ` ×${folded.counts.get(id)}` : ''))
}

describe('calls that a page repeats', () => {
  it.each<[string, Parameters<typeof foldRequests>[0], string[]]>([
    ['whatever their query', [poll(1), poll(2), poll(3)], ['poll-1 ×3']],
    [
      'with other calls and lines between them',
      [poll(1), request({ id: 'other', url: '/api/a' }), poll(2), consoleLine({ id: 'line', level: 'log' }), poll(3)],
      ['poll-1 ×3', 'other', 'line'],
    ],
    [
      'not over an error, a step or a mark',
      [
        poll(1),
        thrown({ id: 'error' }),
        poll(2),
        poll(3),
        step({ id: 'step' }),
        poll(4),
        mark({ id: 'mark' }),
        poll(5),
      ],
      ['poll-1', 'error', 'poll-2 ×2', 'step', 'poll-4', 'mark', 'poll-5'],
    ],
    [
      'not what failed, and what is still awaited',
      [poll(1), poll(2), poll(3, { status: 500 }), poll(4, { state: 'pending', status: undefined })],
      ['poll-1 ×2', 'poll-3', 'poll-4'],
    ],
    [
      'of one method and one cause',
      [poll(1), poll(2, { method: 'POST' }), poll(3, { cause: 'step-1' }), poll(4)],
      ['poll-1 ×2', 'poll-2', 'poll-3'],
    ],
  ])('are one row, %s', (_, events, rows) => {
    expect(rowsOf(events)).toEqual(rows)
  })
  it('tells operations of GraphQL apart', () => {
    const call = (at: number, operationName: string) =>
      request({
        at,
        method: 'POST',
        url: '/graphql',
        requestBody: {
          type: 'application/json',
          text: JSON.stringify({ operationName, query: `query ${operationName} { a }` }),
        },
      })
    expect(rowsOf([call(1, 'Status'), call(2, 'Invoices'), call(3, 'Status')])).toEqual(['request-1 ×2', 'request-2'])
    const refused = {
      ...call(4, 'Status'),
      responseBody: { type: 'application/json', text: '{"errors":[{"message":"no"}]}' },
    }
    expect(rowsOf([call(1, 'Status'), refused, call(5, 'Status')])).toEqual(['request-1', 'request-4', 'request-5'])
  })
  it('leave the selected one a row, and the list as it is where none is repeated', () => {
    expect(rowsOf([poll(1), poll(2), poll(3)], 'poll-2')).toEqual(['poll-1 ×2', 'poll-2'])
    const events = [poll(1), step({})]
    expect(foldRequests(events).events).toBe(events)
  })
})
