import { describe, expect, it } from 'vitest'
import { toRecording } from '../../../../src/core/bundle/index.ts'
import { keysOf } from '../../../../src/core/bundle/recorder/recorder-keys.ts'
import type { Locator, SessionEvent, StepEvent } from '../../../../src/core/session/index.ts'
import {
  documentOf,
  environmentOf,
  failingSave,
  filled,
  navigation,
  request,
  SITE,
  sessionOf,
  step,
} from '../../../support/session-builder.ts'
import { checkRecording } from './recorder-check.ts'

/** The steps after the viewport and the first address. */
function recorded(...events: SessionEvent[]) {
  const flow = toRecording(sessionOf(events))
  checkRecording(flow)
  return flow.steps.slice(2)
}

function selectors(...locators: Locator[]) {
  const [one] = recorded(step({ target: { tag: 'button', role: 'button', locators } }))
  return one && 'selectors' in one ? one.selectors.map(([selector]) => selector) : undefined
}

it('records the failing save', () => {
  const flow = toRecording(sessionOf(failingSave()))
  checkRecording(flow)
  expect(flow.title).toBe('Invoice cannot be saved')
  expect(flow.steps.map(({ type }) => type)).toEqual(['setViewport', 'navigate', 'click', 'change', 'click'])
  expect(flow.steps[0]).toEqual({
    type: 'setViewport',
    width: 1280,
    height: 720,
    deviceScaleFactor: 1.25,
    isMobile: false,
    hasTouch: false,
    isLandscape: true,
  })
  expect(flow.steps[2]).toMatchObject({
    target: 'main',
    offsetX: 40,
    offsetY: 10,
    selectors: [['aria/INV-1042[role="link"]'], ['table.invoices tr:nth-child(3) a']],
    assertedEvents: [{ type: 'navigation', url: `${SITE}/invoices/1042`, title: 'Edit invoice - Tallybook' }],
  })
  expect(flow.steps[4]).not.toHaveProperty('assertedEvents')
})

it.each(['load', 'reload'] as const)(
  'begins where the first page was opened by a %s, whatever its address became',
  (how) => {
    const documents = [documentOf({ url: `${SITE}/invoices/42`, title: 'Invoice 42' })]
    const events = [
      navigation({ at: 0, how, url: '/sign-in', title: 'Sign in' }),
      step({ at: 10 }),
      navigation({ at: 20, how: 'push', url: '/invoices/42', cause: 'step-10' }),
    ]
    const { steps } = toRecording(sessionOf(events, { documents }))
    expect(steps.slice(1)).toMatchObject([
      { type: 'navigate', url: `${SITE}/sign-in`, assertedEvents: [{ url: `${SITE}/sign-in`, title: 'Sign in' }] },
      { type: 'click', assertedEvents: [{ url: `${SITE}/invoices/42` }] },
    ])
  },
)

const field = filled('Total', '', { at: 0 }).target!

it.each<[StepEvent['action'], object[]]>([
  ['click', [{ type: 'click', button: 'primary', deviceType: 'mouse' }]],
  ['doubleclick', [{ type: 'doubleClick', button: 'primary' }]],
  ['rightclick', [{ type: 'click', button: 'secondary' }]],
  ['middleclick', [{ type: 'click', button: 'auxiliary' }]],
  ['hover', [{ type: 'hover' }]],
  ['drag', [{ type: 'customStep', name: 'casefile-drag' }]],
  ['drop', [{ type: 'customStep', name: 'casefile-drop' }]],
  ['back', [{ type: 'waitForExpression', expression: '(history.back(), true)' }]],
  ['forward', [{ type: 'waitForExpression', expression: '(history.forward(), true)' }]],
  ['check', [{ type: 'click' }]],
  ['uncheck', [{ type: 'click' }]],
  ['fill', [{ type: 'change', value: 'a' }]],
  ['select', [{ type: 'change', value: 'a' }]],
  [
    'key',
    [
      { type: 'keyDown', key: 'a' },
      { type: 'keyUp', key: 'a' },
    ],
  ],
  ['submit', [{ type: 'customStep', name: 'casefile-submit' }]],
  ['upload', [{ type: 'customStep', name: 'casefile-upload', parameters: { text: 'Did it' } }]],
])('writes down %s', (action, expected) => {
  expect(recorded(step({ at: 5000, action, value: 'a', text: 'Did it' }))).toMatchObject(expected)
})

