/** A whole outside world for the customer's side: one tab, a background that follows a guide, a disk. */
import { type HostTrouble, newRun } from '../../../src/core/guide/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import type { NoResponse, PendingUpload, UploadRequest, UploadResponse } from '../../../src/core/upload/index.ts'
import type { GuidePorts } from '../../../src/guide/index.ts'
import type { GuideState, MessageName, Send, TabState } from '../../../src/messages/index.ts'
import { sessionTasks as tasks } from '../../../src/tasks/tasks.ts'
import { tabState, viewerTemplate } from '../../panel/support/fake-ports.ts'
import { drawInWords } from '../../support/drawing.ts'
import { GUIDE_MADE, pageFacts } from '../../support/guides.ts'
import { documentOf, environmentOf, SITE, sessionOf } from '../../support/session-builder.ts'

export interface GuideWorld {
  ports: GuidePorts
  /** names of the messages sent, in order */
  sent: MessageName[]
  state: GuideState
  tab: TabState
  facts: ReturnType<typeof pageFacts>
  /** hosts that the browser says the page cannot use */
  troubles: HostTrouble[]
  saved: { name: string; bytes: Uint8Array }[]
  copied: string[]
  asked: string[]
  dropped: string[]
  /** what the person answers to the browser's prompt, and when */
  grants: boolean | Promise<boolean>
  /** sites that are held without asking */
  held: Set<string>
  /** requests to the upload place, in order, and what answers them; without it nobody does */
  requests: UploadRequest[]
  answer?: (request: UploadRequest) => UploadResponse | NoResponse | Promise<UploadResponse | NoResponse>
  /** by run, what stands on disk */
  pending: Map<string, PendingUpload>
  /** somebody else deletes all of them */
  deleteUploads(): void
  /** the panel of another window follows the guide */
  elsewhere: boolean
  /** tells the panel that its turn has come, or gone */
  turned: ((mine: boolean) => void) | undefined
  online: boolean
  /** the connection is back */
  reconnect(): void
  now: number
  /** records events in the tab and hints at it; `at` in ms since the guide began */
  record(...events: SessionEvent[]): void
  change(tab: Partial<TabState>): void
  /** the next messages of this name are refused, until `mend` */
  fail(name: string, reason: string): void
  mend(): void
  /** what the next message of this name asks for is done and hinted at; it is answered only once this is called */
  hold(name: string): () => void
  listeners(): number
}

