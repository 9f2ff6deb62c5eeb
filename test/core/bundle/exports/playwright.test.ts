import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { toPlaywright } from '../../../../src/core/bundle/exports/playwright.ts'
import { literal, remark } from '../../../../src/core/bundle/exports/playwright-code.ts'
import type { Locator, SessionEvent, StepEvent } from '../../../../src/core/session/index.ts'
import {
  consoleLine,
  documentOf,
  environmentOf,
  failedRequest,
  failingSave,
  filled,
  navigation,
  nullSecondPoll,
  request,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

/** The spec, after the TypeScript parser has taken it. */
function specOf(session: Parameters<typeof toPlaywright>[0]): string {
  const spec = toPlaywright(session)
  const { errors } = parseSync('repro.spec.ts', spec)
  expect(errors.map((error) => `${error.message}\n${error.codeframe}`)).toEqual([])
  return spec
}

/** What the test does, without the comments. */
function lines(...events: SessionEvent[]): string[] {
  const body = /async \(\{ page \}\) => \{\n(.*?)\n\}\)/s.exec(specOf(sessionOf(events)))![1]!
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
}

/** The line of one step, between the first address and the failure. */
const doing = (told: Partial<StepEvent>) => lines(step({ at: 1000, ...told }))[2]!.replace(/^await page\./, '')

it('does the failing save and expects it to fail', () => {
  expect(lines(...failingSave())).toEqual([
    'const { answers, errors } = watch(page)',
    'await Promise.all([',
    "answered(page, 'GET /api/invoices'),",
    "page.goto(base + '/invoices'),",
    '])',
    'await Promise.all([',
    "answered(page, 'GET /api/invoices/*'),",
    "page.getByRole('link', { name: 'INV-1042', exact: true }).click(),",
    '])',
    "await page.getByRole('textbox', { name: 'Total', exact: true }).fill('1200.50')",
    'await Promise.all([',
    "answered(page, 'PUT /api/invoices/*'),",
    "page.getByRole('button', { name: 'Save', exact: true }).click(),",
    '])',
    'await expect',
    ".poll(() => answers.filter((answer) => answer.startsWith('PUT /api/invoices/* ')), { message: 'The recorded answer did not come back', timeout: 15_000 })",
    ".toContain('PUT /api/invoices/* 500')",
    'await expect',
    ".poll(() => errors, { message: 'The recorded error did not come back', timeout: 15_000 })",
    ".toContainEqual(expect.stringContaining('Cannot read properties of null (reading \\'total\\')'))",
  ])
})

const size = { width: 800, height: 600 }
const point = { x: 3, y: 4 }
const canvas = {
  tag: 'canvas',
  locators: [{ by: 'testid', value: 'chart', unique: true }],
} satisfies StepEvent['target']
const save = "getByRole('button', { name: 'Save', exact: true })"

