/** What a generated test waits for between two actions. */
import { expect, it } from 'vitest'
import { toPlaywright } from '../../../../src/core/bundle/exports/playwright.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { documentOf, navigation, request, sessionOf, step } from '../../../support/session-builder.ts'

it('waits after a later page load only for what that page was answered', () => {
  const visits = [
    navigation({ at: 0, how: 'load', url: '/invoices' }),
    request({ at: 50, url: '/api/invoices' }),
    navigation({ at: 9000, how: 'load', frame: 'doc-2', url: '/reports' }),
    request({ at: 9050, frame: 'doc-2', url: '/api/reports' }),
  ]
  const session = sessionOf(visits, { documents: [documentOf(), documentOf({ id: 'doc-2', startedAt: 9000 })] })
  expect(toPlaywright(session).match(/answered\(page, '.*'\)|page\.goto\(.*\)/g)).toEqual([
    "answered(page, 'GET /api/invoices')",
    "page.goto(base + '/invoices')",
    "answered(page, 'GET /api/reports')",
    "page.goto(base + '/reports')",
  ])
})

it('writes a long recording in linear time', () =>
  expectLinear(
    4000,
    (size) =>
      sessionOf(
        Array.from({ length: size }, (_, i) =>
          i % 10 === 0
            ? step({ at: i * 100, id: `s${i}` })
            : request({ at: i * 100, id: `r${i}`, cause: `s${i - (i % 10)}`, url: `/p/${i}` }),
        ),
      ),
    (session) => toPlaywright(session),
  ))
