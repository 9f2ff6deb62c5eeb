import { describe, expect, it } from 'vitest'
import type { ReplayEvent } from '../../src/core/session/index.ts'
import { marksOf } from '../../src/viewer/replay/marks.ts'
import { createPlayer } from '../../src/viewer/replay/player.ts'
import { safeAttribute, safeCss, safeNumber, safeTag } from '../../src/viewer/replay/safe.ts'
import { type Cue, nextCue, sceneAt, scriptOf } from '../../src/viewer/replay/script.ts'
import { mark, replay, replayed, request, step, thrown } from '../support/session-builder.ts'

describe('the script of a replay', () => {
  const pointer = {
    source: 1,
    positions: [
      { x: 1, y: 1, timeOffset: -400 },
      { x: 2, y: 2, timeOffset: -100 },
    ],
  }
  const events = [
    replayed('before any snapshot', { at: 50 }),
    replay({ at: 100 }),
    mark({ at: 150 }),
    replayed('a', { at: 1_000, records: [{ type: 3, after: 500, data: pointer }] }),
    replay({ at: 9_000 }),
    replayed('b', { at: 9_500 }),
  ]
  const script = scriptOf(events)!

  it('begins with the first snapshot, and has a scene for each', () => {
    expect(script.scenes.map(({ at, cues }) => [at, cues.map((cue) => cue.at)])).toEqual([
      [100, [100, 101, 1_100, 1_400]],
      [9_000, [9_000, 9_001, 9_500]],
    ])
    expect([script.from, script.to]).toEqual([100, 9_500])
  })
  it.each([
    [0, 0],
    [100, 0],
    [8_999, 0],
    [9_000, 1],
    [1e9, 1],
  ])('at %i it is in scene %i', (at, scene) => expect(sceneAt(script, at)).toBe(scene))
  it.each([
    [0, 100],
    [101, 1_100],
    [1_400, 9_000],
    [9_500, undefined],
  ])('what comes after %i is at %s', (at, next) => expect(nextCue(script, at)).toBe(next))
  it('what is told of a page after the next one has begun belongs to it still', () => {
    const { scenes } = scriptOf([
      replay({ at: 100, frame: 'one' }),
      replay({ at: 9_000, frame: 'two' }),
      replayed('late', { at: 9_100, frame: 'one' }),
      replayed('of none', { at: 9_150, frame: 'three' }),
      replayed('now', { at: 9_200, frame: 'two' }),
    ])!
    expect(scenes.map(({ cues }) => cues.map((cue) => cue.at))).toEqual([
      [100, 101, 9_100],
      [9_000, 9_001, 9_200],
    ])
    expect(nextCue({ scenes }, 200)).toBe(9_000)
  })
  it.each([-1 / 0, Number.NaN, '5', null])(
    'a place of the pointer %s ms before its record is told with it',
    (timeOffset) => {
      const { scenes, from } = scriptOf([
        replay({ at: 100 }),
        replayed('a', {
          at: 1_000,
          records: [{ type: 3, after: 5, data: { source: 1, positions: [{ timeOffset }] } }],
        }),
      ])!
      expect(scenes[0]!.cues.at(-1)?.at).toBe(1_005)
      expect(from).toBe(100)
    },
  )
  it('takes any number of scenes and cues', () => {
    const many = Array.from({ length: 200_000 }, () => ({ type: 3, after: 7, data: {} }))
    const scenes = Array.from({ length: 200_000 }).fill(replay({ at: 5, records: [] })) as ReplayEvent[]
    expect(scriptOf([...scenes, replay({ at: 300_000, records: many })])!.to).toBe(300_007)
  })
  it('is none without a snapshot', () => {
    expect(scriptOf([replayed('a', { at: 1 }), mark({ at: 2 })])).toBeUndefined()
  })
})