it('has touch where the customer had', () => {
  const flow = toRecording(sessionOf([step()], { environment: environmentOf({ touch: true }) }))
  expect(flow.steps[0]).toMatchObject({ hasTouch: true })
  expect(flow.steps[2]).toMatchObject({ deviceType: 'touch' })
})

describe('submit', () => {
  const submit = step({ at: 1200, action: 'submit' })
  it('is not written down after the click or key that made it', () => {
    expect(recorded(step({ at: 1190 }), submit)).toHaveLength(1)
    expect(
      recorded(
        filled('Total', '1', { at: 1100 }),
        step({ at: 1190, action: 'key', value: 'Enter', target: field }),
        submit,
      ),
    ).toHaveLength(3)
  })
  it('is, after anything else', () => {
    expect(recorded(filled('Total', '1', { at: 1190 }), submit).at(-1)).toMatchObject({ type: 'customStep' })
  })
})

describe('selectors', () => {
  const unique = true
  it.each<[Locator, string | undefined]>([
    [{ by: 'testid', value: 'save "now"', unique }, '[data-testid="save \\"now\\""]'],
    [{ by: 'role', value: 'button', name: 'Save', unique }, 'aria/Save[role="button"]'],
    [{ by: 'role', value: 'button', unique }, undefined],
    [{ by: 'role', value: 'button', name: 'Rows [role="x"]', unique }, undefined],
    [{ by: 'label', value: 'Total', unique }, 'aria/Total'],
    [{ by: 'placeholder', value: 'a\\b\nc', unique }, '[placeholder="a\\\\b\\a c"]'],
    [{ by: 'alt', value: 'Logo\0', unique }, '[alt="Logo\ufffd"]'],
    [{ by: 'title', value: 'Close', unique }, '[title="Close"]'],
    [{ by: 'text', value: 'Save', unique }, 'text/Save'],
    [{ by: 'css', value: 'form > button', unique }, 'form > button'],
  ])('from %j', (locator, selector) => {
    expect(selectors(locator)).toEqual(selector === undefined ? undefined : [selector])
  })
  it('has the unique ones first and none twice', () => {
    expect(
      selectors(
        { by: 'text', value: 'Save', unique: false },
        { by: 'css', value: '#save', unique: true },
        { by: 'css', value: '#save', unique: false },
      ),
    ).toEqual(['#save'])
  })
  it('has what finds others too only where there is nothing else, and texts last of all', () => {
    expect(selectors({ by: 'text', value: 'Save', unique: false }, { by: 'css', value: 'b', unique: false })).toEqual([
      'b',
    ])
    expect(selectors({ by: 'text', value: 'Save', unique: false })).toEqual(['text/Save'])
  })
  it('has one part per shadow tree', () => {
    const [one] = recorded(
      step({ target: { tag: 'b', locators: [{ by: 'css', value: '#a >> x-b >> i > b', unique }] } }),
    )
    expect(one).toMatchObject({ selectors: [['#a', 'x-b', 'i > b']] })
  })
  it('goes into closed shadow trees by name alone', () => {
    const locators: Locator[] = [
      { by: 'css', value: 'x-card >> button', unique },
      { by: 'role', value: 'button', name: 'Pay', unique },
    ]
    const inside = { tag: 'button', role: 'button', closed: true }
    expect(recorded(step({ target: { ...inside, locators } }))).toMatchObject([
      { type: 'click', selectors: [['aria/Pay[role="button"]']] },
    ])
    expect(recorded(step({ target: { ...inside, locators: locators.slice(0, 1) } }))).toMatchObject([
      { type: 'customStep' },
    ])
  })
  it('leaves the role out where browsers have none', () => {
    const locators: Locator[] = [{ by: 'role', value: 'textbox', name: 'Due date', unique }]
    expect(recorded(step({ target: { tag: 'input', locators } }))).toMatchObject([{ selectors: [['aria/Due date']] }])
  })
  it('has names without a role only where there is nothing else', () => {
    const label: Locator = { by: 'label', value: 'Total', unique }
    expect(selectors(label, { by: 'css', value: '#total', unique })).toEqual(['#total'])
  })
  it('leaves chains to Playwright', () => {
    const chain: Locator = { by: 'chain', value: 'tr:has(:text-is("INV-1")) >> role=button[name="Edit"]', unique }
    expect(selectors(chain, { by: 'css', value: 'tr > b', unique })).toEqual(['tr > b'])
  })
})

