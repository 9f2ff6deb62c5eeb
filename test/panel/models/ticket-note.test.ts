import { describe, expect, it } from 'vitest'
import { foldProblems, type SessionEvent } from '../../../src/core/session/index.ts'
import type { Verdict } from '../../../src/core/triage/index.ts'
import { failingRequests, titleFrom } from '../../../src/panel/models/case.ts'
import { customerReply, type TicketNoteInput, ticketNote } from '../../../src/panel/models/ticket-note.ts'
import {
  consoleLine,
  failedRequest,
  failingSave,
  notice,
  request,
  sessionOf,
  step,
} from '../../support/session-builder.ts'
import { articleOf } from '../support/articles.ts'

const verdict: Verdict = {
  rule: 'server-error',
  class: 'product-defect',
  sentence: 'The server failed on PUT /api/invoices/{id} with 500.',
  customerSentence: 'Something on our side went wrong while saving.',
  owner: 'engineering',
  confidence: 0.8,
  evidence: [],
  against: [],
  next: ['Hand the request id to engineering.'],
  alternatives: [],
}

function noteOf(told: Partial<TicketNoteInput> = {}, events: SessionEvent[] = failingSave()): string {
  const session = sessionOf(events)
  return ticketNote({
    session,
    note: { title: '', text: '' },
    verdict,
    problems: foldProblems(session.events),
    failing: failingRequests(session.events),
    articles: [],
    history: [],
    tag: undefined,
    bundle: undefined,
    masked: [],
    version: '0.1.0',
    ...told,
  })
}