it.each<[Partial<StepEvent>, string]>([
  [{ action: 'click' }, `${save}.click()`],
  [{ action: 'click', modifiers: ['Control', 'Shift'] }, `${save}.click({ modifiers: ['Control', 'Shift'] })`],
  [{ action: 'click', point, target: canvas }, "getByTestId('chart').click({ position: { x: 3, y: 4 } })"],
  [
    { action: 'click', framePath: [1, 0] },
    `locator('iframe, frame').nth(1).contentFrame().locator('iframe, frame').nth(0).contentFrame().${save}.click()`,
  ],
  [{ action: 'doubleclick' }, `${save}.dblclick()`],
  [{ action: 'rightclick' }, `${save}.click({ button: 'right' })`],
  [{ action: 'middleclick' }, `${save}.click({ button: 'middle' })`],
  [{ action: 'fill', value: "it's" }, `${save}.fill('it\\'s')`],
  [{ action: 'fill', value: '' }, `${save}.fill('')`],
  [{ action: 'fill', value: 'x redacted-password-1' }, `${save}.fill('x ' + secret('REDACTED_PASSWORD_1'))`],
  [{ action: 'fill', value: 'redacted-email-1@redacted.invalid' }, `${save}.fill(secret('REDACTED_EMAIL_1'))`],
  [{ action: 'select', value: 'a\nb' }, `${save}.selectOption(['a', 'b'])`],
  [{ action: 'select', value: '' }, `${save}.selectOption([''])`],
  [{ action: 'select' }, `${save}.selectOption([])`],
  [{ action: 'check' }, `${save}.check()`],
  [{ action: 'uncheck' }, `${save}.uncheck()`],
  [{ action: 'hover' }, `${save}.hover()`],
  [{ action: 'key', value: 'Control+S' }, `${save}.press('Control+S')`],
  [{ action: 'key', value: 'Escape', target: { tag: 'body', locators: [] } }, "keyboard.press('Escape')"],
  [{ action: 'submit' }, `${save}.evaluate((form) => (form as HTMLFormElement).requestSubmit())`],
  [
    { action: 'upload', value: 'a.png', files: [{ type: 'image/png', size: 9 }] },
    `${save}.setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(9) }])`,
  ],
  [{ action: 'scroll', scroll: { x: 0, y: 300 } }, `${save}.evaluate((element) => element.scrollTo(0, 300))`],
  [
    { action: 'scroll', scroll: { x: 0, y: 300 }, target: { tag: 'html', locators: [] } },
    'evaluate(() => scrollTo(0, 300))',
  ],
  [{ action: 'resize', resize: { from: size, to: size } }, 'setViewportSize({ width: 800, height: 600 })'],
  [{ action: 'back' }, 'goBack()'],
  [{ action: 'forward' }, 'goForward()'],
])('writes down %j', (told, expected) => {
  expect(doing(told)).toBe(expected)
})

it.each(['Control+с', 'Control+ß', 'Control+MediaPlayPause'])(
  'leaves %s, which Playwright has no key for, to the reader',
  (value) => {
    const spec = specOf(sessionOf([step({ at: 1000, action: 'key', value })]))
    expect(spec).not.toContain('.press(')
    expect(spec).toContain('By hand')
  },
)

it('only mentions that somebody was away from the tab', () => {
  const away = step({ at: 1050, action: 'away', text: 'Was away from the tab for 12 s' })
  const spec = specOf(sessionOf([step({ at: 1000 }), away, step({ at: 1100 })]))
  expect(spec).toContain('// Was away from the tab for 12 s\n')
  expect(spec).not.toContain('By hand')
})

it('drags to where it was dropped', () => {
  const drop = step({ at: 1100, action: 'drop', name: 'Bin' })
  expect(lines(step({ at: 1000, action: 'drag' }), drop)[2]).toBe(
    `await page.${save}.dragTo(page.getByRole('button', { name: 'Bin', exact: true }))`,
  )
})

const found: Locator[] = [
  { by: 'css', value: '#save', unique: true },
  { by: 'chain', value: 'section:has-text("Payment") >> role=button[name="Save"]', unique: true },
  { by: 'role', value: 'button', name: 'Save', unique: false },
]
it.each<[string, Locator[], string | undefined]>([
  ['a label', [{ by: 'label', value: 'Total', unique: true }], "getByLabel('Total', { exact: true })"],
  [
    'a placeholder',
    [{ by: 'placeholder', value: 'Search', unique: true }],
    "getByPlaceholder('Search', { exact: true })",
  ],
  ['a text for an image', [{ by: 'alt', value: 'Logo', unique: true }], "getByAltText('Logo', { exact: true })"],
  ['a title', [{ by: 'title', value: 'Close', unique: true }], "getByTitle('Close', { exact: true })"],
  ['a text', [{ by: 'text', value: 'More', unique: true }], "getByText('More', { exact: true })"],
  ['a part of the page before a path', found, `locator('section:has-text("Payment") >> role=button[name="Save"]')`],
  ['the first match for want of a better one', found.slice(2), `${save}.first()`],
  ['what was not masked', [{ by: 'text', value: 'redacted-email-1', unique: true }, found[0]!], "locator('#save')"],
  ['nothing', [], undefined],
])('looks for an element by %s', (_, locators, expected) => {
  const target = { tag: 'button', locators }
  if (expected) expect(doing({ target })).toBe(`${expected}.click()`)
  else
    expect(specOf(sessionOf([step({ target })]))).toMatch(
      /could not be written down.*: 1\..*\/\/ By hand: Clicked "Save"/s,
    )
})