describe('the pointer', () => {
  it('hits where the person hit', () => {
    expect(recorded(step({ point: { x: 3.5, y: 30 } }))).toMatchObject([{ offsetX: 3.5, offsetY: 30 }])
  })
  it('hits the middle where that is unknown', () => {
    expect(recorded(step())).toMatchObject([{ offsetX: 48, offsetY: 18 }])
  })
  it('has modifier keys down around the click', () => {
    const steps = recorded(step({ modifiers: ['Control', 'Shift'] }))
    expect(steps.map((one) => `${one.type} ${'key' in one ? one.key : ''}`.trim())).toEqual([
      'keyDown Control',
      'keyDown Shift',
      'click',
      'keyUp Shift',
      'keyUp Control',
    ])
  })
  it('does not click once more before a double click', () => {
    const double = step({ at: 200, action: 'doubleclick' })
    expect(recorded(step({ at: 10 }), double).map(({ type }) => type)).toEqual(['doubleClick'])
    const elsewhere = filled('Total', '1', { at: 10, action: 'click' })
    expect(recorded(elsewhere, double).map(({ type }) => type)).toEqual(['click', 'doubleClick'])
  })
})

describe('fields', () => {
  it('that are lists of several options are left to a person', () => {
    expect(recorded(step({ action: 'select', value: 'de\nfr' }))).toMatchObject([{ type: 'customStep' }])
    expect(recorded(step({ action: 'select', value: 'de' }))).toMatchObject([{ type: 'change', value: 'de' }])
    expect(recorded(step({ action: 'select', value: '' }))).toMatchObject([{ type: 'change', value: '' }])
    const { value: _, ...none } = step({ action: 'select' })
    expect(recorded(none)).toMatchObject([{ type: 'customStep' }])
  })
  it('that take files are told with the names and kinds of the files', () => {
    const files = [{ type: 'text/csv', size: 12 }]
    expect(recorded(step({ action: 'upload', value: 'customers.csv', files }))).toMatchObject([
      { parameters: { value: 'customers.csv', files, selectors: [['aria/Save[role="button"]'], expect.anything()] } },
    ])
  })
})

describe('keys', () => {
  const enter = (at: number) => step({ at, action: 'key', value: 'Enter', target: field })
  it('go where the focus is', () => {
    expect(recorded(filled('Total', '1', { at: 10 }), enter(20)).map(({ type }) => type)).toEqual([
      'change',
      'keyDown',
      'keyUp',
    ])
  })
  it('find the focus where it was after somebody was away from the tab', () => {
    const { target: _, ...away } = step({ at: 15, action: 'away', text: 'Was away from the tab for 12 s' })
    const flow = (...between: StepEvent[]) => recorded(step({ at: 10, target: field }), ...between, enter(20))
    expect(flow(away)).toEqual(flow())
  })
  it('bring the focus to a field to which nothing else has brought it', () => {
    expect(recorded(step({ at: 10 }), enter(20)).map(({ type }) => type)).toEqual([
      'click',
      'click',
      'keyDown',
      'keyUp',
    ])
  })
  it('click the button that Enter stands for', () => {
    expect(recorded(step({ action: 'key', value: 'Enter' }))).toMatchObject([{ type: 'click' }])
  })
})

describe('the window', () => {
  const size = (width: number) => ({ width, height: 700 })
  it('has the size that it had at first, and changes it when the person did', () => {
    const resize = step({ at: 20, action: 'resize', resize: { from: size(1000), to: size(600) } })
    const { target: _, ...untargeted } = resize
    const flow = toRecording(sessionOf([step({ at: 10 }), untargeted]))
    checkRecording(flow)
    expect(flow.steps.filter(({ type }) => type === 'setViewport')).toMatchObject([{ width: 1000 }, { width: 600 }])
  })
  it('scrolls the page or a part of it', () => {
    const scroll = { x: 0, y: 1200 }
    expect(recorded(step({ action: 'scroll', scroll, target: { tag: 'html', locators: [] } }))).toEqual([
      { type: 'scroll', target: 'main', x: 0, y: 1200 },
    ])
    expect(recorded(step({ action: 'scroll', scroll }))).toMatchObject([
      { type: 'scroll', selectors: expect.anything() },
    ])
  })
})

