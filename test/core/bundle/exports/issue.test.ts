import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { type Tracker, toIssue } from '../../../../src/core/bundle/exports/issue.ts'
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { environmentOf, failingSave, gap, request, sessionOf, step, thrown } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const trackers: Tracker[] = ['github', 'jira', 'linear']
const session = sessionOf(failingSave())

it('tells the failing save in Markdown', () => {
  const text = toIssue(session, judge(session), 'github')
  expect(text.match(/^#+ .*$/gm)).toEqual([
    '# Invoice cannot be saved',
    '## What happened',
    '## Steps to reproduce',
    '## Expected',
    '## Actual',
    '## Failing request',
    '## Error',
    '## IDs for the logs',
    '## Environment',
    '## Completeness',
  ])
  expect(text).toContain('3. Clicked "Save" in "Edit invoice" **(the failure follows)**')
  expect(text).toContain("```bash\ncurl 'https://app.tallybook.example/api/invoices/1042'")
  expect(text).toContain('- request: `req-7f3a91c2` (`x-request-id`)')
  expect(text).toContain('at renderTotals (https://app.tallybook.example/assets/app.4f2c1d.js:214:31)')
})

it('tells it in Jira, in its own markup', () => {
  const text = toIssue(session, judge(session), 'jira')
  expect(text).toMatch(/^h1\. Invoice cannot be saved\n\nh2\. What happened\n/)
  expect(text).toContain('# Clicked "Save" in "Edit invoice" *(the failure follows)*')
  expect(text).toContain("{noformat}\ncurl 'https://app.tallybook.example/api/invoices/1042'")
  expect(text).toContain('* request: {{req\\-7f3a91c2}} ({{x\\-request\\-id}})')
  expect(text).toContain('{quote}\nThe invoice is saved and the list shows the new total.\n{quote}')
})

const attacks = [
  '@octocat and @org/team please look',
  'see #123, GH-26, org/repo#7 and 3f786850e387550fdab836ed7e6dc881de23001b',
  'https://evil.example/x www.evil.example evil.example mailto:a@evil.example',
  '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>',
  '<img src=x onerror=alert(1)><script>alert(1)</script> &lt;b&gt; &#64;octocat',
  '```\n# heading\n``` ~~~\n@octocat',
  '[~accountid:557058] [~admin] [link|https://evil.example] !https://evil.example/x.png!',
  '{noformat}h1. big{noformat} {code}x{code} {html}<b>{html} {color:red}x{color}',
  'h1. heading\nbq. quoted\n# list\n* list\n|| a || b ||\n----',
  'PROJ-123 :octocat: :) (!) (y) ENG-7',
  '$\\href{https://evil.example}{x}$ $$x$$',
  '[a]: https://evil.example\n\n[a]',
  'C:\\Users\\x *bold* _it_ ~~s~~ +ins+ ^sup^ ??cite?? {{mono}}',
  '\u202eevil\u2066 \u200b@\u200boctocat',
]

function attacked(text: string): SessionEvent[] {
  return [
    step({ at: 1, text: `Clicked "${text}"` }),
    request({
      at: 2,
      url: `/x?q=${text}`,
      status: 500,
      statusText: text,
      cause: 'step-1',
      requestHeaders: [['x-own', text.replace(/\s/g, ' ')]],
      requestBody: { type: 'text/plain', text },
      responseHeaders: [['x-request-id', text]],
      responseBody: { type: 'application/json', text: `{"trace_id":"PROJ-12345","m":"${text}"}` },
    }),
    thrown({
      at: 3,
      cause: 'request-2',
      error: { name: text, message: text, frames: [{ function: text, url: text, line: 1 }] },
    }),
    gap({ at: 4, what: text, why: text }),
  ]
}
const noteOf = (text: string) => ({ title: text, text, expected: text, actual: text })
const environment = (text: string) =>
  environmentOf({
    title: text,
    os: text,
    browser: text,
    language: text,
    extensions: [text],
    app: { version: text, source: text },
  })
