/** Texts of strangers: stacks, the addresses of links, and what stands in the browser's storage. */
import fc from 'fast-check'
import * as z from 'zod/mini'
import { createRecordedSites } from '../../../src/background/recorded-sites.ts'
import { createRecordingChoices } from '../../../src/background/recording-choices.ts'
import { createRecordings } from '../../../src/background/recordings.ts'
import { guideCode, guideLink, readGuide } from '../../../src/core/guide/index.ts'
import { keptMinutes, parseStack, StackFrame } from '../../../src/core/session/index.ts'
import { Always, makeListener } from '../../../src/messages/index.ts'
import { parseFragment, tabIds } from '../../../src/viewer/address/location.ts'
import { safeHref, textOfHtml } from '../../../src/views/markdown/text.ts'
import { guideOf } from '../../support/guides.ts'
import { hostileText, hostileValue, nearly, pieces } from './hostile.ts'
import { expectThat, type Parser } from './parser.ts'

const frames = [
  'Error: x\n',
  '\n',
  '    at ',
  'f ',
  'async ',
  'new ',
  '(',
  ')',
  'https://a.test/app.js',
  ':1',
  ':2',
  ':99999999999',
  '@',
  '/',
  '<anonymous>',
  'eval at ',
  'wasm-function[1]:0x1f',
  ' line 3 > eval',
  'native',
  'index 0',
  '[native code]',
  'safari-extension://x',
  'data:text/javascript,',
  'blob:',
  '*',
  'Promise.all',
]

const stackParser: Parser = {
  name: 'stack',
  input: fc.tuple(pieces(frames, 24), fc.oneof(fc.constant(''), pieces(frames, 3))),
  check([stack, message]: [string, string]) {
    const parsed = parseStack(stack, message)
    expectThat(parsed.length <= 50, 'more than 50 frames')
    for (const frame of parsed) {
      expectThat(z.safeParse(StackFrame, frame).success, 'a frame that is none')
      expectThat((frame.line ?? 1) >= 1 && (frame.column ?? 1) >= 1, 'a position before the first')
    }
  },
}

const stored = nearly([
  5,
  ['https://app.test', 'http://b.test'],
  {
    7: {
      sessionId: 'a',
      site: 'https://app.test',
      mode: 'session',
      running: true,
      startedAt: 1,
      dropped: { error: 2 },
    },
  },
])

/** What a recording has to be, said once more and in another way than where it is looked at. */
const TabRecording = z.object({
  ...{ sessionId: z.string(), site: z.string(), running: z.boolean(), startedAt: z.number() },
  mode: z.enum(['session', 'background']),
  starting: z.optional(z.boolean()),
  document: z.optional(z.object({ id: z.string(), late: z.boolean() })),
  dropped: z.record(z.string(), z.number()),
  aged: z.optional(z.record(z.string(), z.number())),
  ...{ guide: z.optional(z.string()), problem: z.optional(z.string()) },
  ...{ tabsOpened: z.optional(z.number()), networkDropped: z.optional(z.number()) },
})

/** The same value under every key: whatever stood there, the background must start. */
const settingsParser: Parser = {
  name: 'settings in storage',
  input: stored,
  async check(value: unknown) {
    const area = { get: async () => value, set: async () => undefined }
    const keeping = createRecordingChoices(area)
    const minutes = await keeping.minutes()
    expectThat(
      minutes >= keptMinutes.least && minutes <= keptMinutes.most && Number.isInteger(minutes),
      'minutes without bounds',
    )
    const recordings = createRecordings(area)
    for (const recording of (await recordings.all()).values())
      expectThat(z.safeParse(TabRecording, recording).success, 'a recording that is none')
    const ports = {
      local: area,
      scripts: { register: async (hosts: string[]) => void hosts.map(patternOf), inject: async () => undefined },
      // As the browser does, which throws at what is no site.
      holdsSite: async (site: string) => patternOf(site) !== '',
    }
    const sites = createRecordedSites(
      ports as never,
      recordings,
      keeping,
      { refusal: async () => undefined },
      {
        site: async () => undefined,
      },
    )
    expectThat(z.safeParse(Always.shape.sites, await sites.allowed()).success, 'sites that are none')
    await sites.sync()
  },
}

function patternOf(site: string): string {
  const { protocol, hostname } = new URL(site)
  if (!/^https?:$/.test(protocol) || hostname === '') throw new Error('Invalid match pattern')
  return `${protocol}//${hostname}/*`
}

