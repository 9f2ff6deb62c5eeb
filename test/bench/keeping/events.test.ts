import { describe, expect, it } from 'vitest'
import { SessionEvent } from '../../../src/core/session/index.ts'
import { batches, eventsOf } from './events.ts'

describe('the session that is measured', () => {
  const events = Array.from({ length: 400 }, (_, n) => eventsOf(n, 'doc')).flat()

  it('is made of valid events, in the order of time', () => {
    for (const event of events) expect(SessionEvent.safeParse(event).success).toBe(true)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b))
  })

  it('has all kinds of a real one, and requests that end', () => {
    expect(new Set(events.map(({ kind }) => kind))).toEqual(
      new Set(['console', 'request', 'step', 'error', 'navigation', 'resource', 'vitals']),
    )
    const states = events.filter((event) => event.kind === 'request').map(({ id, state }) => [id, state])
    expect(states.slice(0, 2)).toEqual([
      [states[0]![0], 'pending'],
      [states[0]![0], 'done'],
    ])
  })

  it('comes in batches without a loss', () => {
    const sent = [...batches(403, 100, 'doc')]
    expect(new Set(sent.flat().map(({ id }) => id)).size).toBe(403)
    expect(sent.slice(0, -1).every((batch) => batch.length >= 100 && batch.length <= 101)).toBe(true)
  })
})