const attackedSession = (text: string) =>
  sessionOf(attacked(text), { note: noteOf(text), environment: environment(text), site: text })

/** Kinds of everything in a Markdown text, and the words outside of code. */
function readMarkdown(text: string): { kinds: Set<string>; words: string } {
  const kinds = new Set<string>()
  const words: string[] = []
  marked.walkTokens(marked.lexer(text, { gfm: true }), (token) => {
    kinds.add(token.type)
    if ((token.type === 'text' || token.type === 'escape') && !('tokens' in token && token.tokens))
      words.push(token.text)
  })
  return { kinds, words: words.join('\n') }
}

describe.each(['github', 'linear'] as const)('%s', (tracker) => {
  it.each(attacks)('keeps %j text', (attack) => {
    const { kinds, words } = readMarkdown(toIssue(attackedSession(attack), undefined, tracker))
    for (const kind of ['link', 'image', 'html', 'def', 'table', 'del', 'em']) expect(kinds).not.toContain(kind)
    expect(words).not.toMatch(/@|#\d|https?:|www\.|\bGH-\d|PROJ-\d|:octocat:|<|\$\$/)
    expect(words).not.toMatch(tracker === 'linear' ? /\w\.example/ : /[0-9a-f]{40}/)
  })

  it('has only the headings of its own', () => {
    for (const attack of attacks) {
      const tokens = marked.lexer(toIssue(attackedSession(attack), undefined, tracker))
      expect(tokens.filter((token) => token.type === 'heading')).toHaveLength(10)
    }
  })
})

describe('jira', () => {
  it('has every special character escaped outside of its own blocks', () => {
    for (const attack of attacks) {
      const parts = toIssue(attackedSession(attack), undefined, 'jira').split(/^\{noformat\}$/m)
      expect(parts.length % 2).toBe(1)
      const words = parts
        .filter((_, index) => index % 2 === 0)
        .join('\n')
        .replace(/^(?:h[12]\. |\{quote\}$|# |\* )/gm, '')
        .replace(/\\[{}[\]()!|*_\-+^~?#@]/g, '')
      expect(words, attack).not.toMatch(/https?:\S|mailto:\S|[[\]!|~^#@]|^(?:h\d|bq)\.|----|:\)|\\\\/m)
    }
  })

  it('lets no text end its own block', () => {
    const text = toIssue(attackedSession('{noformat}\n{NOFORMAT:x}'), undefined, 'jira')
    expect(text.match(/(?<!\\)\{noformat/gi)!.length).toBe(text.match(/^\{noformat\}$/gm)!.length)
  })
})

describe.each(trackers)('%s', (tracker) => {
  const most = tracker === 'jira' ? 32_767 : 60_000
  it('has room for the largest session', () => {
    const text = '🧾<@{-'.repeat(2000)
    const many = Array.from({ length: 400 }, (_, index) => step({ at: index, text: `${index} ${text}` }))
    const large = sessionOf([...many, ...attacked(text).map((event) => ({ ...event, at: event.at + 1000 }))], {
      note: noteOf(text),
      environment: environment(text),
    })
    const issue = toIssue(large, judge(large), tracker)
    expect(issue.length).toBeLessThan(most)
    expect(issue).toMatch(/What happened/)
  })

  it('holds for sessions made by chance', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const issue = toIssue(randomSession(seed), undefined, tracker)
      expect(issue.length).toBeLessThan(most)
      expect(issue).toContain('Completeness')
    }
  })
})

it('gives the command whole or not at all', () => {
  const long = request({
    at: 1,
    method: 'POST',
    status: 500,
    requestBody: { type: 'text/plain', text: 'x'.repeat(9000) },
  })
  const invisible = request({
    at: 1,
    method: 'POST',
    status: 500,
    requestBody: { type: 'text/plain', text: 'a\u200bb' },
  })
  for (const one of [long, invisible]) {
    const text = toIssue(sessionOf([one]), undefined, 'github')
    expect(text).toContain('does not fit into an issue')
    expect(text).not.toContain('curl ')
  }
})
