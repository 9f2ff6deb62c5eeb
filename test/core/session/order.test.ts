import { expect, it } from 'vitest'
import { byTime } from '../../../src/core/session/order.ts'
import { consoleLine, navigation, request, step } from '../../support/session-builder.ts'

it('puts what happened in the same millisecond in the order of cause and effect', () => {
  const events = [
    consoleLine({ at: 5, id: 'a' }),
    request({ at: 5, id: 'b' }),
    request({ at: 5, id: 'a-request' }),
    navigation({ at: 5, id: 'c' }),
    step({ at: 5, id: 'd' }),
    request({ at: 4, id: 'e' }),
  ]
  expect(events.sort(byTime).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'a-request', 'b', 'a'])
})
