import { describe, expect, it } from 'vitest'
import { namesOtherService, otherRefuses } from '../../../../src/core/triage/responses/named-service.ts'
import * as places from '../../../../src/core/triage/responses/place-words.ts'
import { regrets } from '../../../../src/core/triage/responses/regret-words.ts'
import { failing, otherCompany, refusing } from '../../../../src/core/triage/responses/told-others.ts'
import { notTheirs, ofPeople } from '../../../../src/core/triage/responses/told-people.ts'
import * as states from '../../../../src/core/triage/responses/told-states.ts'
import * as things from '../../../../src/core/triage/responses/told-things.ts'
import { any, type Words } from '../../../../src/core/triage/responses/word-kinds.ts'
import { expectLinear } from '../../../support/processor-time.ts'

const kinds: [string, Words][] = Object.entries({
  ...things,
  ...states,
  ...places,
  failing,
  otherCompany,
  refusing,
  otherRefuses,
  notTheirs,
  ofPeople,
  regret: { test: regrets },
  service: { test: (text) => namesOtherService(text, new Set()) },
})

describe('words of a kind', () => {
  it.each([
    ['at the start of a word', '(?:lock|clos)ed', 'It is locked.', true],
    ['not inside a word', 'locked', 'It is unlocked.', false],
    ['anywhere in Japanese', '満席', '本日は満席です', true],
    ['with any letters after it', 'Versand\\p{L}*adresse', 'Die Versandanschriftadresse fehlt', true],
    ['with any letters of a list after it', 'no [\\p{L}-]+ left', 'There are no add-ons left', true],
    ['with accents', 'no [\\p{L}]+ libres', 'no habitación libres', true],
  ])('%s', (_, words, text, found) => expect(any(words).test(text)).toBe(found))

  it('are there to be tested', () => expect(kinds.length).toBeGreaterThan(40))

  it.each(['の', 'プランの上限に達しました', 'a', 'Straße ', 'Acme of Acme ', 'only the can ', 'darf nicht '])(
    'are looked for in a long text of %j in time that grows with it',
    (part) =>
      expectLinear(
        8_000,
        (size) => part.repeat(Math.ceil(size / part.length)).slice(0, size),
        (text) => kinds.map(([, words]) => words.test(text)),
      ),
  )
})
