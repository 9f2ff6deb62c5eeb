/** A page that the server does not take any more: which of the two releases is named, and how. */
import { expect, it } from 'vitest'
import { judge } from '../../../src/core/triage/index.ts'
import { request, sessionOf, step } from '../../support/session-builder.ts'

const page = { version: '4.1.0', source: '<meta name="version">' }

it.each<[string, [string, string][], typeof page | undefined, string]>([
  ['both are known', [['X-App-Version', '4.2.0']], page, 'the page is on 4.1.0, the server on 4.2.0, and'],
  ['the server names the same', [['X-App-Version', '4.1.0']], page, 'the page is on 4.1.0, which the server no longer'],
  ['the server names none', [], page, 'the page is on 4.1.0, which the server no longer'],
  ['the page names none', [['X-App-Version', '4.2.0']], undefined, 'the open page is older, and'],
])('%s', (_what, headers, app, told) => {
  const { environment, ...session } = sessionOf([
    step({ at: 0 }),
    request({ at: 10, method: 'POST', status: 426, responseHeaders: headers }),
  ])
  const verdict = judge({ ...session, environment: { ...environment!, app } })
  expect(verdict.class).toBe('outdated-client')
  expect(verdict.sentence).toContain(told)
})
