import { expect, it } from 'vitest'
import { eventIndex } from '../../../src/views/event/event-index.ts'
import { consoleLine, failingSave, request, step } from '../../support/session-builder.ts'

it('finds events by id and by cause', () => {
  const { byId, byCause } = eventIndex(failingSave())
  expect(byId.get('step-8200')?.kind).toBe('step')
  expect(byCause.get('request-8215')?.map(({ id }) => id)).toEqual(['console-8630', 'error-8634'])
  expect([byId.get('gone'), byCause.get('gone')]).toEqual([undefined, undefined])
})

it('takes the first of two events that have one id', () => {
  const first = step({ id: 'a', at: 1 })
  expect(eventIndex([first, request({ id: 'a', at: 2 })]).byId.get('a')).toBe(first)
})

it('is made once for each list', () => {
  const events = [step({ at: 1 }), consoleLine({ at: 2, cause: 'step-1' })]
  expect(eventIndex(events)).toBe(eventIndex(events))
  expect(eventIndex([...events])).not.toBe(eventIndex(events))
})
