/**
 * The exam once more, with what goes on beside the matter in most tabs, all of it at once: whatever the verdict tells of a
 * session, it tells with these events in it as well. Before the first step, or shortly after the last one: `npm test` tries
 * every second case, by turns at one of these moments, `npm run test:long` each case at both.
 */
import { expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { everyCase } from '../../support/every-case.ts'
import { report, resource } from '../../support/session-builder.ts'
import { cases } from './exam/cases.ts'
import {
  chatBlocked,
  crashReportsBlocked,
  extensionHangsUp,
  pictureMissing,
  resizeLoop,
  statisticsBlocked,
} from './exam/kit/beside.ts'
import { type Case, rejects, says, sessionOfCase, throws } from './exam/kit/build.ts'

const beside = (at: number): SessionEvent[] => [
  ...statisticsBlocked(at),
  resource({
    at: at + 1,
    url: 'https://www.googletagmanager.com/gtm.js?id=G-1',
    status: undefined,
    code: 'net::ERR_BLOCKED_BY_CLIENT',
  }),
  crashReportsBlocked(at + 2),
  chatBlocked(at + 3),
  pictureMissing(at + 5),
  resizeLoop(at + 6),
  extensionHangsUp(at + 7),
  rejects(at + 8, "NotAllowedError: play() failed because the user didn't interact with the document first."),
  throws(at + 9, "ReferenceError: Can't find variable: _AutofillCallbackHandler"),
  report({ at: at + 10, report: 'deprecation', message: 'Unload event listeners are deprecated.' }),
  says(at + 11, 'Third-party cookie will be blocked. Learn more in the Issues tab.', 'warn'),
  says(at + 12, 'Warning: Each child in a list should have a unique "key" prop.'),
]

/** What is blocked just before a line that follows from the matter looks as if that followed from it. */
const takenIn = new Set(['blazor: a part of the old release is still in the cache'])

const isRight = ({ expected, also }: Case, judged: Case) =>
  [expected, also ?? []].flat().includes(judge(sessionOfCase(judged)).class)

/** The same session with what goes on beside. */
function withBeside(one: Case, at: number): Case {
  const added = beside(at).map((event, index) => ({ ...event, id: `beside-${index}` }))
  return { ...one, events: [...one.events, ...added].sort((a, b) => a.at - b.at) }
}

const lastStep = ({ events }: Case) => events.findLast(({ kind }) => kind === 'step')?.at ?? 2500

/** ms: one test for all cases of the exam, on machines that do something else besides */
const patience = 180_000

const moments: [string, (one: Case) => number][] = [
  ['before the first step', () => 453],
  ['after the last step', (one) => lastStep(one) + 403],
]

it.each(moments.map(([name, at], moment) => [name, at, moment] as const))(
  '%s',
  (_, at, moment) => {
    const tried = cases.filter((_one, index) => everyCase || index % (2 * moments.length) === 2 * moment)
    const changed = tried.filter(
      (one) => !isRight(one, withBeside(one, at(one))) && isRight(one, one) && !takenIn.has(one.name),
    )
    expect(changed.map(({ name }) => name)).toEqual([])
  },
  patience,
)