describe('navigation', () => {
  const later = { documents: [documentOf(), documentOf({ id: 'doc-2', startedAt: 9000, url: `${SITE}/reports` })] }
  it('is asserted when it followed through a request', () => {
    const [one] = recorded(
      step({ at: 10 }),
      request({ at: 20, cause: 'step-10' }),
      navigation({ at: 30, how: 'push', cause: 'request-20', url: '/saved' }),
    )
    expect(one).toMatchObject({ assertedEvents: [{ url: `${SITE}/saved` }] })
  })
  it.each(['replace', 'leave', 'traverse'] as const)('is not asserted for %s', (how) => {
    const [one] = recorded(step({ at: 10 }), navigation({ at: 30, how, cause: 'step-10' }))
    expect(one).not.toHaveProperty('assertedEvents')
  })
  it.each([
    ['traverse', 'back'],
    ['back-forward', 'forward'],
  ] as const)('is asserted for %s after %s', (how, action) => {
    const [one] = recorded(step({ at: 10, action }), navigation({ at: 30, how, cause: 'step-10' }))
    expect(one).toMatchObject({ type: 'waitForExpression', assertedEvents: [{ type: 'navigation' }] })
  })
  it('is not asserted for a frame that loads because of it', () => {
    const frames = { documents: [documentOf(), documentOf({ id: 'help', frameId: 4, url: 'https://help.example/' })] }
    const events = [step({ at: 10 }), navigation({ at: 30, frame: 'help', cause: 'step-10' })]
    expect(toRecording(sessionOf(events, frames)).steps.at(-1)).not.toHaveProperty('assertedEvents')
  })
  it('is a step of its own for a reload', () => {
    const events = [step({ at: 8500 }), navigation({ at: 9800, how: 'reload', frame: 'doc-2', url: '/reports' })]
    expect(toRecording(sessionOf(events, later)).steps.at(-1)).toMatchObject({ type: 'navigate' })
  })
  it('is a step of its own when the person went there otherwise', () => {
    const events = [navigation({ at: 0 }), step({ at: 100 }), navigation({ at: 9000, frame: 'doc-2', url: '/reports' })]
    expect(toRecording(sessionOf(events, later)).steps.at(-1)).toMatchObject({
      type: 'navigate',
      url: `${SITE}/reports`,
    })
  })
  it('is none when it came right after a step', () => {
    const events = [step({ at: 8500 }), navigation({ at: 9000, frame: 'doc-2', url: '/reports' })]
    expect(toRecording(sessionOf(events, later)).steps.at(-1)).toMatchObject({ type: 'click' })
  })
})

it('goes into frames by the way down to them, and waits for them once', () => {
  const inside = { framePath: [1, 0] }
  const steps = recorded(step({ at: 1, ...inside }), step({ at: 2, ...inside }))
  expect(steps).toMatchObject([
    { type: 'waitForElement', selectors: [['iframe']], count: 2 },
    { type: 'waitForElement', selectors: [['iframe']], count: 1, frame: [1] },
    { type: 'click', target: 'main', frame: [1, 0] },
    { type: 'click', target: 'main', frame: [1, 0] },
  ])
})

it('goes into frames of other sites by their address where the way is unknown', () => {
  const frames = [
    documentOf(),
    documentOf({ id: 'pay', frameId: 2, url: 'https://pay.example/form' }),
    documentOf({ id: 'own', frameId: 3, url: `${SITE}/frame` }),
  ]
  const events = [step({ at: 1, frame: 'pay' }), step({ at: 2, frame: 'own' })]
  const steps = toRecording(sessionOf(events, { documents: frames })).steps.slice(2)
  expect(steps).toMatchObject([{ type: 'click', target: 'https://pay.example/form' }, { type: 'customStep' }])
})

it.each([
  ['Enter', ['Enter']],
  ['a', ['a']],
  ['Control+Shift+S', ['Control', 'Shift', 'S']],
  ['Control++', ['Control', '+']],
  ['+', ['+']],
  ['Space', [' ']],
  [' ', [' ']],
  ['', undefined],
  ['Dead', undefined],
  ['ü', undefined],
  ['Control+Unidentified', undefined],
])('reads the keys of %j', (text, keys) => {
  expect(keysOf(text)).toEqual(keys)
})

it('presses chords in order and lets go in reverse', () => {
  const steps = recorded(
    step({ at: 10, action: 'key', value: 'Control+S' }),
    navigation({ at: 20, how: 'push', cause: 'step-10' }),
  )
  expect(steps.map((one) => `${one.type} ${'key' in one ? one.key : ''}`)).toEqual([
    'keyDown Control',
    'keyDown S',
    'keyUp S',
    'keyUp Control',
  ])
  expect(steps[1]).toHaveProperty('assertedEvents')
  expect(steps[0]).not.toHaveProperty('assertedEvents')
})
