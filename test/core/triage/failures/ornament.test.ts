/** What customers do without, and what they need. */
import { expect, it } from 'vitest'
import { isMissedByNobody } from '../../../../src/core/triage/failures/ornament.ts'

it.each([
  ['https://widget.intercom.io/widget/kx81h2', true],
  ['https://cdn.cookielaw.org/scripttemplates/otSDKStub.js', true],
  ['https://app.usercentrics.eu/browser-ui/latest/loader.js', true],
  ['https://www.google-analytics.com/g/collect', true],
  ['https://js.stripe.com/v3/', false],
  ['https://drift.acme.example/main.js', false],
  ['https://maps.example.net/api.js', false],
])('%s', (url, missedByNobody) => {
  expect(isMissedByNobody(url)).toBe(missedByNobody)
})