describe('the player', () => {
  function playing() {
    const shown: string[] = []
    const script = scriptOf([
      replay({ at: 0 }),
      replayed('a', { at: 1_000 }),
      replayed('b', { at: 10_000 }),
      replay({ at: 20_000 }),
      replayed('c', { at: 21_000 }),
    ])!
    const player = createPlayer(script, 0)
    const name = ({ type, data }: Cue) =>
      type === 4 ? 'page' : type === 2 ? 'snapshot' : ((data as { texts: { value: string }[] }).texts[0]?.value ?? '')
    const stage = { apply: (cue: Cue) => void shown.push(name(cue)) }
    player.showOn(stage)
    return { player, stage, taken: () => shown.splice(0) }
  }

  it('shows the first page at once, and goes on from there', () => {
    const { player, taken } = playing()
    expect(taken()).toEqual(['page', 'snapshot'])
    player.seek(1_000)
    expect(taken()).toEqual(['a'])
    player.seek(10_500)
    expect(taken()).toEqual(['b'])
  })
  it('goes back by building the page anew', () => {
    const { player, taken } = playing()
    player.seek(21_000)
    taken()
    player.seek(20_500)
    expect(taken()).toEqual(['page', 'snapshot'])
    player.seek(5_000)
    expect(taken()).toEqual(['page', 'snapshot', 'a'])
  })
  it('passes over pauses, faster on demand, and stands still at the end', () => {
    const { player } = playing()
    player.play()
    player.tick(500)
    expect(player.at.value).toBe(500)
    player.setSpeed(4)
    player.tick(250)
    expect(player.at.value).toBe(1_500)
    player.tick(16)
    expect(player.at.value).toBe(9_500)
    player.setSkips(false)
    player.tick(16)
    expect(player.at.value).toBe(9_564)
    player.seek(20_990)
    player.tick(100)
    expect([player.at.value, player.playing.value]).toEqual([21_000, false])
    player.play()
    expect(player.at.value).toBe(0)
  })
  it('keeps to its bounds, and starts nothing while it stands still', () => {
    const { player } = playing()
    player.seek(-5)
    expect(player.at.value).toBe(0)
    player.seek(1e9)
    expect(player.at.value).toBe(21_000)
    player.seek(5)
    player.tick(100)
    expect(player.at.value).toBe(5)
  })
  it('passes over what cannot be done', () => {
    const { player, stage, taken } = playing()
    player.seek(1_000)
    taken()
    player.showOn({
      apply(cue) {
        if (cue.type === 2) throw new TypeError('not in this browser')
        stage.apply(cue)
      },
    })
    expect(taken()).toEqual(['page', 'a'])
  })
  it('shows the same moment on another stage', () => {
    const { player, stage, taken } = playing()
    player.seek(1_000)
    taken()
    player.showOn(undefined)
    player.seek(10_000)
    expect(taken()).toEqual([])
    player.showOn(stage)
    expect(taken()).toEqual(['page', 'snapshot', 'a', 'b'])
  })
})

