import { lexer, type Token, walkTokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { toReport } from '../../../../src/core/bundle/index.ts'
import type { Session } from '../../../../src/core/session/index.ts'
import type { Verdict } from '../../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  failingSave,
  filled,
  gap,
  notice,
  nullSecondPoll,
  replay,
  replayed,
  request,
  sessionOf,
  step,
  thrown,
} from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const verdict: Verdict = {
  rule: 'server-error',
  class: 'product-defect',
  sentence: 'The server failed while saving: PUT /api/invoices/{id} returned 500.',
  customerSentence: '',
  owner: 'engineering',
  confidence: 0.876,
  evidence: [{ event: 'request-8215', text: '' }],
  against: [],
  next: [],
  alternatives: [],
}
const articles = [{ id: 'kb-7', title: 'Tax rules', url: 'https://help.tallybook.example/tax' }]

const account = {
  ...{ id: '0123456789abcdef', title: 'Saving *fails*', by: 'Support', agreedAt: 1 },
  steps: [
    { text: 'Open # it', done: { at: 4000, by: 'page' as const } },
    { text: 'Save it', done: { at: 5000, by: 'hand' as const } },
    { text: 'Wait' },
  ],
  happened: { at: 9400, by: 'page' as const },
}

it('says what the agent takes it for beside the verdict', () => {
  const view = { class: 'third-party', text: 'The bank is down.' }
  const report = toReport(sessionOf(failingSave(), { note: { title: '', text: '', view } }), verdict)
  expect(report).toContain('Product defect, strong evidence. This is for engineering.')
  expect(report).toContain('The agent’s view: Third party: The bank is down.')
  expect(toReport(sessionOf(failingSave()), verdict)).not.toContain('The agent’s view')
})

it('says the sentence of the verdict once, also where the title is the same', () => {
  const titled = (title: string) =>
    toReport(sessionOf(failingSave(), { note: { title, text: '' } }), verdict).split('The server failed while saving')
      .length - 1
  expect(titled(verdict.sentence.slice(0, -1))).toBe(1)
  expect(titled('Saving fails')).toBe(1)
})

describe('a guide that was followed', () => {
  const told = (guide: typeof account | Omit<typeof account, 'happened'>) =>
    toReport(sessionOf(), verdict, [], guide).replaceAll('\\', '')
  it('is told with what was done and what was not', () => {
    const report = told(account)
    expect(headings(report)).toContain('Guide')
    expect(report).toContain('1. Open `#` it (seen on the page at 4 s)')
    expect(report).toContain('2. Save it (checked off by the customer at 5 s)')
    expect(report).toContain('3. Wait (not done)')
    expect(report).toContain('It happened at 9 s (seen on the page).')
  })
  it('keeps its title as it is written, whole and harmless', () => {
    const titled = (title: string) => toReport(sessionOf(), verdict, [], { ...account, title })
    expect(titled('Rechnung für Müller 請求書')).toContain('"Rechnung für Müller 請求書"')
    const hostile = titled(`@${'a'.repeat(200)} *b*`)
    expect(tokensOf(hostile).some((token) => token.type === 'codespan' && token.raw.startsWith('`@aaa'))).toBe(true)
  })
  it('says when nobody saw it happen', () => {
    const { happened: _none, ...quiet } = account
    expect(told(quiet)).toContain('No one reported that it happened.')
  })
  it('is no part of other reports, and markup in it stays text', () => {
    expect(toReport(sessionOf(), verdict)).not.toContain('## Guide')
    const all = tokensOf(toReport(sessionOf(), verdict, [], account))
    expect(all.some((token) => token.type === 'em')).toBe(false)
  })
})

function headings(report: string): string[] {
  return lexer(report).flatMap((token) => (token.type === 'heading' ? [token.text] : []))
}

function tokensOf(report: string): Token[] {
  const found: Token[] = []
  walkTokens(lexer(report), (token) => void found.push(token))
  return found
}