describe('ticketNote', () => {
  it('says it all in the order in which it is read', () => {
    const note = noteOf({
      note: { title: 'Invoice 1042 cannot be saved', text: 'Nothing happens\non Save', expected: 'It is saved' },
      articles: [articleOf(), articleOf({ id: 'kb-7', title: 'Internal runbook', url: undefined } as never)],
      bundle: { name: 'casefile-app.tallybook.example.zip', size: 43_210, locked: false },
      masked: ['1 sign-in token', '2 e-mail addresses'],
    })
    expect(note).toBe(`**Invoice 1042 cannot be saved**

The server failed on PUT /api/invoices/{id} with 500.

This is for engineering (product defect, strong evidence).

**Do next**
- Hand the request id to engineering.

**Customer says**
> Nothing happens
> on Save

**Expected**
> It is saved

**Steps**
1. Clicked "INV-1042" in "Invoices"
2. Filled "Total" with "1200.50"
3. Clicked "Save" in "Edit invoice"
4. Marked by the agent: The save fails here

**Failing requests**
- \`PUT /api/invoices/{id}\`: 500 Internal Server Error, trace \`4bf92f3577b34da6a3ce929d0e0e4736\`, request \`req-7f3a91c2\`

**Errors**
- \`TypeError: Cannot read properties of null (reading 'total')\`
- \`Save failed: 500 TAX_RULE_MISSING\`

**Environment**
- \`https://app.tallybook.example/invoices/1042\`
- Chromium 156.0.8078.79 on Windows 11
- de-DE, Europe/Berlin
- app version 5.12.0
- recorded 2026-03-12 09:30 UTC

**Articles**
- [Invoice cannot be saved: TAX\\_RULE\\_MISSING](https://help.tallybook.example/articles/tax-rule-missing)
- Internal runbook (\`kb-7\`)

Attached: \`casefile-app.tallybook.example.zip\` (43 kB). Unzip it and open viewer.html.
Masked before storing: 1 sign-in token, 2 e-mail addresses.
Captured with Casefile 0.1.0.
`)
  })

  it('quotes what the page said of the failure, once, and nothing else that it said', () => {
    const said = (at: number, text: string) => notice({ at, text, role: 'status' })
    const note = noteOf({}, [said(1, 'Could not save (E12)'), said(2, 'Could not save (E12)'), said(3, 'Saved')])
    expect(note).toContain('**The page said**\n- “Could not save (E12)”\n\n')
    expect(note).not.toContain('Saved')
  })

  it('says what opens a file with a password', () => {
    const note = noteOf({ bundle: { name: 'casefile.zip', size: 43_210, locked: true } })
    expect(note).toContain(
      'Attached: `casefile.zip` (43 kB). Protected with a password, which is shared separately: unpack it with 7-Zip, ' +
        'WinZip, or Keka and open viewer.html, or open the file itself in Casefile’s viewer.',
    )
    expect(note).not.toContain('Unzip it')
  })

  it('does not say the verdict twice when the title was made of it', () => {
    const note = noteOf({ note: { title: titleFrom(verdict.sentence), text: '' } })
    expect(note.match(/The server failed/g)).toHaveLength(1)
  })

  it('says what the agent takes it for beside the verdict, and not in its place', () => {
    const view = { class: 'third-party', text: 'The bank refuses *the* pop-up' }
    expect(
      noteOf({ note: { title: titleFrom(verdict.sentence), text: '', view } }),
    ).toContain(`**Agent’s view:** Third party: The bank refuses \\*the\\* pop-up

Casefile’s verdict: The server failed on PUT /api/invoices/{id} with 500.

According to that verdict: This is for engineering (product defect, strong evidence).`)
    expect(noteOf({ verdict: undefined, note: { title: 'Mine', text: '', view } })).toMatch(
      /^\*\*Mine\*\*\n\n\*\*Agent’s view:\*\* Third party: /,
    )
  })

  it('names nobody as the owner of what nothing explains', () => {
    const note = noteOf({ verdict: { ...verdict, class: 'unknown', confidence: 0.2 } })
    expect(note).toContain('Not clear yet who can fix this (nothing explains what failed).')
    expect(note).not.toContain('This is for engineering')
  })

  it('works without a verdict and without a failure', () => {
    const note = noteOf({ verdict: undefined }, [step({ at: 1 })])
    expect(note).toMatch(/^\*\*Steps\*\*\n1\. Clicked "Save"\n\n\*\*Environment/)
    expect(note).toContain('Nothing had to be masked.')
  })

  it('stays short: folds equal failures and caps every list', () => {
    const events = [
      ...Array.from({ length: 40 }, (_, i) => step({ at: i, id: `s${i}`, text: `Clicked ${i}` })),
      ...Array.from({ length: 300 }, (_, i) =>
        request({ at: 100 + i, id: `r${i}`, url: `/api/${'abcdefghij'[i % 10]}`, status: 503 }),
      ),
      ...Array.from({ length: 50 }, (_, i) =>
        consoleLine({ at: 500 + i, id: `c${i}`, text: `${'x'.repeat(i + 3)} broke` }),
      ),
    ]
    const note = noteOf({}, events)
    expect(note.split('\n').length).toBeLessThan(60)
    expect(note).toContain('(28 earlier steps in the file)')
    expect(note).toContain('30 times')
    expect(note).toContain('- and 5 more in the file')
  })

  it('says what became of a request without an answer', () => {
    const events = [failedRequest({ at: 1, url: '/a' }), request({ at: 2, url: '/b', state: 'timeout' })]
    const note = noteOf({}, events)
    expect(note).toContain('- `GET /a`: Failed to fetch')
    expect(note).toContain('- `GET /b`: timed out')
  })

  it('says what is wrong with an answer that looks good, those that were cut off last, and where others stand', () => {
    const errors = { type: 'application/json', text: '{"errors":[{"message":"No"}],"data":null}' }
    const note = noteOf({}, [
      request({ at: 1, url: '/left', status: 200, statusText: 'OK', state: 'failed' }),
      request({ at: 2, url: 'https://pay.example/charge', method: 'POST', status: 503, statusText: '' }),
      request({ at: 3, url: '/graphql', method: 'POST', status: 200, statusText: 'OK', responseBody: errors }),
    ])
    expect(note).toContain(`**Failing requests**
- \`POST /charge\` on \`pay.example\`: 503
- \`POST /graphql\`: 200 OK, with an error in the response
- \`GET /left\`: 200 OK, cut off before the response was complete`)
  })

  it('lets nothing that the page printed become markup', () => {
    const events = [
      consoleLine({ at: 1, text: '`](https://evil.example) <img src=x> @everyone' }),
      step({ at: 2, text: 'Clicked "[x](javascript:alert(1))" <b>' }),
    ]
    const note = noteOf({}, events)
    expect(note).toContain('- ``')
    expect(note).not.toMatch(/(^|[^`])<b>($|[^`])/)
    expect(note).not.toMatch(/[^\\]\]\(javascript/)
  })
})