describe('what is built of a page', () => {
  it.each([
    ['p', 'p'],
    ['my-app', 'my-app'],
    ['foreignObject', 'foreignObject'],
    ['script', 'div'],
    ['SCRIPT', 'div'],
    ['iframe', 'div'],
    ['object', 'div'],
    ['meta', 'div'],
    ['base', 'div'],
    ['link', 'div'],
    ['animate', 'div'],
    ['set', 'div'],
    ['use', 'div'],
    ['a b', 'div'],
    ['<img onerror=x>', 'div'],
    ['', 'div'],
    [7, 'div'],
    [undefined, 'div'],
  ])('an element %s is %s', (name, expected) => expect(safeTag(name)).toBe(expected))

  it.each<[string, unknown, string | undefined]>([
    ['class', 'a b', 'a b'],
    ['id', 'x', 'x'],
    ['data-x', 5, '5'],
    ['disabled', true, ''],
    ['onerror', 'alert(1)', undefined],
    ['OnClick', 'alert(1)', undefined],
    ['src', 'https://evil.test/', undefined],
    ['srcdoc', '<script>', undefined],
    ['srcset', 'a 1x', undefined],
    ['formaction', 'javascript:x', undefined],
    ['href', 'https://evil.test/', undefined],
    ['xlink:href', '#icon', '#icon'],
    ['xlink:href', 'data:image/svg+xml,x', undefined],
    ['style', 'color: red', undefined],
    ['xmlns', 'x', undefined],
    ['rr_width', '5px', undefined],
    ['_cssText', 'x', undefined],
    ['http-equiv', 'refresh', undefined],
    ['name', 'createElement', undefined],
    ['a"b', 'x', undefined],
    ['title', {}, undefined],
    ['fill', 'url(https://evil.test/x)', 'url("data:,")'],
    ['fill', 'url(#g)', 'url(#g)'],
    ['fill', 'u\\72l(https://evil.test/x)', 'url("data:,")'],
    ['title', 'C:\\users', 'C:\\users'],
  ])('an attribute %s=%j is %j', (name, value, expected) => expect(safeAttribute(name, value)).toBe(expected))

  it.each<[string, string, string | undefined]>([
    ['a', 'javascript:alert(1)', '#'],
    ['a', '#top', '#'],
    ['linearGradient', '#icon', '#icon'],
    ['linearGradient', 'https://evil.test/s.svg#x', undefined],
    ['image', '#icon', undefined],
  ])('a target of %s, %s, is %s', (tag, target, expected) => expect(safeAttribute('href', target, tag)).toBe(expected))

  it.each<[string, string]>([
    ['a { color: red }', 'a { color: red }'],
    ['a { background: url(https://evil.test/x.png) }', 'a { background: url("data:,") }'],
    ["a { background: URL( 'https://evil.test/(x).png' ) }", 'a { background: url("data:,") }'],
    ['a { background: url("data:image/png;base64,AAAA") }', 'a { background: url("data:image/png;base64,AAAA") }'],
    ['a { background: url(data:text/html,x) }', 'a { background: url("data:,") }'],
    ['@import "https://evil.test/a.css"; a { color: red }', '@none "https://evil.test/a.css"; a { color: red }'],
    ['@\\69mport "https://evil.test/a.css"', '@none "https://evil.test/a.css"'],
    ['@import url(https://evil.test/a.css);', '@none url("data:,");'],
    ['a { background: image-set("https://evil.test/x" 1x) }', 'a { background: none("https://evil.test/x" 1x) }'],
    ['a::before { content: "\\f101" }', 'a::before { content: "\\f101" }'],
    ["/* it's */ a { background: url(https://evil.test/x) } /* it's */", '  a { background: url("data:,") }  '],
    ['a::before { content: "/* url(#a) */" }', 'a::before { content: "/* url(#a) */" }'],
    ['a { background: url("https://evil.test/x', ''],
    ['a { background: url("https://evil.test/x" crossorigin(anonymous)) }', ''],
    [
      'a { background: url("data:image/svg+xml,<a b=\'url(https://evil.test/x)\'>") }',
      'a { background: url("data:,") }',
    ],
    // Another rule than that, which no browser knows, and another function than `url`.
    ['@im@import;port "https://evil.test/a.css"', '@im@none;port "https://evil.test/a.css"'],
    [
      'a { background: \\7@import x;5rl(https://evil.test/x) }',
      'a { background: \\7@none x;5rl(https://evil.test/x) }',
    ],
    ['a { background: ur\\6\\63(https://evil.test/x) }', ''],
    ['.md\\:flex { color: red }', '.md\\:flex { color: red }'],
    ['.\\31 0 { color: red }', '.\\31 0 { color: red }'],
  ])('a style %s is %s', (css, expected) => expect(safeCss(css)).toBe(expected))
  it.each([
    'u\\72l(https://evil.test/x)',
    '\\75\\72\\6c(https://evil.test/x)',
    'u\\rl(https://evil.test/x)',
    '"\r; background: u\\72l(https://evil.test/x); "',
    '/* " */ u\\72l(https://evil.test/x) /* " */',
  ])('no escape hides an address: %s', (css) =>
    expect(safeCss(`a { background: ${css} }`)).not.toMatch(/u\\|\\75|u\\rl|evil/),
  )
  it.each([
    ['12px', 12],
    [1e99, 1e6],
    [Number.NaN, 0],
    ['x', 0],
    [null, 0],
  ])('a measure %s is %i', (value, expected) => expect(safeNumber(value)).toBe(expected))
})

it('marks steps and problems on the bar, one at a place', () => {
  const steps = Array.from({ length: 500 }, (_, n) => step({ at: 1000 + n }))
  const events = [step({ at: 10 }), ...steps, thrown({ at: 2000 }), step({ at: 2001 }), request({ at: 3000 })]
  expect(marksOf([...events, thrown({ at: 9000 })], { from: 1000, to: 5000 })).toEqual([
    ...Array.from({ length: 13 }, (_, percent) => ({ percent, tone: 'info' })),
    { percent: 25, tone: 'bad' },
  ])
  expect(marksOf(events, { from: 10, to: 10 })).toEqual([])
})
