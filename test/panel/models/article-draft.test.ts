import { describe, expect, it } from 'vitest'
import { type Article, readArticle } from '../../../src/core/kb/index.ts'
import { foldProblems, type SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { articleDraft, type DraftInput, openPlaces } from '../../../src/panel/models/article-draft.ts'
import { knownError } from '../../support/history.ts'
import { environmentOf, failingSave, request, sessionOf, step, thrown } from '../../support/session-builder.ts'

function draftOf(events: SessionEvent[] = failingSave(), told: Partial<DraftInput> = {}) {
  const session = sessionOf(events, { environment: environmentOf() })
  const input = {
    ...{ session, verdict: judge(session), problems: foldProblems(session.events), known: [], names: [] },
    ...{ now: Date.UTC(2026, 10, 28), mark: 'a1b2c3' },
  }
  return articleDraft({ ...input, ...told })
}

function articleIn(text: string): Article {
  const read = readArticle(text, 'x.md', 'Written here')
  if ('problem' in read) throw new Error(read.problem)
  return read.article
}

/** A request with all that must not get into an article. */
const telling = (told: Partial<Parameters<typeof request>[0]> = {}) =>
  request({
    ...{ at: 200, method: 'PUT', url: '/api/accounts/20418/orders/7731?mail=jane@contoso.com', status: 409 },
    responseBody: {
      ...{ type: 'application/json', size: 200 },
      text: JSON.stringify({
        code: 'ORDER_LOCKED',
        message: 'Order 20418 of Contoso is locked by "Jane Doe" (jane@contoso.com, redacted-bearer-1)',
      }),
    },
    cause: 'step-100',
    ...told,
  })

describe('the draft of an article', () => {
  const { id, text } = draftOf()
  const article = articleIn(text)

  it('is what the import reads, with the error in its title, as code and as tag', () => {
    expect(article).toMatchObject({ id, language: 'en', audience: 'internal', updated: '2026-11-28' })
    expect(id).toMatch(/^[a-z0-9-]+-a1b2c3$/)
    expect(article.title).toBe('Saving the invoice failed: TAX_RULE_MISSING')
    expect(article.tags).toEqual(['TAX_RULE_MISSING'])
    expect(article.body).toMatch(/- `[^`\n]*TAX_RULE_MISSING[^`\n]*`/)
  })

  it('has its parts in the order in which they are read', () => {
    expect([...article.body.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      ...['Symptoms', 'Cause', 'Resolution', 'Environment', 'Reference for support'],
    ])
  })

  it.each([
    ['5.12.0', 'Release 5.12.0'],
    ['2026.11.3', 'Release 2026.11.3'],
    ['v4.20260101', 'Release v4.20260101'],
    ['build-20418 of Contoso', 'Release {id} of …'],
  ])('names the release %s, and no ids or names in it', (version, words) => {
    const session = sessionOf(failingSave(), { environment: environmentOf({ app: { version, source: 'meta' } }) })
    expect(draftOf(failingSave(), { session, names: ['Contoso'] }).text).toContain(`- ${words}\n`)
  })

  it('names the request with ids as {id}, its status and the signature', () => {
    expect(article.body).toContain(
      '- Request: `PUT /api/invoices/{id}`, status `500`, code `TAX_RULE_MISSING`\n- Signature: `request|PUT /api/invoices/{id}|{site}|500|TAX_RULE_MISSING`',
    )
  })

  it('says which places are left to the agent', () => {
    expect(openPlaces(text).map(({ words }) => words)).toEqual([
      'Fill in: where in the product this happens, and what the customer sees on the screen',
      'Fill in: what to do, step by step',
    ])
    for (const { start, end } of openPlaces(text)) expect(text.slice(start, end)).toMatch(/^\[Fill in: .*\]$/)
  })

  it('takes the workaround of the known error, and the release that has the repair', () => {
    const known = knownError({ workaround: '1. Choose another table.\n2. Save.', status: 'fixed', fixedIn: '5.13' })
    const made = draftOf(failingSave(), { known: [{ ...known, workaround: '' }, known] })
    expect(made.text).toContain('## Resolution\n\n1. Choose another table.\n2. Save.\n\nFixed in release 5.13.')
    expect(openPlaces(made.text)).toHaveLength(1)
  })

  it.each([
    [0.6, 1],
    [0.9, 0],
  ])('with a confidence of %s has %i causes to check', (confidence, count) => {
    const verdict = { ...judge(sessionOf(failingSave())), confidence }
    const places = openPlaces(draftOf(failingSave(), { verdict }).text)
    expect(places.filter(({ words }) => words.startsWith('Check: '))).toHaveLength(count)
  })

  it('has nothing of a person, an account or a label, also not in the name of its file', () => {
    const events = [step({ at: 100, name: 'Release order of Jane Doe' }), telling()]
    const made = draftOf(events, {
      names: ['Contoso'],
      known: [knownError({ workaround: 'Ask jane@contoso.com at Contoso' })],
    })
    expect(`${made.id}\n${made.text}`).not.toMatch(/jane|doe|contoso|redacted|20418|7731|tallybook\.example/i)
    expect(made.text).toContain('Order {id} of … is locked by "…" (…, …)')
    expect(made.text).toContain('`PUT /api/accounts/{id}/orders/{id}`, status `409`, code `ORDER_LOCKED`')
  })

  it('has nothing of what was double-clicked, nor an account in the address of a request', () => {
    const clicked = step({ at: 100, action: 'doubleclick', name: 'acme-corp', text: 'Double-clicked "acme-corp"' })
    const events = [clicked, telling({ url: '/acme/api/orders/7731' })]
    const made = draftOf(events, { names: ['Acme'] })
    expect(`${made.id}\n${made.text}`).not.toMatch(/acme/i)
    expect(made.text).toContain('`PUT /…/api/orders/{id}`')
  })

  it('keeps what a page printed from ending its code or the front matter', () => {
    const message = 'x`\n---\n# [Fill in: y](https://evil.example)'
    const made = draftOf([thrown({ at: 5, error: { name: 'Error', message, isError: true } })])
    expect(articleIn(made.text).body).toMatch(/^## Symptoms/)
    expect(made.text).not.toMatch(/^# /m)
  })

  it('of a case in which nothing failed is all places to fill in', () => {
    const made = draftOf([request()])
    expect(articleIn(made.text).title).toBe('[Fill in: what a customer would search for]')
    expect(openPlaces(made.text)).toHaveLength(4)
  })

  it('without a verdict has the error all the same', () => {
    expect(draftOf([thrown({ at: 5 })], { verdict: undefined }).text).toContain("(reading 'total')")
  })
})
