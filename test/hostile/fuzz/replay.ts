/** The replay of a stranger's bundle: what may be built of it, and when. */
import fc from 'fast-check'
import * as z from 'zod/mini'
import { ReplayEvent } from '../../../src/core/session/index.ts'
import { createPlayer } from '../../../src/viewer/replay/player.ts'
import { safeAttribute, safeCss, safeTag } from '../../../src/viewer/replay/safe.ts'
import { nextCue, scriptOf } from '../../../src/viewer/replay/script.ts'
import { loadsOf } from './css-loads.ts'
import { hostileText, nearly, pieces } from './hostile.ts'
import { expectThat, type Parser } from './parser.ts'

const head = { id: 'r1', at: 10, frame: 'a', kind: 'replay' }
const page = {
  type: 2,
  after: 0,
  data: { node: { type: 0, id: 1, childNodes: [] }, initialOffset: { left: 0, top: 0 } },
}
const replays = [
  [
    {
      ...head,
      whole: true,
      records: [{ type: 4, after: 0, data: { href: 'https://a.test/', width: 9, height: 9 } }, page],
    },
    {
      ...{ ...head, id: 'r2', at: 500, whole: false },
      records: [
        {
          type: 3,
          after: 5,
          data: { source: 1, positions: [{ x: 1, y: 2, id: 1, timeOffset: -40 }, { timeOffset: 'x' }] },
        },
        { type: 3, after: -9, data: { source: 0, adds: [{ parentId: 1, nextId: null, node: { type: 3, id: 2 } }] } },
      ],
    },
    { ...head, id: 'r3', at: 20_000, frame: 'b', whole: true, records: [page] },
  ],
]

const scriptParser: Parser = {
  name: 'a replay, from its events to the stage',
  input: nearly(replays, 4),
  check(input: unknown) {
    // What the schema does not take never comes this far.
    const events = (Array.isArray(input) ? input : []).flatMap((one) => z.safeParse(ReplayEvent, one).data ?? [])
    const script = scriptOf(events)
    if (!script) return
    const { from, to, scenes } = script
    expectThat(scenes.length > 0 && scenes.length <= events.length, 'scenes without an event')
    expectThat(Number.isFinite(from) && to >= from, 'a time that is none')
    const records = events.reduce((sum, event) => sum + event.records.length, 0)
    const player = createPlayer(script, from)
    let applied = 0
    player.showOn({
      apply() {
        applied++
        if (applied % 2) throw new Error('It cannot be done.')
      },
    } as Parameters<typeof player.showOn>[0])
    for (const moment of [to, from, (from + to) / 2, Number.MAX_VALUE, -1]) {
      player.seek(moment)
      expectThat(player.at.peek() >= from && player.at.peek() <= to, 'a moment outside of the replay')
    }
    player.play()
    player.tick(1e12)
    expectThat(applied <= 8 * (4 * records + scenes.length + 8), 'more is done than is told')
    const next = nextCue(script, from)
    expectThat(next === undefined || next > from, 'a next moment that is none')
  },
}

const css = [
  ...[
    'url(',
    'URL (',
    'u\\72l(',
    '\\75 rl(',
    'src(',
    '\\7',
    '5rl(',
    '\\75',
    'image-set(',
    'image(',
    '@import ',
    '@\\69mport ',
    '@font-face{src:',
  ],
  ...[
    ')',
    '"',
    "'",
    '\\',
    '/*',
    '*/',
    ';',
    '{',
    '}',
    '\n',
    '\f',
    ' ',
    ',',
    '#a',
    'none',
    'a',
    '(',
    '\\a ',
    '\\"',
    '\0',
  ],
  ...[
    'https://a.test/x',
    '//a.test',
    'data:image/png;base64,AA',
    'data:image/svg+xml,<svg fill=url(//a.test)>',
    'data:text/css,x',
  ],
]
const harmless = /^(?:$|#|data:,$|data:image\/)/i

const styleParser: Parser = {
  name: 'a style of a replay',
  input: pieces(css, 16),
  check(text: string) {
    const safe = safeCss(text)
    for (const load of loadsOf(safe)) {
      expectThat(harmless.test(load), `a style that loads ${load}`)
      for (const inner of loadsOf(load.startsWith('data:image/svg') ? load : ''))
        expectThat(harmless.test(inner), `a drawing in a style that loads ${inner}`)
    }
    expectThat(safeCss(safe) === safe, 'a style that is not safe yet')
  },
}

const names =
  'href xlink:href src srcset onclick ONLOAD style fill mask clip-path class is name id data-x xmlns rr_width'
const attributeParser: Parser = {
  name: 'an attribute of a replay',
  input: fc.tuple(
    fc.oneof(fc.constantFrom(...names.split(' ')), hostileText),
    fc.oneof(pieces(css, 8), hostileText, fc.boolean(), fc.double()),
    fc.constantFrom('a', 'A', 'image', 'use', 'p', 'svg', 'form'),
  ),
  check([name, value, tag]: [string, unknown, string]) {
    expectThat(/^[a-z][a-z0-9._-]*$/i.test(safeTag(name)), 'a name of an element that is none')
    expectThat(
      !/^(?:script|iframe|object|embed|style|link|base|meta)$/i.test(safeTag(name)),
      'an element that loads or runs',
    )
    const safe = safeAttribute(name, value, tag)
    if (safe === undefined) return
    expectThat(!/^on|^(?:src|srcset|srcdoc|style|action|formaction|is)$/i.test(name), 'an attribute that loads or runs')
    if (/href$/i.test(name)) expectThat(safe.startsWith('#'), 'a link that leads away')
    // Of the others none is read as a style, and in these no rule begins.
    const loads = /^(?:fill|mask|clip-path)$/i.test(name) ? loadsOf(safe.replaceAll('@', '')) : []
    for (const load of loads) expectThat(harmless.test(load), `an attribute that loads ${load}`)
  },
}

export const replayParsers: Parser[] = [scriptParser, styleParser, attributeParser]
