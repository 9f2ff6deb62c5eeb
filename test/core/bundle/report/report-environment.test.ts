import { expect, it } from 'vitest'
import { environmentFacts } from '../../../../src/core/bundle/report/report-environment.ts'
import { environmentOf } from '../../../support/session-builder.ts'

it.each([
  [{ clockSkew: 95_000 }, 'Clock', '95 s ahead of the server'],
  [{ clockSkew: -660_000 }, 'Clock', '11 min behind the server'],
  [{ clockSkew: 4000 }, 'Clock', undefined],
  [{ otherClock: true }, 'Clock of the page', 'replaced by the page: what it says about time may be made up'],
  [{}, 'Clock of the page', undefined],
  [{ utcOffset: 330, timeZone: 'Asia/Kolkata' }, 'Language and time', 'de-DE, `Asia/Kolkata` (UTC+05:30)'],
  [{ viewport: { width: 894, height: 805 }, zoom: 1.25 }, 'Viewport', '894 × 805 at 125% zoom'],
])('%j is told as %s: %s', (told, name, words) => {
  expect(new Map(environmentFacts(environmentOf(told))).get(name)).toBe(words)
})
