import { expect, it } from 'vitest'
import { landingOf } from '../../../src/viewer/address/landing.ts'
import type { Place } from '../../../src/viewer/address/location.ts'
import { consoleLine, request } from '../../support/session-builder.ts'

const events = [consoleLine({ id: 'line', at: 10 }), request({ id: 'call', at: 20 })]
const tabs = ['overview', 'timeline', 'network'] as const

it.each<[place: Place, whole: boolean, tab: string | undefined, selected: string | undefined, isFinal: boolean]>([
  [{ event: 'call' }, true, 'timeline', 'call', true],
  [{ event: 'call', tab: 'network' }, true, 'network', 'call', true],
  [{ event: 'call', tab: 'steps' }, true, 'timeline', 'call', true],
  [{ tab: 'steps' }, true, undefined, undefined, true],
  [{ tab: 'network' }, false, 'network', undefined, true],
  [{ span: { from: 1, to: 2 } }, false, 'timeline', undefined, true],
  [{ event: 'later' }, true, 'timeline', undefined, true],
  // What is not read yet may be what is named, or be nearer to it.
  [{ event: 'later' }, false, 'timeline', 'later', false],
  [{ event: 'call' }, false, 'timeline', 'call', true],
  [{ at: 18 }, false, 'timeline', 'call', false],
  [{ step: 1 }, false, 'timeline', undefined, false],
])('%j, all read: %s', (place, whole, tab, selected, isFinal) => {
  expect(landingOf(place, { events, whole, tabs })).toMatchObject({ tab, selected, isFinal })
})
