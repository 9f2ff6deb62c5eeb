/**
 * Texts that a pattern with two ways to take the same characters reads in square time or worse: whoever writes them, a page,
 * a file or an article, must not stop the page, the panel or a worker by it.
 */
import { describe, it } from 'vitest'
import { withoutAddresses } from '../../src/capture/frame/dom/css.ts'
import { compareSessions } from '../../src/core/bundle/compare/index.ts'
import { toReport } from '../../src/core/bundle/report/report.ts'
import { createIndex, queryFrom, readArticle, searchText } from '../../src/core/kb/index.ts'
import { createLabeler, redactEvent, redactUrl, sweepKnown } from '../../src/core/privacy/index.ts'
import { foldProblems } from '../../src/core/session/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { articleDraft } from '../../src/panel/models/article-draft.ts'
import { safeCss } from '../../src/viewer/replay/safe.ts'
import { expectLinear } from '../support/processor-time.ts'
import { consoleLine, request, sessionOf, step, thrown } from '../support/session-builder.ts'

/** What stands once, what comes again and again, what stands at the end, and what in the middle. */
const parts: [first: string, again: string, last: string, middle?: string][] = [
  ['', ' ', 'x'],
  ['', '\t', '\0'],
  ['', '0', '\0'],
  ['d', 'n', 'n'],
  ['', '-', '. \0-@-.-'],
  ['', '/', '\t/#'],
  ['', '.\0', '.@..\0'],
  ['', '.', '\0.'],
  ['', '(', '\n'],
  ['', '[e', '][t].on'],
  ['', 'A-', '-'],
  ['<A', 'aA', '\0'],
  ['', 'redacted-a', '\0'],
  ['', 'redacted--', ''],
  ['', 'eyy-', '\0'],
  [' after ning“0', '“”0', '"'],
  ['{{.', '.0', ''],
  ['{%highlightl', 't', ''],
  ['>[!0]\t', '\t', '>\n[!0]'],
  ['<META CHARSET=', '\t', '\0'],
  ['URL(', '\t', '")")URL()', 'R'],
  ['', 'url("', ''],
  ['', 'url(', ''],
  ['', '<td>a_</td><td ', '</td>'],
  ['', '&#39;a&#39;=&gt;', '&#39;'],
  ['', '"path":["password",', ']'],
  ['', '"value":"', '","path":"password"'],
  ['1|#||', '4|error|', ''],
  ['<html>', '<p class="e" ', ''],
  // Secrets that are known to `the sweep`: one run of base64 that holds thousands, and each beside something like a label.
  ['', btoa('sesame'), ''],
  ['', 'opensesame99 redacted-bearer-1 ', ''],
]

const labeler = () => createLabeler('0123456789abcdef'.repeat(2))
const broken = (text: string) =>
  thrown({ error: { name: 'Error', message: text, stack: text, frames: [], isError: true } })
const refused = (text: string) => request({ method: 'POST', status: 500, responseBody: { type: 'text/html', text } })
const session = (text: string) => sessionOf([step({ name: text }), broken(text), consoleLine({ text }), refused(text)])

const readers: Record<string, (text: string) => unknown> = {
  'the mask of a call': (text) => redactEvent(refused(text), labeler()),
  'the mask of JSON': (text) =>
    redactEvent(
      request({ responseBody: { type: 'application/json', text: JSON.stringify({ text, list: [text] }) } }),
      labeler(),
    ),
  'the mask of headers': (text) => {
    const values = [`a=${text}`, `${text}=b`].map((value): [string, string] => ['cookie', value])
    return redactEvent(request({ requestHeaders: values }), labeler())
  },
  'the mask of the console': (text) => {
    const value = { type: 'string', value: text } as const
    return redactEvent(consoleLine({ text, args: [value, value] }), labeler())
  },
  'the mask of an error': (text) => redactEvent(broken(text), labeler()),
  'the mask of an address': (text) => redactUrl(`https://app.tallybook.example/${encodeURI(text)}`, labeler()),
  'the verdict on an error': (text) => judge(sessionOf([step(), broken(text), consoleLine({ text })])),
  'the verdict on an answer': (text) => judge(sessionOf([step({ name: text }), refused(text)])),
  'the verdict on an address': (text) => judge(sessionOf([request({ status: 404, url: `/api/${encodeURI(text)}` })])),
  'the query for articles': (text) => queryFrom(session(text)),
  'the sweep': (text) =>
    sweepKnown(
      [consoleLine({ text })],
      [
        ['sesame', 'redacted-password-1'],
        ['opensesame99', 'redacted-password-2'],
      ],
    ),
  'the report': (text) => toReport(session(text), judge(session(text))),
  'the comparison': (text) => compareSessions(session(text), sessionOf()),
  'the draft of an article': (text) => {
    const { events, environment, site } = session(text)
    const verdict = judge(session(text))
    const told = { session: { events, environment, site }, verdict: { ...verdict, sentence: `It failed${text}` } }
    return articleDraft({ ...told, problems: foldProblems(events), known: [], names: ['Ann'], now: 0, mark: 'abcd' })
  },
  'an article': (text) => {
    const read = readArticle(`# Title\n\n${text}`, 'a.md', 'kb')
    if ('article' in read) searchText(createIndex([read.article]), text)
  },
  'a page of a help center': (text) => readArticle(`<h1>Title</h1><p>${text}`, 'a.html', 'kb'),
  'styles that are recorded': (text) => withoutAddresses(`a { background: ${text} url(x) }`),
  'styles that are replayed': (text) => safeCss(`a { background: ${text} url(x) }`),
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(parts)('takes linear time of %j %j %j', (first, again, last, middle = '') => {
    const half = (size: number) => again.repeat(size / 2 / again.length)
    return expectLinear(30_000, (size) => [first, half(size), middle, half(size), last].join(''), read)
  })
})
