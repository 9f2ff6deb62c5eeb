import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../src/core/kb/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { isAboutVerdict } from '../../../src/panel/models/own-articles.ts'
import { failingSave, request, sessionOf } from '../../support/session-builder.ts'
import { articleOf } from '../support/articles.ts'

const old = request({ at: 0, url: 'https://app.tallybook.example/api/reports', status: 404 })
const events: SessionEvent[] = [{ ...old, id: 'old' }, ...failingSave()]
const session = sessionOf(events)
const verdict = judge(session)
const failed = session.events.find((event) => event.kind === 'request' && event.status === 500)!
const hitBy = (from: string | undefined): Hit => ({
  ...{ article: articleOf(), score: 1, certainty: 1, confident: true },
  matched: [{ terms: [], ...(from !== undefined && { from }) }],
})

describe('an article that goes along by itself', () => {
  it.each([
    ['was found by what the verdict rests on', failed.id, true],
    ['was found by the agent’s words', undefined, true],
    ['was found by another failure', 'old', false],
  ])('%s', (_, from, wanted) => {
    expect(verdict.class).toBe('product-defect')
    expect(isAboutVerdict(hitBy(from), verdict, session.events)).toBe(wanted)
  })

  it('has nothing to be compared with without a verdict', () => {
    expect(isAboutVerdict(hitBy('old'), undefined, session.events)).toBe(true)
    expect(isAboutVerdict(hitBy('old'), { ...verdict, class: 'unknown' }, session.events)).toBe(true)
  })
})
