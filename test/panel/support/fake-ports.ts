/**
 * A whole outside world for the panel: one browser window, a background that records, an article store, a disk.
 * Everything answers at once, every call is written down, and each can be told to fail.
 */
import { type CaseRecord, type KnownError, mergeByEdit } from '../../../src/core/history/index.ts'
import type { Article, ArticleSource, ArticleStore, StoredDraft } from '../../../src/core/kb/index.ts'
import { type DocumentInfo, isProblem, type Session, type SessionEvent } from '../../../src/core/session/index.ts'
import type { Always, Input, MessageName, Send, TabState } from '../../../src/messages/index.ts'
import type { PanelPorts } from '../../../src/panel/ports.ts'
import { createKnowledge } from '../../../src/tasks/knowledge.ts'
import { tasks } from '../../../src/tasks/panel-tasks.ts'
import { drawInWords } from '../../support/drawing.ts'
import { documentOf, SITE, STARTED_AT, screenshot, sessionOf } from '../../support/session-builder.ts'
import { sampleArticles } from './articles.ts'
import { emptyDisk, type FakeDisk, fakeCases } from './fake-cases.ts'

export const viewerTemplate =
  '<!doctype html><title>Viewer</title><script type="text/plain" id="casefile-bundle"></script>'

export interface FakeWorld {
  ports: PanelPorts
  /** names of the messages sent, in order */
  sent: MessageName[]
  saved: { name: string; bytes: Uint8Array; type: string }[]
  copied: string[]
  /** the formatted form of what was copied, where it has one */
  copiedHtml: string[]
  /** sites that the person was asked for */
  asked: string[]
  /** what the person answers to the browser's prompt */
  grants: boolean
  tabs: Map<number, TabState>
  currentTab: number | undefined
  articles: Map<string, Article[]>
  /** the articles as the knowledge base keeps them */
  store: ArticleStore
  /** remembered cases and known errors, by id */
  cases: Map<string, CaseRecord>
  known: Map<string, KnownError>
  drafts: StoredDraft[]
  /** captured cases that outlive the panel */
  disk: FakeDisk
  /** files of pictures that are kept */
  pictures: Map<string, Uint8Array>
  savedIndex: unknown
  /** the sites that are always recorded, and how many of their minutes are kept */
  always: Always
  now: number
  viewerOpened: number
  guidesOpened: number
  settingsOpened: number
  /** the next calls of this name are rejected with this error, until `mend` */
  fail(what: string, error: Error): void
  mend(what: string): void
  /** changes the state of a tab and hints at it */
  change(tabId: number, state: Partial<TabState>): void
  /** records events in a tab and hints at it; an event with a known id replaces it */
  record(tabId: number, events: readonly SessionEvent[]): void
  switchTo(tabId: number): void
  accessChanged(): void
  /** how many listeners are still attached */
  listeners(): number
}

export function tabState(told: Partial<TabState> = {}): TabState {
  return {
    tabId: 1,
    url: `${SITE}/invoices`,
    title: 'Invoices - Tallybook',
    site: SITE,
    access: 'tab',
    canRecordTab: true,
    recording: false,
    keptMinutes: 5,
    late: false,
    counts: { events: 0, errors: 0, requests: 0, failed: 0 },
    ...told,
  }
}

/** A tab that is being recorded since the session of the builder began. */
export function recordedTab(told: Partial<TabState> = {}): TabState {
  return tabState({ recording: true, mode: 'session', sessionId: 'session-1', since: STARTED_AT, ...told })
}

interface Recording {
  /** in the order stored; an event that changed stands twice */
  stored: SessionEvent[]
  documents: DocumentInfo[]
}