describe('customerReply', () => {
  it('gives the sentence and the articles that a customer may see', () => {
    const reply = customerReply(verdict, [
      articleOf(),
      articleOf({ id: 'b', title: 'Runbook', audience: 'internal' }),
      articleOf({ id: 'c', title: 'For all', audience: 'customer' }),
    ])
    expect(reply).toBe(
      'Something on our side went wrong while saving.\n\n' +
        "I'm passing this on to our engineers along with a recording of what happened, so you don't need to describe it again. " +
        "I'll write to you as soon as I know more.\n\n" +
        'This may help:\n' +
        'Invoice cannot be saved: TAX_RULE_MISSING: https://help.tallybook.example/articles/tax-rule-missing\n' +
        'For all: https://help.tallybook.example/articles/tax-rule-missing',
    )
  })
})

describe('a reply about a known error', () => {
  it.each([
    ['open', 'already know about this'],
    ['planned', 'already know about this'],
    ['fixed', 'passing this on'],
    ['declined', 'passing this on'],
  ] as const)('that is %s has its workaround, and says what happens: %s', (status, promised) => {
    const [sentence, helps, next, ...more] = customerReply(verdict, [], { status, workaround: 'Save twice.\n' }).split(
      '\n\n',
    )
    expect([sentence, helps, more]).toEqual([verdict.customerSentence, 'In the meantime, this helps:\nSave twice.', []])
    expect(next).toContain(promised)
  })

  it('says nothing of a workaround where there is none', () => {
    expect(customerReply(verdict, [], { status: 'open', workaround: ' ' })).not.toContain('for now')
  })
})

describe('what a reply promises', () => {
  it.each<[Partial<Verdict>, boolean]>([
    [{}, true],
    [{ class: 'regression', confidence: 0.5 }, true],
    [{ confidence: 0.4 }, false],
    [{ class: 'capacity' }, false],
    [{ class: 'unknown' }, false],
    [{ owner: 'customer' }, false],
    [{ owner: 'vendor' }, false],
  ])('%j: passed on %s', (told, promised) => {
    expect(customerReply({ ...verdict, ...told }, []).includes('passing this on')).toBe(promised)
  })
})

describe('titleFrom', () => {
  it.each([
    ['The server failed.', 'The server failed'],
    ['  Two\n lines. ', 'Two lines'],
    [`${'word '.repeat(40)}end.`, `${'word '.repeat(23).trim()}…`],
    [
      `Saving failed: PUT /api/invoices/{id} returned 500, after Clicked "Save"; ${'x'.repeat(100)}`,
      'Saving failed: PUT /api/invoices/{id} returned 500, after Clicked "Save"',
    ],
    ['x'.repeat(200), `${'x'.repeat(119)}…`],
    [
      'The live connection to pulsedesk.example/live was closed (code 1013, try again later): the server accepts no more right now.',
      'The live connection to pulsedesk.example/live was closed (code 1013, try again later)',
    ],
  ])('%s', (sentence, title) => expect(titleFrom(sentence)).toBe(title))
})