it('answers the dialogs of the browser as the person did', () => {
  const dialog = (at: number, text: string, value?: string) =>
    step({ at, action: 'dialog', text, ...(value !== undefined && { value }) })
  const spec = lines(
    step({ at: 1000 }),
    dialog(1100, 'Chose Cancel in the dialog "Sure?"'),
    dialog(1200, 'Chose OK in the dialog "Sure?"'),
    dialog(1300, 'Typed "…" into the dialog "Why?"', "it's late"),
    request({ at: 1310, url: '/api/reason', cause: 'step-1300' }),
  )
  expect(spec[1]).toBe("answerDialogs(page, [false, true, 'it\\'s late'])")
  expect(spec.slice(3, 7)).toEqual([
    'await Promise.all([',
    "answered(page, 'GET /api/reason'),",
    `page.${save}.click(),`,
    '])',
  ])
})

it('waits for nothing of other companies', () => {
  const counted = request({ at: 1010, url: 'https://counter.example.net/hit', cause: 'step-1000' })
  const asked = request({ at: 1020, url: 'https://api.tallybook.example/save', cause: 'step-1000' })
  const body = lines(step({ at: 1000 }), counted, asked).join('\n')
  expect(body).toContain("answered(page, 'GET https://api.tallybook.example/save'),")
  expect(body).not.toContain('counter')
})

it('leaves steps in a frame to which it knows no way to the reader', () => {
  const documents = [documentOf(), documentOf({ id: 'gone', frameId: 4, url: `${SITE}/frame` })]
  const spec = specOf(sessionOf([step({ at: 1000, frame: 'gone' })], { documents }))
  expect(spec).toContain('// By hand:')
  expect(spec).not.toContain(save)
})

it('waits for what a form was answered when a click submitted it', () => {
  const sent = [
    step({ at: 1000 }),
    step({ at: 1010, action: 'submit' }),
    request({ at: 1020, url: '/session', cause: 'step-1010' }),
  ]
  expect(lines(...sent)).toContain("answered(page, 'GET /session'),")
})

it('does once what a replay does by itself', () => {
  const twice = [step({ at: 1000 }), step({ at: 1200, action: 'doubleclick' }), step({ at: 1300, action: 'submit' })]
  expect(lines(...twice).filter((line) => line.includes('Save'))).toEqual([`await page.${save}.dblclick()`])
})

it('goes on where the page itself could not be reached', () => {
  const unreachable = failedRequest({ at: 1, api: 'document', url: '/invoices' })
  expect(specOf(sessionOf([unreachable]))).toContain("page.goto(base + '/invoices').catch(() => undefined)")
})

it.each(['load', 'reload', 'back-forward'] as const)('begins where the first page was opened by a %s', (how) => {
  const documents = [documentOf({ url: `${SITE}/invoices/42` })]
  const spec = specOf(sessionOf([navigation({ at: 0, how, url: '/sign-in' })], { documents }))
  expect(spec).toContain("page.goto(base + '/sign-in')")
  expect(spec).not.toContain('page.reload()')
})

it('goes where the person went by the address bar', () => {
  const documents = [
    documentOf(),
    documentOf({ id: 'doc-2', startedAt: 5000 }),
    documentOf({ id: 'doc-3', url: `${SITE}/reports`, startedAt: 9000 }),
  ]
  const went = [
    navigation({ at: 5000, how: 'reload', frame: 'doc-2' }),
    navigation({ at: 9000, frame: 'doc-3', url: '/reports' }),
  ]
  const spec = specOf(sessionOf(went, { documents }))
  expect(spec).toMatch(/await page\.reload\(\)\n\n.*\n {2}await page\.goto\(base \+ '\/reports'\)\n/)
})