export function fakeWorld(
  told: {
    tab?: Partial<TabState>
    events?: readonly SessionEvent[]
    articles?: readonly Article[]
    browser?: PanelPorts['browser']
    session?: Partial<Session>
  } = {},
): FakeWorld {
  const failing = new Map<string, Error>()
  const changed = new Set<(tabId: number) => void>()
  const switched = new Set<(tabId: number) => void>()
  const access = new Set<() => void>()
  const recordings = new Map<string, Recording>()
  const imported = new Map<string, number>()
  let sessions = 1
  let imports = 0
  let captured: Session | undefined

  const recordingOf = (id: string): Recording => {
    const known = recordings.get(id) ?? { stored: [], documents: [documentOf()] }
    recordings.set(id, known)
    return known
  }
  const may = async (what: string) => {
    const error = failing.get(what)
    if (error) throw error
  }
  const stateOf = (tabId: number) => {
    const state = world.tabs.get(tabId)
    if (!state) throw new Error('The tab is closed.')
    return state
  }
  const put = (tabId: number, state: Partial<TabState>) => {
    const next = { ...stateOf(tabId), ...state }
    world.tabs.set(tabId, next)
    return next
  }
  const subscribe = <L>(set: Set<L>, listener: L) => {
    set.add(listener)
    return () => void set.delete(listener)
  }

  const answers: Record<string, (input: never) => unknown> = {
    'tab.state': ({ tabId }: { tabId: number }) => stateOf(tabId),
    'tab.record': ({ tabId }: { tabId: number }) => {
      const { sessionId } = stateOf(tabId)
      sessions += sessionId === undefined ? 1 : 0
      const granted = world.grants && world.asked.length > 0 ? { access: 'site' as const } : {}
      return put(tabId, {
        ...granted,
        recording: true,
        mode: 'session',
        late: true,
        since: world.now,
        sessionId: sessionId ?? `session-${sessions}`,
      })
    },
    'tab.stop': ({ tabId }: { tabId: number }) => put(tabId, { recording: false }),
    'tab.reload': ({ tabId }: { tabId: number }) => {
      world.change(tabId, { late: false })
      return {}
    },
    'session.clear': ({ tabId }: { tabId: number }) => {
      sessions += 1
      const counts = { events: 0, errors: 0, requests: 0, failed: 0 }
      return put(tabId, { sessionId: `session-${sessions}`, counts })
    },
    'session.mark': ({ tabId, note, at: moment = world.now, mark }: Input<'session.mark'>) => {
      const at = moment - STARTED_AT
      const id = mark ?? `mark-${at}-${note}`
      world.record(tabId, [{ kind: 'mark', id, at, frame: 'doc-1', note }])
      return { mark: id, at: moment }
    },
    'tab.picture': ({ tabId, taken = 'button' }: { tabId: number; taken?: 'button' | 'mark' }) => {
      const at = world.now - STARTED_AT
      const id = `picture-${world.pictures.size + 1}`
      const shot = screenshot({ id, at, file: `screenshots/${id}.webp`, taken, covered: 2 })
      world.pictures.set(shot.file, new Uint8Array([82, 73, 70, 70]))
      world.record(tabId, [shot])
      return {}
    },
    'session.picture': ({ file }: { file: string }) => {
      const bytes = world.pictures.get(file)
      return bytes ? { base64: btoa(String.fromCharCode(...bytes)) } : {}
    },
    'session.events': ({ sessionId, after, limit }: { sessionId: string; after: number; limit: number }) => {
      const { stored, documents } = recordingOf(sessionId)
      const page = stored.slice(after, after + limit)
      const cursor = after + page.length
      return { events: page, documents, cursor, more: cursor < stored.length }
    },
    'session.capture': ({ tabId }: { tabId: number }) => {
      const { stored } = recordingOf(stateOf(tabId).sessionId ?? '')
      const latest = new Map(stored.map((event) => [event.id, event]))
      captured = sessionOf([...latest.values()], { note: { title: '', text: '' }, ...told.session })
      return { capture: 'capture-1', count: captured.events.length, session: { ...captured, events: [] }, known: [] }
    },
    'capture.events': ({ from }: { from: number }) => ({ events: captured?.events.slice(from, from + 2000) }),
    'always.state': () => world.always,
    'tabs.recorded': () => ({
      tabs: [...world.tabs.values()].flatMap(({ tabId, recording, mode, site = '', title, since = 0 }) =>
        recording && mode === 'session' ? [{ tabId, site, since, ...(title && { title }) }] : [],
      ),
    }),
    'always.keep': (choice: Omit<Always, 'sites'>) => {
      world.always = { ...world.always, ...choice }
      for (const tabId of world.tabs.keys()) put(tabId, { keptMinutes: choice.minutes })
      return world.always
    },
  }

  const store: ArticleStore = {
    async all() {
      await may('articles.all')
      return [...world.articles.values()].flat()
    },
    async some(keys) {
      await may('articles.some')
      return keys.map(({ source, id }) => world.articles.get(source)?.find((one) => one.id === id))
    },
    async replaceSource(source, articles) {
      await may('articles.replaceSource')
      world.articles.set(source, articles)
      // No two imports are of the same moment.
      imported.set(source, world.now + ++imports)
    },
    async removeSource(source) {
      await may('articles.removeSource')
      world.articles.delete(source)
    },
    async putOne(article) {
      await may('articles.putOne')
      const { source, id } = article
      const list = world.articles.get(source) ?? []
      world.articles.set(source, [...list.filter((one) => one.id !== id), article])
      imported.set(source, world.now + ++imports)
      return list.find((one) => one.id === id)
    },
    async removeOne({ source, id }) {
      await may('articles.removeOne')
      const others = (world.articles.get(source) ?? []).filter((one) => one.id !== id)
      if (others.length > 0) world.articles.set(source, others)
      else world.articles.delete(source)
      imported.set(source, world.now + ++imports)
    },
    async sources() {
      await may('articles.sources')
      return [...world.articles].map(
        ([source, list]): ArticleSource => ({
          source,
          count: list.length,
          importedAt: imported.get(source) ?? STARTED_AT,
        }),
      )
    },
    async savedIndex() {
      await may('articles.savedIndex')
      return world.savedIndex
    },
    async putIndex(saved) {
      await may('articles.putIndex')
      world.savedIndex = structuredClone(saved)
    },
  }
  const world: FakeWorld = {
    store,
    sent: [],
    saved: [],
    copied: [],
    copiedHtml: [],
    asked: [],
    grants: true,
    tabs: new Map(),
    currentTab: 1,
    articles: new Map(),
    cases: new Map(),
    known: new Map(),
    drafts: [],
    disk: emptyDisk(),
    pictures: new Map(),
    savedIndex: undefined,
    always: { sites: [SITE], minutes: 5, streams: false, replay: false },
    now: STARTED_AT + 60_000,
    viewerOpened: 0,
    guidesOpened: 0,
    settingsOpened: 0,
    fail: (what, error) => void failing.set(what, error),
    mend: (what) => void failing.delete(what),
    change(tabId, state) {
      put(tabId, state)
      for (const listener of changed) listener(tabId)
    },
    record(tabId, events) {
      const { sessionId } = stateOf(tabId)
      const { stored } = recordingOf(sessionId ?? '')
      stored.push(...events)
      const latest = [...new Map(stored.map((event) => [event.id, event])).values()]
      const requests = latest.filter((event) => event.kind === 'request')
      const counts = {
        events: latest.length,
        errors: latest.filter(isProblem).length,
        requests: requests.length,
        failed: requests.filter((event) => (event.status ?? 0) >= 400).length,
      }
      world.change(tabId, { counts })
    },
    switchTo(tabId) {
      world.currentTab = tabId
      for (const listener of switched) listener(tabId)
    },
    accessChanged() {
      for (const listener of access) listener()
    },
    listeners: () => changed.size + switched.size + access.size,

    ports: {
      send: (async (name: MessageName, input: never) => {
        world.sent.push(name)
        await may(name)
        return structuredClone(answers[name]?.(input))
      }) as unknown as Send,
      onChanged: (listener) => subscribe(changed, listener),
      onTabChanged: (listener) => subscribe(switched, listener),
      onAccessChanged: (listener) => subscribe(access, listener),
      async currentTab() {
        await may('currentTab')
        return world.currentTab
      },
      async askForSite(site) {
        world.asked.push(site)
        await may('askForSite')
        return world.grants
      },
      async dropSite(site) {
        await may('dropSite')
        world.always = { ...world.always, sites: world.always.sites.filter((one) => one !== site) }
        for (const [tabId, tab] of world.tabs) if (tab.site === site) put(tabId, { access: 'none' })
      },
      knowledge: createKnowledge(store),
      history: fakeHistory(() => world, may),
      cases: fakeCases(() => world.disk, may),
      drafts: {
        async get(session, problem) {
          await may('drafts.get')
          return world.drafts.find((one) => one.session === session && one.problem === problem)
        },
        async put(draft) {
          await may('drafts.put')
          const { session, problem } = draft
          const others = world.drafts.filter((one) => one.session !== session || one.problem !== problem)
          world.drafts = [...others, draft]
        },
        async prune(minAt) {
          await may('drafts.prune')
          world.drafts = world.drafts.filter(({ changedAt }) => changedAt >= minAt)
        },
      },
      async save(name, bytes, type) {
        await may('save')
        world.saved.push({ name, bytes, type })
      },
      async showTab(tabId) {
        await may('showTab')
        world.switchTo(tabId)
      },
      openViewer() {
        world.viewerOpened += 1
      },
      guideTitle: 'Follow a guide',
      openGuide() {
        world.guidesOpened += 1
      },
      openSettings() {
        world.settingsOpened += 1
      },
      async viewerTemplate() {
        await may('viewerTemplate')
        return viewerTemplate
      },
      tasks: {
        async judge(session) {
          await may('judge')
          return tasks.judge(session)
        },
        async build(session, more) {
          await may('build')
          return tasks.build(session, more)
        },
        async open(file, password) {
          await may('open')
          return tasks.open(file, password)
        },
        async draw(picture, shapes) {
          await may('draw')
          return drawInWords(picture, shapes)
        },
        review(session) {
          const desk = tasks.review(session)
          return {
            ...desk,
            async apply(edits) {
              await may('apply')
              return desk.apply(edits)
            },
            async pack(input) {
              await may('pack')
              return desk.pack(input)
            },
          }
        },
      },
      async copy(text, html) {
        await may('copy')
        world.copied.push(text)
        if (html !== undefined) world.copiedHtml.push(html)
      },
      now: () => world.now,
      version: '0.1.0',
      privacyText: '# Privacy\n\nNothing is **sent**.',
      browser: told.browser ?? 'chromium',
      async sampleArticles() {
        await may('sampleArticles')
        return sampleArticles()
      },
    },
  }
  world.tabs.set(1, tabState(told.tab))
  if (told.events) world.record(1, told.events)
  if (told.articles) world.articles.set('help-centre', [...told.articles])
  return world
}