export function guideWorld(told: { tab?: Partial<TabState>; languages?: string[] } = {}): GuideWorld {
  const failing = new Map<string, string>()
  const held = new Map<string, Promise<void>>()
  const heard = new Set<(tabId: number) => void>()
  const waiting = new Set<() => void>()
  const deletions = new Set<() => void>()
  let events: SessionEvent[] = []
  const started = GUIDE_MADE + 1000

  const runOf = () => {
    if (!world.state.run) throw new Error('No guide is being followed.')
    return world.state.run
  }
  const removed = (isGone: (upload: PendingUpload) => boolean) => {
    const gone = [...world.pending.values()].filter(isGone)
    for (const { run } of gone) world.pending.delete(run)
    return gone
  }
  const captured = () =>
    sessionOf(events, { site: SITE, startedAt: started, endedAt: world.now, environment: environmentOf() })
  const answers: Record<string, (input: never) => unknown> = {
    'guide.state': () => world.state,
    'guide.begin': ({ guide, granted }: { guide: Parameters<typeof newRun>[1]; granted: boolean }) => {
      events = []
      world.tab = { ...world.tab, recording: true, since: started, sessionId: 's1', ...(granted && { access: 'site' }) }
      const tabs = [{ tabId: 1, sessionId: 's1', recording: true, events: 0, since: started }]
      world.state = { run: newRun('run-1', guide, world.now, granted), tabs }
      return world.state
    },
    'guide.record': () => world.state,
    'guide.keep': ({ progress }: { progress: ReturnType<typeof runOf>['progress'] }) => {
      world.state = { ...world.state, run: { ...runOf(), progress } }
      return {}
    },
    'guide.pause': ({ paused }: { paused: boolean }) => {
      world.state = { ...world.state, run: { ...runOf(), paused } }
      return world.state
    },
    'guide.facts': () => world.facts,
    'guide.troubles': () => ({ troubles: world.troubles }),
    'guide.text': ({ text }: { text: string }) => ({ shown: text === 'Could not be saved' }),
    'guide.end': () => {
      world.state = { tabs: [] }
      const { sessionId: _gone, since: _begun, ...tab } = world.tab
      world.tab = { ...tab, recording: false }
      return {}
    },
    'tab.state': () => world.tab,
    'tab.reload': () => ({}),
    'tab.picture': () => ({}),
    'session.mark': () => ({ mark: 'mark-1', at: 0 }),
    'session.events': ({ after }: { after: number }) => ({
      ...{ events: events.slice(after), documents: [documentOf()], cursor: events.length, more: false },
    }),
    'session.capture': () => {
      const session = captured()
      return { capture: 'c', count: session.events.length, session: { ...session, events: [] }, known: [] }
    },
    'capture.events': ({ from }: { from: number }) => ({ events: captured().events.slice(from) }),
    'session.picture': () => ({ base64: btoa('RIFF') }),
  }

  const world: GuideWorld = {
    sent: [],
    state: { tabs: [] },
    tab: tabState({ access: 'tab', ...told.tab }),
    facts: pageFacts({ environment: environmentOf({ timeZone: 'Europe/Berlin', userAgent: 'Chrome/150.0' }) }),
    troubles: [],
    saved: [],
    copied: [],
    asked: [],
    dropped: [],
    grants: true,
    ...{ elsewhere: false, turned: undefined, held: new Set(), requests: [], pending: new Map(), online: true },
    deleteUploads() {
      world.pending.clear()
      for (const listener of deletions) listener()
    },
    reconnect() {
      world.online = true
      for (const listener of [...waiting]) listener()
    },
    now: GUIDE_MADE + 60_000,
    record(...more) {
      events = [...events, ...more]
      world.state = { ...world.state, tabs: world.state.tabs.map((tab) => ({ ...tab, events: events.length })) }
      for (const listener of heard) listener(1)
    },
    change(tab) {
      world.tab = { ...world.tab, ...tab }
      for (const listener of heard) listener(1)
    },
    fail: (name, reason) => void failing.set(name, reason),
    mend: () => failing.clear(),
    hold(name) {
      let answer = () => {}
      held.set(name, new Promise((resolve) => (answer = resolve)))
      return () => answer()
    },
    listeners: () => heard.size,
    ports: {
      send: (async (name: MessageName, input: never) => {
        world.sent.push(name)
        const reason = failing.get(name)
        if (reason !== undefined) throw new Error(reason)
        const answer = structuredClone(answers[name]?.(input))
        const later = held.get(name)
        if (later) {
          held.delete(name)
          for (const listener of heard) listener(1)
          await later
        }
        return answer
      }) as unknown as Send,
      onChanged(listener) {
        heard.add(listener)
        return () => heard.delete(listener)
      },
      onTabChanged: () => () => undefined,
      onAccessChanged: () => () => undefined,
      currentTab: async () => 1,
      async askForSite(site) {
        world.asked.push(site)
        return world.grants
      },
      async dropSite(site) {
        world.dropped.push(site)
      },
      holdsSite: async (site) => world.held.has(site),
      transport: (request) =>
        new Promise((resolve, reject) => {
          world.requests.push(request)
          request.signal.addEventListener('abort', () => reject(request.signal.reason))
          void Promise.resolve(world.answer?.(request) ?? { none: 'lost' as const }).then(resolve, reject)
        }),
      uploads: {
        get: async (run) => world.pending.get(run),
        put: async (upload) => void world.pending.set(upload.run, upload),
        remove: async (run) => void world.pending.delete(run),
        prune: async (before) => removed(({ at }) => at < before),
        removeOthers: async (own) => removed(({ run }) => run !== own),
        onDeleted: (listener) => void deletions.add(listener),
      },
      turn: {
        async ask(changed) {
          world.turned = changed
          return !world.elsewhere
        },
        async take() {
          world.elsewhere = false
          world.turned?.(true)
        },
        leave() {
          world.turned = undefined
        },
      },
      connection: {
        online: () => world.online,
        onOnline(listener) {
          waiting.add(listener)
          return () => waiting.delete(listener)
        },
      },
      async save(name, bytes) {
        world.saved.push({ name, bytes })
      },
      viewerTemplate: async () => viewerTemplate,
      tasks: { ...tasks, draw: drawInWords },
      async copy(text) {
        world.copied.push(text)
      },
      now: () => world.now,
      languages: told.languages ?? ['en'],
      version: '0.1.0',
      isOwnPage: true,
    },
  }
  return world
}