describe('the failing save', () => {
  const report = toReport(sessionOf(), verdict, articles)

  it('is told in the order in which engineers ask', () => {
    expect(headings(report)).toEqual([
      'Invoice cannot be saved',
      'Environment',
      'Steps',
      'Expected and actual',
      'Failing request',
      'Error',
      'Articles',
      'Masked',
      'Completeness',
    ])
  })
  it('says first what happened, in one sentence', () => {
    const sentence =
      'After step 3 (Clicked "Save" in "Edit invoice"), `PUT app.tallybook.example/api/invoices/1042` returned 500, and ' +
      "`TypeError: Cannot read properties of null (reading 'total')` was thrown at `app.4f2c1d.js:214:31` right after the response."
    const [, first, second, third] = report.split('\n\n')
    expect([first, second, third]).toEqual([
      '**The server failed while saving: PUT /api/invoices/{id} returned 500.**',
      sentence,
      'Product defect, strong evidence. This is for engineering.',
    ])
    expect(toReport(sessionOf()).split('\n\n')[1]).toBe(`**${sentence}**`)
  })
  it.each([
    '- Browser: Chromium 156.0.8078.79',
    '- App version: `5.12.0` (from `meta[name=version]`)',
    '3. Clicked "Save" in "Edit invoice" **(the failure follows)**',
    '> The invoice is saved and the list shows the new total.',
    '- Response: 500 Internal Server Error after 412 ms',
    '- trace id: `4bf92f3577b34da6a3ce929d0e0e4736` (`traceparent`, request)',
    '- request id: `req-7f3a91c2` (`x-request-id`, response)',
    '{"total":1200.5,"customer":"redacted-email-1"}',
    '  at renderTotals (https://app.tallybook.example/assets/app.4f2c1d.js:214:31)',
    '- `Save failed: 500 TAX_RULE_MISSING`',
    '- [Tax rules](https://help.tallybook.example/tax) (`kb-7`)',
    '- `bearer`: 1 value in 3 places',
    '- Missing: response bodies of cross-origin images: the browser does not show them to extensions',
  ])('holds the line %s', (line) => {
    expect(report.split('\n')).toContain(line)
  })
})

