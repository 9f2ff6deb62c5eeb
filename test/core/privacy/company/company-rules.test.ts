import { describe, expect, it } from 'vitest'
import {
  CompanyRules,
  compileRules,
  createLabeler,
  redactEvent,
  redactHeaders,
  redactText,
  redactUrl,
} from '../../../../src/core/privacy/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import {
  consoleLine,
  navigation,
  report,
  request,
  resource,
  socket,
  step,
  thrown,
} from '../../../support/session-builder.ts'
import { kinds } from '../cases.ts'

const rulesOf = (rules: Partial<CompanyRules>) => compileRules(CompanyRules.parse(rules))
const labelWith = (rules: Partial<CompanyRules>) =>
  createLabeler('000102030405060708090a0b0c0d0e0f', rulesOf(rules).rules)

describe('fields', () => {
  const label = labelWith({ fields: ['customerNumber', '*_badge', 'tax*', 'Straße'] })
  it.each([
    ['{"customer_number":"Northwind","n":1}', '{"customer_number":"<company>","n":1}'],
    ['{"CUSTOMER-NUMBER":4711}', '{"CUSTOMER-NUMBER":"<company>"}'],
    ['{"visitor":{"doorBadge":"blue"}}', '{"visitor":{"doorBadge":"<company>"}}'],
    ['{"taxData":{"any":"a b","list":["c d"]}}', '{"taxData":{"any":"<company>","list":["<company>"]}}'],
    ['{"straße":"Hauptweg"}', '{"straße":"<company>"}'],
    ['{"customerNumbers":"x1"}', '{"customerNumbers":"x1"}'],
  ])('%s', (text, expected) => {
    expect(kinds(redactText(text, label))).toBe(expected)
  })
  it('in addresses and headers', () => {
    expect(kinds(redactUrl('/x?customerNumber=a&b=1', label))).toBe('/x?customerNumber=<company>&b=1')
    expect(kinds(redactHeaders([['Customer-Number', 'a']], label)[0]![1])).toBe('<company>')
  })
})

describe('patterns', () => {
  const label = labelWith({ patterns: [{ name: 'Kundennummer (alt)', pattern: 'ACME-\\d{6}' }] })
  it('hide what they match, wherever it stands, with their name', () => {
    expect(kinds(redactText('see ACME-123456, not ACME-12', label))).toBe('see <kundennummer-alt>, not ACME-12')
    expect(kinds(redactUrl('/orders/ACME-123456', label))).toBe('/orders/<kundennummer-alt>')
  })
  it('find nothing in labels', () => {
    const greedy = labelWith({ patterns: [{ name: 'any', pattern: '[a-z]+-[0-9a-f-]{3,}' }] })
    const once = redactText('{"password":"hunter2"} abc-123', greedy)
    expect(kinds(once)).toBe('{"password":"<password>"} <any>')
    expect(redactText(once, greedy)).toBe(once)
  })
})

it('a chosen option of a field is masked under its label too', () => {
  const label = labelWith({ fields: ['customerNumber'] })
  const chosen = step({
    ...{ action: 'select', value: '17', text: 'Selected "17 Miller Ltd" for "Customer" in "Invoice 17"' },
    target: {
      tag: 'select',
      name: 'Customer',
      locators: [{ by: 'css', value: 'select[name="customerNumber"]', unique: true }],
    },
  })
  const { value, text } = redactEvent(chosen, label)
  expect(value).toMatch(/^redacted-/)
  expect(text).toBe(`Selected "${value}" for "Customer" in "Invoice 17"`)
})

describe('domains that are left out', () => {
  const label = labelWith({ neverCapture: ['https://*.Bank.example/', 'localhost:8080'] })
  it.each([
    ['https://bank.example/a?b', true],
    ['https://pay.bank.example:8443/', true],
    ['http://localhost:8080/x', true],
    ['http://localhost:3000/x', false],
    ['https://mybank.example/', false],
    ['https://bank.example./a', true],
    ['blob:https://bank.example/4711', true],
    ['blob:https://mybank.example/4711', false],
    ['/relative', false],
  ])('%s: %s', (url, expected) => {
    expect(label.company!.isNeverCaptured(url)).toBe(expected)
  })
  it('keep nothing of an exchange but that it was', () => {
    const url = 'https://bank.example/accounts/7?x=1'
    const secret = { text: 'balance 12.50' }
    const events = [
      request({ url, requestHeaders: [['a', 'b']], requestBody: secret, responseBody: secret, responseUrl: url }),
      socket({ url, reason: 'balance too low', messages: [{ at: 1, direction: 'sent', text: 'balance', size: 7 }] }),
      resource({ url }),
      navigation({ url, title: 'Account 7' }),
    ]
    for (const event of events) {
      const text = JSON.stringify(redactEvent(event, label))
      expect(text).not.toMatch(/accounts|balance|Account/)
      expect(text).toContain('https://bank.example/')
    }
  })
  it('keep nothing of an exchange that a redirect led to them', () => {
    const url = 'https://app.example/api/balance'
    const last = 'https://bank.example/accounts/7?x=1'
    const answer = { text: 'balance 12.50' }
    for (const event of [
      request({
        url,
        responseUrl: last,
        redirected: true,
        responseBody: answer,
        responseHeaders: [['x', 'account 7']],
      }),
      request({ url, redirects: [{ status: 302, url: last }], responseBody: answer }),
    ]) {
      const masked = redactEvent(event, label)
      expect(masked.url).toBe(url)
      expect(JSON.stringify(masked)).not.toMatch(/accounts|balance 12|account 7/)
    }
  })
  it('keep no address of them that the browser’s reports name', () => {
    const blocked = 'https://bank.example/accounts/7?x=1'
    const message = `The page's Content Security Policy (connect-src) blocked a request to ${blocked}`
    expect(redactEvent(report({ message, blocked }), label)).toMatchObject({
      message: "The page's Content Security Policy (connect-src) blocked a request to https://bank.example/",
      blocked: 'https://bank.example/',
    })
  })
  it.each<[string, Parameters<typeof request>[0]]>([
    ['ends there', { responseUrl: 'https://bank.example/accounts/7' }],
    ['passes through', { redirects: [{ status: 302, url: 'https://bank.example/accounts/7' }] }],
  ])('keep nothing of a response to a request of the app that %s', (_, told) => {
    const own = request({ url: 'https://app.example/pay', responseBody: { text: 'balance 12.50' }, ...told })
    const event = redactEvent({ ...own, responseHeaders: [['x-account', '7']] }, label)
    expect(JSON.stringify(event)).not.toMatch(/accounts|balance|x-account/)
    expect(event).toMatchObject({ url: 'https://app.example/pay', status: own.status })
  })
  it('keep only the domain of their addresses, wherever one stands', () => {
    const url = 'https://pay.bank.example/accounts/7?x=1#y'
    const told = { at: 1, url: 'https://app.example/' }
    const events = [
      thrown({ url }),
      thrown({ error: { name: 'Error', message: `Failed to load ${url}`, frames: [{ url, line: 1, column: 1 }] } }),
      consoleLine({ text: `from ${url} again` }),
      request({ ...told, requestHeaders: [['referer', url]], responseHeaders: [['location', url]] }),
      report({ ...told, blocked: url, message: `Refused to load ${url}` }),
    ]
    for (const event of events) {
      const text = JSON.stringify(redactEvent(event, label))
      expect(text).not.toContain('accounts')
      expect(text).toContain('https://pay.bank.example/')
    }
  })
})

