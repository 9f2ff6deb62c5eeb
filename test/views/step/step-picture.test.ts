import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { awayWords } from '../../../src/views/step/page-picture.tsx'
import { boxOf, pictureNear, pictureOfStep, stepOfPicture } from '../../../src/views/step/step-picture.ts'
import { documentOf, environmentOf, navigation, screenshot, sessionOf, step } from '../../support/session-builder.ts'

/** A window of 1,280 × 720, of which pictures are twice as wide. */
const environment = environmentOf({ viewport: { width: 1280, height: 720 } })
const session = (events: SessionEvent[], late = false) =>
  sessionOf(events, { environment, documents: [documentOf({ late })] })
const shot = (at: number) => screenshot({ at, width: 2560, height: 1440 })
const click = step({ at: 100 })
const page = { tag: 'html', locators: [] }
const scroll = (at: number, y: number) => step({ at, action: 'scroll', scroll: { x: 0, y }, target: page })

describe('the picture of a step', () => {
  it.each<[string, SessionEvent[], string | undefined]>([
    ['the first after it', [shot(50), click, shot(150), shot(200)], 'screenshot-150'],
    ['one of the same moment', [click, shot(100)], 'screenshot-100'],
    ['none before it', [shot(50), click], undefined],
    ['none of the next page', [click, navigation({ at: 120, how: 'push' }), shot(150)], undefined],
    [
      'one after the address was replaced',
      [click, navigation({ at: 120, how: 'replace' }), shot(150)],
      'screenshot-150',
    ],
    ['none of another document', [click, screenshot({ at: 150, frame: 'doc-2' })], undefined],
    ['none where there is none', [click], undefined],
  ])('is %s', (_, events, id) => expect(pictureOfStep(session(events), click)?.picture.id).toBe(id))
  it('is that of the tab for a step in a frame, without a box', () => {
    const inFrame = step({ at: 100, frame: 'doc-2', framePath: [0] })
    const near = pictureOfStep(session([inFrame, shot(150)]), inFrame)
    expect([near?.picture.id, near?.after, near?.box]).toEqual(['screenshot-150', 50, undefined])
  })
})

describe('the box of a step on a picture', () => {
  const picture = shot(900)
  const there = { x: 1280, y: 960, width: 192, height: 72 }
  it.each<[string, SessionEvent[], object | undefined]>([
    ['in px of the picture', [click], there],
    ['above what was scrolled up', [click, scroll(300, 200)], { ...there, y: 560 }],
    ['by the way from the last scroll', [scroll(50, 100), click, scroll(300, 200)], { ...there, y: 760 }],
    ['no longer seen', [click, scroll(300, 700)], undefined],
    ['cut at the edge', [click, scroll(300, 498)], { ...there, y: 0, height: 36 }],
    [
      'unknown when a part of the page was scrolled',
      [click, { ...scroll(300, 9), target: { ...page, tag: 'div' } }],
      undefined,
    ],
    [
      'unknown when the window changed its size',
      [
        click,
        step({
          ...{ at: 300, action: 'resize' },
          resize: { from: { width: 1280, height: 720 }, to: { width: 900, height: 700 } },
        }),
      ],
      undefined,
    ],
    ['gone with the page', [click, navigation({ at: 300 })], undefined],
  ])('is %s', (_, events, box) => expect(boxOf(session([...events, picture]), click, picture)).toEqual(box))
  it('is by the size that the window had then', () => {
    const later = step({
      ...{ at: 1000, action: 'resize' },
      resize: { from: { width: 2560, height: 1440 }, to: { width: 1280, height: 720 } },
    })
    expect(boxOf(session([click, picture, later]), click, picture)).toEqual(click.target?.rect)
  })
  it.each<[string, Parameters<typeof boxOf>]>([
    ['the place of the scroll before is unknown', [session([click, scroll(300, 9), picture], true), click, picture]],
    ['the picture has other proportions', [session([click]), click, { ...picture, height: 1000 }]],
    ['the size of the window is unknown', [sessionOf([click, picture], { environment: undefined }), click, picture]],
    ['it was taken before', [session([click]), click, shot(50)]],
  ])('is none when %s', (_, told) => expect(boxOf(...told)).toBeUndefined())
})

it.each<[string, SessionEvent[], string | undefined]>([
  ['the last before it', [step({ at: 10 }), click, step({ at: 950 })], 'step-100'],
  ['not a scroll', [click, scroll(300, 10)], 'step-100'],
  ['none of another page', [click, navigation({ at: 300 })], undefined],
])('the step that led to a picture is %s', (_, events, id) => {
  const picture = shot(900)
  expect(stepOfPicture(session([...events, picture]), picture)?.id).toBe(id)
})

it('the picture nearest to a failure may be before or after it', () => {
  const events = session([click, shot(150), shot(900)])
  const near = (at: number) => pictureNear(events, at, click)
  expect([near(200)?.picture.id, near(200)?.after, near(800)?.after]).toEqual(['screenshot-150', -50, 100])
  expect(near(800)?.box?.x).toBe(1280)
  expect(pictureNear(session([click]), 5, click)).toBeUndefined()
  expect([awayWords(-50, 'the failure'), awayWords(1200, 'the step')]).toEqual([
    '50 ms before the failure',
    '1.20 s after the step',
  ])
})