/** The history store over the maps of a world; fails as `history.<method>`. */
function fakeHistory(world: () => FakeWorld, may: (what: string) => Promise<void>): PanelPorts['history'] {
  const all = <T extends { id: string }>(list: readonly T[], into: Map<string, T>) => {
    for (const one of list) into.set(one.id, structuredClone(one))
  }
  const found = async <T>(what: string, list: Iterable<T>, fits: (one: T) => boolean = () => true) => {
    await may(`history.${what}`)
    return structuredClone([...list].filter(fits))
  }
  return {
    async casesWith(key, minAt, limit) {
      const fits = ({ at, problems }: CaseRecord) => at >= minAt && problems.some((one) => one.key === key)
      const cases = await found('casesWith', world().cases.values(), fits)
      return cases.sort((a, b) => b.at - a.at).slice(0, limit)
    },
    casesOf: (session) => found('casesOf', world().cases.values(), (one) => one.session === session),
    cases: () => found('cases', world().cases.values()),
    knownFor: (keys) => found('knownFor', world().known.values(), (one) => one.keys.some((key) => keys.includes(key))),
    known: () => found('known', world().known.values()),
    async putCase(record) {
      await may('history.putCase')
      all([record], world().cases)
    },
    async removeCase(id) {
      await may('history.removeCase')
      world().cases.delete(id)
    },
    async putKnown(record) {
      await may('history.putKnown')
      all([record], world().known)
    },
    async removeKnown(id) {
      await may('history.removeKnown')
      world().known.delete(id)
    },
    async merge(history) {
      await may('history.merge')
      const known = mergeByEdit([...world().known.values()], history.known)
      const cases = mergeByEdit([...world().cases.values()], history.cases)
      all(known.put, world().known)
      all(cases.put, world().cases)
      const count = ({ added, changed }: { added: number; changed: number }) => ({ added, changed })
      return { known: count(known), cases: count(cases) }
    },
    async prune(minAt) {
      await may('history.prune')
      const old = [...world().cases.values()].filter(({ at }) => at < minAt)
      for (const { id } of old) world().cases.delete(id)
      return old.length
    },
    async clear({ known }) {
      await may('history.clear')
      world().cases.clear()
      if (known) world().known.clear()
    },
  }
}
