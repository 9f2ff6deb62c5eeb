import { describe, expect, it } from 'vitest'
import { stem } from '../../../../src/core/kb/words/stem.ts'
import { plainText, segments } from '../../../../src/core/kb/words/text.ts'
import { tokenise } from '../../../../src/core/kb/words/tokenise.ts'

describe('stem', () => {
  // Porter's own examples, one or two for each step.
  it.each(
    Object.entries({
      caresses: 'caress',
      ponies: 'poni',
      cats: 'cat',
      feed: 'feed',
      agreed: 'agre',
      plastered: 'plaster',
      bled: 'bled',
      motoring: 'motor',
      sing: 'sing',
      conflated: 'conflat',
      troubled: 'troubl',
      sized: 'size',
      hopping: 'hop',
      falling: 'fall',
      hissing: 'hiss',
      failing: 'fail',
      filing: 'file',
      happy: 'happi',
      sky: 'sky',
      relational: 'relat',
      conditional: 'condit',
      valenci: 'valenc',
      digitizer: 'digit',
      vietnamization: 'vietnam',
      callousness: 'callous',
      sensibiliti: 'sensibl',
      triplicate: 'triplic',
      formalize: 'formal',
      hopeful: 'hope',
      goodness: 'good',
      revival: 'reviv',
      adjustable: 'adjust',
      replacement: 'replac',
      adoption: 'adopt',
      effective: 'effect',
      probate: 'probat',
      rate: 'rate',
      cease: 'ceas',
      roll: 'roll',
      controll: 'control',
    }),
  )('%s -> %s', (word, expected) => expect(stem(word)).toBe(expected))

  it.each(['id', 'größe', 'x1', 'ERR', 'запрос', ''])('leaves "%s" alone', (word) => expect(stem(word)).toBe(word))
})

describe('tokenise', () => {
  it.each<[string, string[]]>([
    ['Saving the invoices failed', ['save', 'invoic', 'fail']],
    ["It can't be the user's fault", ['cant', 'user', 'fault']],
    ['getInitialProps', ['getinitialprops', 'get', 'initi', 'prop']],
    ['XMLHttpRequest', ['xmlhttprequest', 'xml', 'http', 'request']],
    ['ERR_BLOCKED_BY_CLIENT', ['err_blocked_by_client', 'err', 'block', 'client']],
    ['net::ERR_FAILED', ['net::err_failed', 'net', 'err', 'fail']],
    ['Astro.callAction()', ['astro.callaction', 'astro', 'call', 'action']],
    ['Content-Security-Policy', ['content-security-policy', 'content', 'secur', 'polici']],
    ['HTTP 404, code NG02800 and 0x80070005', ['http', '404', 'code', 'ng02800', '0x80070005']],
    ['https://app.example.com/api/invoices/42?tab=1', ['/api/invoices/{}', 'api', 'invoic', 'tab']],
    ['PUT /admins/{admin_id}/away', ['put', '/admins/{}/away', 'admin', 'awai']],
    ['GET /users/:id/orders', ['get', '/users/{}/orders', 'user', 'order']],
    ['and/or', []],
    ['Überprüfung über Zürich', ['uberprufung', 'uber', 'zurich']],
    ['Ошибка запроса', ['ошибка', 'запроса']],
    ['请求失败', ['请求', '求失', '失败']],
    [
      'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
      ['unexpect', 'token', 'doctyp', 'not', 'valid', 'json'],
    ],
    ['', []],
    ['… — !?', []],
  ])('%s', (text, terms) => expect(tokenise(text)).toEqual(terms))

  it('gives the same terms for a route however its variable part is written', () => {
    const [whole] = tokenise('/api/invoices/{id}/lines')
    for (const route of [
      '/api/invoices/1042/lines',
      '/api/invoices/:id/lines',
      '/api/invoices/<id>/lines',
      '/api/invoices/9f86d081884c7d65/lines',
    ]) {
      expect(tokenise(route)[0]).toBe(whole)
    }
  })

  it('passes over data that nobody writes into an article', () => expect(tokenise('A'.repeat(500))).toEqual([]))
})

describe('plainText', () => {
  it.each<[string, string, string]>([
    [
      'headings, emphasis, links',
      '# Save *fails*\n\nSee **[the list](https://example.com)** now.',
      'Save fails\nSee the list now.',
    ],
    ['soft line breaks', 'one\ntwo  \nthree', 'one two three'],
    ['code and its entities', 'Shows `a < b && "c"` &amp; &#60;ok&#x3E;', 'Shows a < b && "c" & <ok>'],
    ['fenced code, line by line', '```js\nfoo()\n  bar()\n```', 'foo()\nbar()'],
    ['lists', '- one\n  - inner\n- two\n\n1. first\n\n   more\n2. second', 'one\ninner\ntwo\nfirst\nmore\nsecond'],
    ['tables', '| a | b |\n|---|---|\n| `c` d | e |', 'a b\nc d e'],
    ['quotes and rules', '> said\n\n---\n\nend', 'said\nend'],
    ['HTML', '<p class="x">Hello <b>you</b><!-- hidden --></p>', 'Hello you'],
    ['images by their description', '![The save button](a.png)', 'The save button'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, text) => expect(plainText(markdown)).toBe(text))

  it('tells headings and code apart', () => {
    const parts = segments('## When `x` fails\n\nThe code `E_1` says\n\n    indented()').map(({ part, text }) => [
      part,
      text.trim(),
    ])
    expect(parts).toEqual([
      ['heading', 'When'],
      ['heading', 'x'],
      ['heading', 'fails'],
      ['body', 'The code'],
      ['code', 'E_1'],
      ['body', 'says'],
      ['code', 'indented()'],
    ])
  })

  it.each([
    ['quotes', '>'.repeat(30_000)],
    ['brackets', '['.repeat(30_000)],
    ['lists', `${'- '.repeat(15_000)}a`],
    ['code', '`a'.repeat(15_000)],
    ['tags', '<'.repeat(30_000)],
  ])('survives thousands of nested %s', (_, hostile) => expect(segments(hostile).length).toBeGreaterThanOrEqual(1))
})