describe('the failure', () => {
  const failure = (...events: SessionEvent[]) => lines(...events).filter((line) => line.startsWith('.to'))

  it.each<[string, SessionEvent[], string[]]>([
    [
      'a status',
      [request({ at: 1, status: 404, url: '/api/v2/items/a1b2?x=1' })],
      [".toContain('GET /api/v2/items/* 404')"],
    ],
    [
      'another origin',
      [request({ at: 1, status: 502, url: 'https://pay.example/charge' })],
      [".toContain('GET https://pay.example/charge 502')"],
    ],
    ['no answer', [failedRequest({ at: 1, url: '/api/save' })], [".toContain('GET /api/save failed')"]],
    [
      'a GraphQL error',
      [
        request({
          at: 1,
          method: 'POST',
          url: '/graphql',
          requestBody: { text: '{"operationName":"Save","query":"mutation Save { x }"}' },
          responseBody: { text: '{"errors":[{"message":"no"}],"data":null}' },
        }),
      ],
      [".toContain('POST /graphql Save 200 with errors')"],
    ],
    [
      'a GraphQL error behind an address that does not say so',
      [
        request({
          at: 1,
          method: 'POST',
          url: '/api',
          requestBody: { text: '{"query":"mutation Save { x }"}' },
          responseBody: { text: '[{"data":null,"errors":[{"message":"no"}]}]' },
        }),
      ],
      [".toContain('POST /api Save 200 with errors')"],
    ],
    [
      'an error although all was answered',
      nullSecondPoll(),
      [".toContainEqual(expect.stringContaining('Cannot read properties of null (reading \\'total\\')'))"],
    ],
    [
      'the part of a message that stays',
      [thrown({ at: 1, error: { name: 'Error', message: 'Row 4711 of redacted-email-1 is not there\nx' } })],
      [".toContainEqual(expect.stringContaining('is not there'))"],
    ],
    ['nothing', [consoleLine({ at: 1, level: 'info' })], []],
  ])('is %s', (_, events, expected) => {
    expect(failure(...events)).toEqual(expected)
  })

  it('is waited for with a sentence that says so, and nothing is done after it', () => {
    const after = lines(
      step({ at: 1000 }),
      request({ at: 1010, status: 500, cause: 'step-1000' }),
      step({ at: 3000, name: 'Later' }),
    )
    expect(after.join('\n')).not.toContain('Later')
    expect(after.join('\n')).toContain('The recorded answer did not come back')
  })
})

it("sets the customer's browser as far as Playwright can", () => {
  const environment = environmentOf({
    browser: 'Firefox 140.0',
    touch: true,
    language: 'x"y',
    timeZone: 'Nowhere/At all',
  })
  const spec = specOf(sessionOf([], { environment }))
  expect(spec).toContain("browserName: 'firefox'")
  expect(spec).toContain('hasTouch: true')
  expect(spec).not.toMatch(/locale|timezoneId/)
})

const hostile = `*/ '); process.exit(1) // $\{x} \`y\` \\ " \u2028 \r\n \u202e </script>`
describe('captured text', () => {
  it.each([hostile, '\\', "\\'", '\0\x01', `$\{a}`, '🧾\ud800'])('%j is a literal', (text) => {
    expect(new Function(`return ${literal(text)}`)()).toBe(text)
  })
  it('never becomes code', () => {
    const session = sessionOf(
      [
        filled(hostile, hostile, { at: 1, text: hostile }),
        request({ at: 2, status: 500, url: `/x/${hostile}`, cause: 'fill-1' }),
        thrown({ at: 3, error: { name: hostile, message: hostile } }),
      ],
      { note: { title: hostile, text: '' }, site: SITE, documents: [documentOf({ url: `${SITE}/${hostile}` })] },
    )
    expect(specOf(session)).not.toMatch(/^\s*(?:'\); )?process\.exit/m)
    expect(remark(hostile)).not.toMatch(/\*\/|\n|\u2028/)
  })
  it('of sessions made by chance is taken by the parser', () => {
    for (let seed = 1; seed <= 40; seed++) specOf(randomSession(seed))
  })
})
