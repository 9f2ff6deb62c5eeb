import { describe, expect, it } from 'vitest'
import { toRecording } from '../../../src/core/bundle/index.ts'
import { keysOf } from '../../../src/core/bundle/recorder-keys.ts'
import type { Locator, SessionEvent, StepEvent } from '../../../src/core/session/index.ts'
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
} from '../../support/session-builder.ts'
import { checkRecording } from './recorder-check.ts'

/** The steps after the viewport and the first address. */
function recorded(...events: SessionEvent[]) {
  const flow = toRecording(sessionOf(events))
  checkRecording(flow)
  return flow.steps.slice(2)
}

function selectors(...locators: Locator[]) {
  const [one] = recorded(step({ target: { tag: 'button', locators } }))
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

it.each<[StepEvent['action'], object[]]>([
  ['click', [{ type: 'click', button: 'primary', deviceType: 'mouse' }]],
  ['doubleclick', [{ type: 'doubleClick', button: 'primary' }]],
  ['rightclick', [{ type: 'click', button: 'secondary' }]],
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
    expect(recorded(step({ at: 1190, action: 'key', value: 'Enter' }), submit)).toHaveLength(2)
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
    ).toEqual(['#save', 'text/Save'])
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

it('goes into frames of other sites only, which replay can find', () => {
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