describe('an entry that cannot be used', () => {
  const one = (rules: Partial<CompanyRules>) => rulesOf(rules).problems.map(({ message }) => message)
  it.each([
    ['', 'Enter a field name'],
    ['a*b', 'is allowed only'],
    ['*id', 'at least three letters'],
  ])('field %j', (field, message) => {
    expect(one({ fields: [field] })[0]).toContain(message)
  })
  it.each([
    ['', 'Enter a CSS selector'],
    ['a { b }', 'not one CSS selector'],
    ['div[name', 'not closed'],
    ['a)', 'not closed'],
    ['*', 'whole page'],
  ])('selector %j', (selector, message) => {
    expect(one({ selectors: [selector] })[0]).toContain(message)
  })
  it.each(['.customer', '[data-name="a{b}"]', 'input:not([type="x"]) > b', '#a\\:b'])(
    'selector %s is fine',
    (selector) => {
      expect(rulesOf({ selectors: [selector] }).rules.selectors).toEqual([selector])
    },
  )
  it.each(['', 'bank.example/path', 'not a domain', 'a@b.example'])('domain %j', (domain) => {
    expect(one({ neverCapture: [domain] })).toHaveLength(1)
  })
  it('is named with its list and place, and the others hold', () => {
    const { rules, problems } = rulesOf({
      patterns: [
        { name: 'a', pattern: '(' },
        { name: 'b', pattern: 'ABC\\d+' },
      ],
    })
    expect(problems).toMatchObject([{ list: 'patterns', index: 0 }])
    expect(rules.patterns.map(({ kind }) => kind)).toEqual(['b'])
  })
})

describe('patterns that could take for ever are refused', () => {
  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(a|ab)*c',
    '([a-zA-Z]+)*x',
    '(?:\\w+\\s?)*:',
    '\\d+\\d+x',
    '.*foo.*bar',
    '(.*)=(.*);',
    '(x?){20}x{20}',
    '(\\w)\\1+abc',
    '(?=\\w+)abc',
    '\\s*foo\\s*\\s*bar',
    '(?i:abc)',
  ])('%s', (pattern) => {
    expect(rulesOf({ patterns: [{ name: 'a', pattern }] }).problems).toHaveLength(1)
  })
  it.each(['a', '\\d*', '\\w+', '(?:ab)?', '(', '[z-a]abc', ''])('too little or no pattern: %j', (pattern) => {
    expect(rulesOf({ patterns: [{ name: 'a', pattern }] }).problems).toHaveLength(1)
  })
  it.each([
    'ACME-\\d{6}',
    '\\bKD\\d{4,10}\\b',
    '[A-Z]{2}-\\w+',
    '(?:[0-9a-f]{2}:){5}[0-9a-f]{2}',
    'https://intra\\.example/\\S+',
    '(?<![A-Z])PRJ-(?:foo|bar)-\\d+',
    '(?:foo|bar)+baz',
    'v\\d+\\.\\d+\\.\\d+',
    '[[\\]{}]{3}',
    '\\u00e9\\d{3}',
  ])('%s is fine, and quick in hostile text', async (pattern) => {
    const { rules, problems } = rulesOf({ patterns: [{ name: 'a', pattern }] })
    expect(problems).toEqual([])
    for (const unit of ['a', '0', '-', 'ACME-', 'foo', 'aa:', 'A', 'v1.', ' ', '[']) {
      const textOf = (size: number) => unit.repeat(size / unit.length)
      await expectLinear(100_000, textOf, (text) => text.replace(rules.patterns[0]!.pattern, ''))
    }
  })
  it('with a bounded middle and a whole tail', () => {
    const label = labelWith({ patterns: [{ name: 'a', pattern: 'ACME-\\w+' }] })
    expect(kinds(redactText(`x ACME-${'a'.repeat(3000)} y`, label))).toBe('x <a> y')
  })
})