const markup = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  'script',
  'style',
  'img src=x onerror=x',
  '&#x',
  '&#',
  '&amp;',
  '&valueOf;',
  ';',
  'text',
  '"',
  "'",
  '=',
  '\n',
  'br',
  'p',
]
const addresses = [
  'https:',
  'http:',
  'mailto:',
  'javascript:',
  'JaVa',
  'script:',
  'data:',
  'vbscript:',
  'file:',
  'chrome-extension:',
  'blob:',
  '//',
  '/',
  'a.test',
  '\t',
  '\n',
  ' ',
  '\0',
  '@',
  '#',
  '?',
  '%0a',
  '\\',
  ':',
]

const markupParser: Parser = {
  name: 'text of HTML',
  input: pieces(markup, 30),
  check(html: string) {
    expectThat(textOfHtml(html).length <= html.length, 'text that grows')
  },
}

const linkParser: Parser = {
  name: 'address of a link',
  input: pieces(addresses, 6),
  check(address: string) {
    const href = safeHref(address)
    if (href === undefined) return
    expectThat(/^(?:https?|mailto):/.test(new URL(href).protocol), 'a link that could run')
    expectThat(safeHref(href) === href, 'a link that changes')
  },
}

const fragmentParser: Parser = {
  name: 'link into a bundle',
  input: pieces(['#', 'tab=', 'event=', 'network', 'overview', '&', '=', '%', '%41', '+', '__proto__'], 8),
  check(fragment: string) {
    const { tab } = parseFragment(fragment)
    expectThat(tab === undefined || tabIds.includes(tab), 'a tab that is none')
  },
}

const names = ['page.events', 'page.hello', 'tab.state', 'relay.record', 'session.capture', '__proto__', 'constructor']
const heard: string[] = []
const listener = makeListener<'background', null>(
  'background',
  new Proxy({}, { get: (_, name) => () => void heard.push(String(name)) }) as never,
)

/** Whatever a page's script sends in the place of a message: no handler of the panel's messages ever hears of it. */
const messageParser: Parser = {
  name: 'message of a page',
  input: fc.tuple(
    nearly([
      { casefile: 1, to: 'background', name: 'page.hello', input: {} },
      { casefile: 1, to: 'background', name: 'tab.reload', input: { tabId: 1 } },
    ]),
    fc.oneof(fc.constantFrom(...names), hostileText),
    hostileValue,
  ),
  async check([message, name, input]: [unknown, string, unknown]) {
    heard.length = 0
    const named = typeof message === 'object' && message !== null ? { ...message, name } : message
    for (const one of [message, named, { casefile: 1, to: 'background', name, input }]) {
      const answer = await listener(one, { party: 'page', sender: null })
      expectThat(answer === undefined || typeof answer.ok === 'boolean', 'an answer that is none')
    }
    expectThat(
      heard.every((handler) => handler.startsWith('page.')),
      `a page was heard by ${heard.join()}`,
    )
  },
}

const guideParser: Parser = {
  name: 'guide',
  input: fc.oneof(
    nearly([
      guideOf(),
      guideOf({ happened: { when: 'text', text: 'x' }, language: 'pt-BR', mask: [] }),
      guideOf({ handOver: { upload: { to: 'https://uploads.test/a?sig=1', by: 'tus' } } }),
    ]).map((value) => JSON.stringify(value)),
    hostileText.map((text) => `CF1.${text}`),
    pieces([guideCode(guideOf()), 'CF1', '.', '#casefile=', '%', 'https://a.test/', '\n', 'A', '0'], 6),
  ),
  check(text: string) {
    const read = readGuide(text ?? '')
    if ('problem' in read) return
    const again = readGuide(guideCode(read.guide))
    expectThat(
      'guide' in again && JSON.stringify(again.guide) === JSON.stringify(read.guide),
      'a guide that a code loses',
    )
    expectThat(new URL(guideLink(read.guide)).origin === read.guide.origin, 'a link that leads elsewhere')
    const { protocol, username } = new URL(read.guide.handOver.upload?.to ?? 'https://none.test')
    expectThat(/^https?:$/.test(protocol) && username === '', 'an upload to something else than a web address')
  },
}

export const textParsers: Parser[] = [
  guideParser,
  stackParser,
  markupParser,
  linkParser,
  fragmentParser,
  settingsParser,
  messageParser,
]