describe('what it is about', () => {
  const failed = (told: Parameters<typeof request>[0]) => request({ status: 500, ...told })
  it('the answer that the error came of, though it was a 200', () => {
    const report = toReport(sessionOf(nullSecondPoll()))
    expect(headings(report)).toContain('Request before the error')
    expect(report).toContain('"latest":null')
    expect(report).toContain('was rejected without a handler at')
  })
  it('the evidence of the verdict, before what looks worst', () => {
    const events = [
      failed({ at: 1, url: '/api/worst' }),
      request({ at: 2, url: '/api/evident', status: 403 }),
      thrown({ at: 3 }),
    ]
    const one = { ...verdict, evidence: [{ event: 'request-2', text: '' }] }
    expect(toReport(sessionOf(events), one)).toContain('GET https://app.tallybook.example/api/evident')
    expect(toReport(sessionOf(events))).toContain('GET https://app.tallybook.example/api/worst')
  })
  it('a request without an answer', () => {
    const failure = { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_NAME_NOT_RESOLVED' }
    const report = toReport(sessionOf([step({ at: 1 }), failedRequest({ at: 2, failure })]))
    expect(report).toContain('got no response (`net::ERR_NAME_NOT_RESOLVED`)')
    expect(report).toContain('- Failure: `net::ERR_NAME_NOT_RESOLVED TypeError Failed to fetch`')
  })
  it('the last step before, when no step is named as the cause', () => {
    const events = [
      step({ at: 1, text: 'One' }),
      step({ at: 2, text: 'Two' }),
      failed({ at: 9 }),
      step({ at: 10, text: 'Three' }),
    ]
    expect(toReport(sessionOf(events))).toContain('**After step 2 (Two), ')
  })
  it('nothing, when nothing failed', () => {
    const report = toReport(sessionOf([request({ at: 1 }), replay({ at: 2 }), replayed('a', { at: 3 })]))
    expect(report).toContain('**Nothing failed in this recording of 1 event.**')
    expect(headings(report)).not.toContain('Failing request')
    expect(headings(report)).not.toContain('Error')
  })
  it('that nothing was recorded, when there is nothing', () => {
    expect(toReport(sessionOf([]))).toContain('Nothing was recorded.')
  })
  it('an error with its causes, however they are linked', () => {
    const cause = { name: 'DbError', message: 'no row', cause: { name: 'NetError', message: 'reset' } }
    const circular = [
      thrown({ at: 1, id: 'a', cause: 'b', error: { name: 'Error', message: 'save failed', cause } }),
      request({ at: 2, id: 'b', cause: 'a' }),
    ]
    const report = toReport(sessionOf(circular))
    expect(report).toContain('Error: save failed\nCaused by: DbError: no row\nCaused by: NetError: reset')
  })
})

const attacks = [
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'https://evil.example/login',
  'www.evil.example',
  'evil@evil.example',
  '@everyone see #1',
  '```\n# Heading\n[x](https://evil.example)\n```',
  '`````\n<b>out</b>',
  '`` ` `` [x](https://evil.example)',
  '\n\n# Heading\n\n---\n\n| a | b |\n| - | - |\n| c | d |',
  '> quote\n=====\n1. list\n- list',
  '    <i>indented</i>',
  '[ref]: https://evil.example\n[ref]',
  '&#91;x&#93;&lpar;https://evil.example&rpar;',
  '\\[x\\](https://evil.example)',
  '***bold*** ~~struck~~ __strong__',
  '\u202e\u200b\u2066hidden',
]

describe('hostile text', () => {
  it.each(attacks)('%j becomes no markup, wherever it stands', (attack) => {
    const session = sessionOf(
      [
        step({ at: 1, text: attack }),
        filled(attack, attack, { at: 2, text: `Filled ${attack}` }),
        request({
          at: 3,
          status: 500,
          statusText: attack,
          cause: attack,
          responseHeaders: [['x-request-id', attack]],
          requestBody: { text: attack, type: attack },
          responseBody: { text: attack, type: attack },
          failure: { name: attack, message: attack, code: attack },
        }),
        consoleLine({ at: 4, text: attack }),
        thrown({
          at: 5,
          error: {
            name: attack,
            message: attack,
            frames: [{ function: attack, url: attack }],
            cause: { name: attack, message: attack },
          },
        }),
        gap({ at: 6, what: attack, why: attack }),
      ],
      {
        site: attack,
        note: { title: attack, text: attack, expected: attack, actual: attack, view: { class: attack, text: attack } },
        redactions: [{ label: attack, kind: attack, count: 1, events: [] }],
        environment: environmentOf({
          url: attack,
          title: attack,
          browser: attack,
          os: attack,
          language: attack,
          timeZone: attack,
          app: { version: attack, source: attack },
          extensions: [attack],
        }),
      },
    )
    const hostileVerdict = { ...verdict, sentence: `Says ${attack}`, evidence: [] }
    const report = toReport(session, hostileVerdict, [
      { id: attack, title: attack, url: 'javascript:alert(1)' },
      { id: 'kb-1', title: attack, url: 'https://help.tallybook.example/(a)"><b>' },
    ])
    const tokens = tokensOf(report)
    expect(tokens.filter(({ type }) => ['html', 'image', 'def', 'table', 'hr', 'del', 'br'].includes(type))).toEqual([])
    const links = tokens.flatMap((token) => (token.type === 'link' ? [token.href] : []))
    expect(links).toEqual(['https://help.tallybook.example/%28a%29%22%3E%3Cb%3E'])
    expect(headings(report).slice(1)).toEqual([
      'Environment',
      'Steps',
      'Expected and actual',
      'Failing request',
      'Error',
      'Articles',
      'Masked',
      'Completeness',
    ])
    // Bold is used by the report itself, for its first sentence and for the failing step.
    expect(tokens.filter(({ type }) => type === 'strong')).toHaveLength(2)
    expect(tokens.filter(({ type }) => type === 'em')).toEqual([])
    expect(report).not.toMatch(/[\u202e\u200b\u2066]/)
    // A mention outside of code would notify people on the page where the report is pasted.
    const plain = tokens.filter((token) => token.type === 'text' && !('tokens' in token)).map((token) => token.raw)
    expect(plain.filter((text) => /@|:\/\/|www\./.test(text))).toEqual([])
  })

  it('of any kind breaks nothing', () => {
    for (let seed = 100; seed < 160; seed++) {
      const tokens = tokensOf(toReport(randomSession(seed), verdict))
      expect(
        tokens.filter(({ type }) => ['html', 'image', 'link', 'table'].includes(type)),
        `seed ${seed}`,
      ).toEqual([])
    }
  })
})

describe('the budget of about 4,000 tokens', () => {
  const full = (text: string): Session => {
    const long = text.repeat(Math.ceil(5000 / text.length))
    const steps = Array.from({ length: 90 }, (_, index) => step({ at: index, text: long }))
    const lines = Array.from({ length: 50 }, (_, index) => consoleLine({ at: 200 + index, text: `${index}${long}` }))
    const gaps = Array.from({ length: 50 }, (_, index) => gap({ at: 300 + index, what: `${index}${long}`, why: long }))
    const frames = Array.from({ length: 90 }, () => ({
      function: long,
      url: `https://app.tallybook.example/${long}`,
      line: 1,
    }))
    return sessionOf(
      [
        ...steps,
        request({
          at: 150,
          url: `/api/${long}`,
          status: 500,
          statusText: long,
          responseHeaders: Array.from({ length: 40 }, (_, index) => [
            'x-request-id',
            `${index}-${long.replace(/\W/g, 'a')}`,
          ]),
          requestBody: { text: long, type: 'application/json' },
          responseBody: { text: long, type: 'application/json' },
        }),
        thrown({ at: 160, error: { name: long, message: long, frames, cause: { name: long, message: long, frames } } }),
        ...lines,
        ...gaps,
      ],
      {
        note: { title: long, text: long, expected: long, actual: long },
        redactions: Array.from({ length: 80 }, (_, index) => ({
          label: 'x',
          kind: `${index}${long}`,
          count: 1,
          events: [],
        })),
        environment: environmentOf({
          url: long,
          title: long,
          browser: long,
          os: long,
          device: long,
          extensions: Array(40).fill(long),
        }),
      },
    )
  }
  const manyArticles = (text: string) =>
    Array.from({ length: 30 }, (_, index) => ({
      id: `${index}`,
      title: text.repeat(500),
      url: `https://a.example/${'u'.repeat(900)}`,
    }))

  // English text has about 4 characters per token.
  it.each(['some words of plain text ', 'CamelCaseIdentifier.', '{"key": "value", '])(
    'holds for %j everywhere',
    (text) => {
      expect(toReport(full(text), { ...verdict, sentence: text.repeat(500) }, manyArticles(text)).length).toBeLessThan(
        16_000,
      )
    },
  )
  it('holds for what is usual by far', () => {
    expect(toReport(sessionOf(failingSave()), verdict, articles).length).toBeLessThan(4000)
  })
})

describe('what the page said', () => {
  it('is quoted, each text once, and is the summary where nothing else failed', () => {
    const said = notice({ at: 9000, text: 'Could not *save* (E12)', severity: 'error' })
    const told = toReport(sessionOf([step({ at: 8000 }), said, { ...said, id: 'again', at: 9100 }])).replaceAll(
      '\\',
      '',
    )
    expect(told).toContain('The page said: "Could not *save* (E12)"; nothing else failed in this recording.')
    expect(told).toContain('## The page said\n\n- "Could not *save* (E12)" (error, at 9 s)\n\n')
  })
})
