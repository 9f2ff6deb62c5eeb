/** What a message on the screen adds to a verdict, and what it never says alone. */
import { describe, expect, it } from 'vitest'
import { foldProblems, type SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { failedRequest, notice, request, resource, sessionOf, step, thrown } from '../../support/session-builder.ts'

const click = step({ at: 1000 })
const said = (text: string, told = {}) => notice({ at: 1250, cause: click.id, text, severity: 'error', ...told })

describe('beside a failure', () => {
  it('it is evidence, and the failure speaks', () => {
    const verdict = judge(
      sessionOf([
        click,
        request({ at: 1010, method: 'PUT', status: 500, cause: click.id }),
        said('Could not save (E12)'),
      ]),
    )
    expect(verdict.rule).toBe('server-error')
    expect(verdict.evidence.at(-1)).toEqual({ event: 'notice-1250', text: 'The page said: "Could not save (E12)"' })
  })
  it('one of long before is none', () => {
    const verdict = judge(
      sessionOf([
        notice({ at: 10, text: 'Could not load ads' }),
        click,
        request({ at: 20_000, method: 'PUT', status: 500 }),
      ]),
    )
    expect(verdict.evidence.map(({ event }) => event)).not.toContain('notice-10')
  })
})

describe('alone', () => {
  const words = 'Something went wrong. Please try again.'
  it('regret blames nobody', () => {
    const verdict = judge(sessionOf([click, request({ at: 1010, cause: click.id }), said(words)]))
    expect(verdict).toMatchObject({ class: 'unknown', rule: 'unknown', evidence: [{ event: 'notice-1250' }] })
    expect(verdict.sentence).toContain(words)
    expect(verdict.next.length).toBeGreaterThan(1)
  })
  it.each([
    ['success', { text: 'The invoice was saved', severity: 'success', role: 'status' }],
    ['a hint', { text: 'Use at least 12 characters', severity: 'info', role: 'status' }],
    ['a question', { text: 'Delete the invoice? This cannot be undone.', severity: undefined, role: 'alertdialog' }],
    ['that nothing is wrong', { text: 'Import finished with no errors', severity: undefined, role: 'alert' }],
    ['advice', { text: 'New: reports by e-mail', severity: undefined, role: 'generic' }],
  ] as const)('%s gives no verdict', (_, told) => {
    expect(judge(sessionOf([click, request({ at: 1010 }), said('', told)])).class).toBe('none')
  })
  it('what was refused and then worked is no failure', () => {
    const again = step({ at: 5000, id: 'again' })
    const worked = notice({ at: 5300, cause: 'again', role: 'status', text: 'Saved' })
    expect(judge(sessionOf([click, said('Could not save'), again, worked])).class).toBe('none')
  })
  it('it speaks although a script that nobody asked for was blocked', () => {
    const blocked = failedRequest({
      at: 300,
      url: 'https://stats.example.net/hit',
      failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
    })
    const saved = request({ at: 1010, method: 'PUT', cause: click.id })
    expect(judge(sessionOf([blocked, click, saved, said('Zugriff verweigert.')])).rule).toBe('notice-permission')
    expect(judge(sessionOf([blocked, click, saved, said('Es ist ein Fehler aufgetreten.')])).rule).toBe('unknown')
  })
  it('a sentence with a hole in it is a defect, however well it is meant', () => {
    const text = 'Imported undefined items'
    expect(judge(sessionOf([click, said(text, { severity: 'success', role: 'status' })])).rule).toBe('notice-defect')
  })
  it('an unexpected error is ours only where the server has logged it', () => {
    const ruleOf = (text: string) => judge(sessionOf([click, said(text)])).rule
    expect(ruleOf('An unexpected error occurred. Reference: 8F2A-11C0')).toBe('notice-defect')
    expect(ruleOf('An unexpected error occurred. Please try again.')).toBe('unknown')
  })
  it('what only stands on the page, nobody has run into', () => {
    const text = 'You have reached the limit of 500 contacts of your plan.'
    const told = { severity: 'warning', role: 'alertdialog' } as const
    expect(judge(sessionOf([click, said(text, told)])).rule).toBe('notice-permission')
    expect(judge(sessionOf([notice({ at: 100, text, ...told })])).class).toBe('none')
  })
  it('is a problem only where nothing else is one that is felt', () => {
    const kinds = (events: SessionEvent[]) => foldProblems(events).map(({ signature }) => signature.kind)
    expect(kinds([click, said('Could not save 42'), resource({ at: 1, element: 'img' })])).toEqual([
      'notice',
      'resource',
    ])
    expect(kinds([click, said('Could not save 42'), thrown({ at: 1100 })])).toEqual(['error'])
  })
  it('has one key whatever its numbers', () => {
    const key = (text: string) => foldProblems([said(text)])[0]?.signature.key
    expect(key('Invoice 1042 could not be saved')).toBe(key('Invoice 7 could not be saved'))
    expect(key('Invoice 1042 could not be saved')).not.toBe(key('Invoice 1042 could not be sent'))
  })
})
