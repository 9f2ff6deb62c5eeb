import { describe, expect, it } from 'vitest'
import { withRefusal } from '../../../src/core/guide/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { consoleLine, navigation, thrown } from '../../support/session-builder.ts'

const refused = { name: 'QuotaExceededError', message: 'The quota has been exceeded.' }
const error = (at: number) => thrown({ at, error: refused })
const load = (at: number) => navigation({ at, how: 'reload' })

describe('a page that may store no more', () => {
  it.each<[string, SessionEvent[], number | undefined]>([
    ['throws the error of the browser', [error(5)], 5],
    [
      'puts it into one of its own',
      [thrown({ at: 5, error: { name: 'Error', message: 'Draft lost', cause: refused } })],
      5,
    ],
    [
      'names it in the message of its own',
      [thrown({ at: 5, error: { name: 'AbortError', message: 'QuotaExceededError: full' } })],
      5,
    ],
    [
      'prints it',
      [consoleLine({ at: 5, level: 'error', text: 'Draft lost', args: [{ type: 'error', error: refused }] })],
      5,
    ],
    [
      'prints it in words, as Firefox names it',
      [consoleLine({ at: 5, level: 'warn', text: 'NS_ERROR_DOM_QUOTA_REACHED' })],
      5,
    ],
    ['is asked for the last time', [error(5), error(7)], 7],
    ['may have room after it was loaded anew', [error(5), load(6)], undefined],
    ['has none again', [error(5), load(6), error(8)], 8],
    ['has not moved on by a move inside', [error(5), navigation({ at: 6, how: 'push' })], 5],
    [
      'is not one whose server has a quota',
      [consoleLine({ level: 'error', text: 'API quota has been exceeded' })],
      undefined,
    ],
    ['is not one that only writes of it', [consoleLine({ level: 'info', text: 'no QuotaExceededError' })], undefined],
  ])('%s', (_what, events, at) => {
    expect(withRefusal(undefined, events)).toBe(at)
  })

  it('is known until it is loaded anew, in whichever order its events are read', () => {
    expect(withRefusal(5, [])).toBe(5)
    expect(withRefusal(5, [load(3)])).toBe(5)
    expect(withRefusal(5, [load(6)])).toBeUndefined()
  })
})
