/** The age of a browser is reckoned from its version. */
import { expect, it } from 'vitest'
import { browserAge, yearsBehindBrowser } from '../../../src/core/triage/browser-age.ts'

const now = Date.UTC(2026, 2, 12)

it.each([
  // Chrome 109, the last one for Windows 7, came out on 10 January 2023.
  ['Chromium 109.0.5414.120', 3.2],
  // Firefox 115, the last one for the same, on 4 July 2023.
  ['Firefox 115.0', 2.7],
  // Chrome 78 on 22 October 2019: before the pace was four weeks.
  ['Chrome 78.0.3904.108', 6.4],
  // Of a date that was not reckoned with.
  ['Chromium 170.0', 0],
])('%s', (browser, years) => {
  expect(Math.abs(browserAge({ browser }, now)! - years)).toBeLessThanOrEqual(0.6)
})

it('is not known of engines that keep no pace, and where no browser is named', () => {
  expect(browserAge({ browser: 'Safari 15.6' }, now)).toBeUndefined()
  expect(browserAge({}, now)).toBeUndefined()
})

it('a clock that is years behind its own browser is wrong, and one that is months behind may be right', () => {
  expect(yearsBehindBrowser({ browser: 'Chromium 152.0' }, Date.UTC(2019, 0, 1))).toBeGreaterThan(5)
  expect(yearsBehindBrowser({ browser: 'Chromium 152.0' }, now)).toBe(0)
  expect(yearsBehindBrowser({ browser: 'Safari 15.6' }, 0)).toBe(0)
})
