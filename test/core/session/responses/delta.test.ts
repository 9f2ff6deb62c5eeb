/** Partial updates of ASP.NET: what their parts tell, and texts that only look like one. */
import { describe, expect, it } from 'vitest'
import { deltaParts, deltaRedirect } from '../../../../src/core/session/responses/delta.ts'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { fragmentMessage } from '../../../../src/core/session/responses/fragment.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

/** A part as the server writes it, with the number of its chars. */
const part = (type: string, id: string, content: string) => `${content.length}|${type}|${id}|${content}|`
const response = (...parts: string[]) =>
  request({ api: 'xhr', method: 'POST', status: 200, responseBody: { text: `1|#||4|${parts.join('')}` } })

describe('what failed', () => {
  it.each([
    ['an exception', response(part('error', '500', 'Index was outside the bounds of the array.')), 500],
    ['a status of its own', response(part('error', '403', 'Not for this group.')), 403],
    ['no status', response(part('error', '', 'The list is gone.')), 500],
    [
      'a summary of a form',
      response(part('updatePanel', 'up1', '<div class="field-error">The box is full</div>')),
      422,
    ],
  ])('%s', (_, event, status) => {
    expect(insideStatus(event)).toBe(status)
  })
  it('in its own words, which may hold the sign between parts', () => {
    expect(fragmentMessage(response(part('error', '500', 'Either a|b or c is missing.')))).toBe(
      'Either a|b or c is missing.',
    )
  })
  it('in an answer whose numbers are not right any more, as a value in it was masked', () => {
    expect(deltaParts('1|#||4|900|error|500|redacted-text-1 is not here|0|hiddenField|x||')).toEqual([
      { type: 'error', id: '500', content: 'redacted-text-1 is not here' },
    ])
  })
})

it('where it leads', () => {
  expect(deltaRedirect(`1|#||4|${part('pageRedirect', '', '%2fKonto%2fAnmelden.aspx%3fziel%3d1')}`)).toBe(
    '/Konto/Anmelden.aspx?ziel=1',
  )
  expect(deltaRedirect(`1|#||4|${part('pageRedirect', '', '/a%')}`)).toBe('/a%')
})

describe('nothing failed', () => {
  it.each([
    ['an update', response(part('updatePanel', 'up1', '<table><tr><td>7</td></tr></table>'))],
    ['a field of that name', response(part('hiddenField', 'error', '500'))],
    ['text with such signs', request({ method: 'POST', responseBody: { text: 'a|error|500|No such thing|' } })],
  ])('%s', (_, event) => {
    expect(hasFailed(event)).toBe(false)
  })
})
