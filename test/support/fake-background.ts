/** A background with fakes for everything around it: tabs, permissions, scripts, clock, store. */
import 'fake-indexeddb/auto'
import { type Background, createBackground } from '../../src/background/background.ts'
import type { FrameSender } from '../../src/background/keeper.ts'
import type { Box } from '../../src/background/pictures/cover.ts'
import type { BackgroundPorts } from '../../src/background/ports.ts'
import type { Shot } from '../../src/browser/picture.ts'
import type { RequestSignal } from '../../src/browser/web-request.ts'
import type { PageFacts } from '../../src/core/guide/index.ts'
import type { CompanyRules } from '../../src/core/privacy/index.ts'
import { type Limits, type NetworkRecord, type Session, siteOf } from '../../src/core/session/index.ts'
import {
  captureSession,
  type Envelope,
  type From,
  makeListener,
  makeSend,
  type PageView,
  type Send,
} from '../../src/messages/index.ts'
import { openRecordings, type RecordingStore } from '../../src/storage/recordings.ts'
import { memoryArea } from './memory-area.ts'

export interface FakeBackground {
  /** sends as the panel */
  panel: Send
  /** captures as the panel does, without what it says about pictures, which have tests of their own */
  capture(tabId: number): Promise<Session>
  /** sends as the relay of a frame */
  frame(sender: FrameSender): Send
  background: Background
  /** direct access to the disk, bypassing the background */
  disk(): RecordingStore
  /** state that a test may change */
  world: {
    tabs: Map<number, { url: string | undefined; title: string | undefined }>
    granted: Set<string>
    /** tabs in private windows */
    private: Set<number>
    registered: string[]
    /** options of the registered scripts */
    choices: { streams: boolean; replay: boolean }
    /** tabs whose replay is recorded */
    replayed: number[]
    /** whether the pages of each tab were last told to record a replay */
    replayWanted: Map<number, boolean>
    injected: number[]
    /** frames in which the scripts are already running, by tab */
    relays: Map<number, number[]>
    told: [number, number, boolean][]
    rulesTold: [number, number, CompanyRules[]][]
    /** what the organisation has configured */
    policy?: unknown
    changed: number[]
    now: number
    injectError?: Error
    /** the browser does not take the scripts for the next page load */
    registerError?: Error
    /** called while the scripts are being started */
    injecting?: () => Promise<void>
    /** called while a frame is told whether it is recorded */
    telling?: () => Promise<void>
    store?: Partial<RecordingStore>
    /** replaces the limits of a recording, which would take long to reach */
    caps?: Partial<Limits['caps']>
    /** what the page hands over on request */
    handsOver?: () => Promise<unknown>
    /** what the page says about itself and its server; it does not answer if absent */
    facts?: PageFacts
    /** texts that the page shows */
    shown: string[]
    /** the page's answers on what must be covered, in order; it does not answer once they run out */
    views: PageView[]
    /** how often it was told to wait until everything is drawn */
    settled: number
    /** the browser's screenshots, in order; it refuses once they run out */
    shots: Shot[]
    /** what was covered, by picture */
    painted: (readonly Box[])[]
    /** pictures do not match the page */
    unlike?: boolean
    /** limit on bytes of pictures, instead of the usual one */
    pictureCap?: number
    /** makes the browser report a request; absent while nobody listens */
    hear?: (signal: RequestSignal) => void
    /** how often it deleted cases that are kept too long */
    pruned: number
    /** what was passed to its store */
    network: NetworkRecord[]
  }
  /** simulates a new browser: only the disk remains, and tabs get other ids */
  newBrowser(): void
  /** simulates a new worker: memory is lost, `storage.session` and the disk remain */
  restart(): void
}

let databases = 0

export function fakeBackground(options: { canRecordTab?: boolean; webRequest?: boolean } = {}): FakeBackground {
  const world: FakeBackground['world'] = {
    tabs: new Map(),
    granted: new Set(),
    private: new Set(),
    registered: [],
    choices: { streams: false, replay: false },
    replayed: [],
    replayWanted: new Map(),
    injected: [],
    relays: new Map(),
    told: [],
    rulesTold: [],
    changed: [],
    network: [],
    shown: [],
    ...{ views: [], settled: 0, shots: [], painted: [], pruned: 0 },
    now: 1_700_000_000_000,
  }
  let session = memoryArea()
  const local = memoryArea()
  const database = `test-${++databases}`
  let random = 0
  /** The disk, except for methods a test overrides. */
  const diskOf = (store: RecordingStore): RecordingStore => ({
    put: (...args) => (world.store?.put ?? store.put)(...args),
    read: (...args) => store.read(...args),
    documents: (...args) => store.documents(...args),
    frameIds: (...args) => (world.store?.frameIds ?? store.frameIds)(...args),
    counts: (...args) => store.counts(...args),
    trim: (session, caps, minAt) => (world.store?.trim ?? store.trim)(session, { ...caps, ...world.caps }, minAt),
    saveSession: (...args) => (world.store?.saveSession ?? store.saveSession)(...args),
    rewrite: (...args) => store.rewrite(...args),
    copy: (...args) => (world.store?.copy ?? store.copy)(...args),
    strays: () => store.strays(),
    sessions: () => store.sessions(),
    remove: (...args) => (world.store?.remove ?? store.remove)(...args),
    putNetwork: (session, records) => {
      world.network.push(...records)
      return (world.store?.putNetwork ?? store.putNetwork)(session, records)
    },
    network: (...args) => store.network(...args),
    trimNetwork: (...args) => (world.store?.trimNetwork ?? store.trimNetwork)(...args),
    putPicture: (session, picture, cap) => store.putPicture(session, picture, world.pictureCap ?? cap),
    picture: (...args) => store.picture(...args),
  })
  const ports = () => ({
    pruneCases: async () => void world.pruned++,
    ...backgroundPorts(),
  })
  const backgroundPorts = (): BackgroundPorts => ({
    store: diskOf(openRecordings(database)),
    session,
    local,
    policy: async () => world.policy,
    tabs: {
      info: async (tabId) => world.tabs.get(tabId),
      zoom: async () => 1.25,
      isPrivate: async (tabId) => world.private.has(tabId),
      cookielessFrame: async () => 'pay.example',
      reload: async () => undefined,
      picture: async () => world.shots.shift() ?? { none: 'refused' },
    },
    scripts: {
      register: async (sites, choices) => {
        if (world.registerError) throw world.registerError
        world.registered = sites
        world.choices = choices
      },
      injectReplay: async (tabId) => {
        world.replayed.push(tabId)
      },
      inject: async (tabId, { replay }) => {
        if (world.injectError) throw world.injectError
        await world.injecting?.()
        if (replay) world.replayed.push(tabId)
        world.injected.push(tabId)
        return world.relays.get(tabId) ?? []
      },
    },
    webRequests: {
      held: options.webRequest ?? false,
      start: (heard) => {
        world.hear = heard
      },
      stop: () => {
        delete world.hear
      },
    },
    frames: {
      async flush() {
        await world.handsOver?.()
        return undefined
      },
      record: async (tabId, frameId, recording) => {
        world.told.push([tabId, frameId, recording])
        await world.telling?.()
      },
      rules: async (tabId, frameId, rules) => {
        world.rulesTold.push([tabId, frameId, rules])
      },
      replay: async (tabId, wanted) => {
        world.replayWanted.set(tabId, wanted)
        if (!wanted) world.replayed = world.replayed.filter((one) => one !== tabId)
      },
      facts: async () => {
        if (!world.facts) throw new Error('The page did not answer.')
        return world.facts
      },
      shows: async (_tabId, text) => world.shown.includes(text),
      areas: async (_tabId, settle) => {
        const view = world.views.shift()
        if (!view) throw new Error('The page did not answer.')
        if (settle) world.settled++
        return view
      },
    },
    paint: async (image, page, boxes) => {
      world.painted.push(boxes)
      return world.unlike ? undefined : { ...page, bytes: new TextEncoder().encode(image), type: 'webp' }
    },
    siteOf,
    holdsSite: async (site) => world.granted.has(new URL(site).origin),
    canRecordTab: options.canRecordTab ?? true,
    changed: (tabId) => world.changed.push(tabId),
    now: () => world.now,
    randomHex: (bytes) => (++random).toString(16).padStart(bytes * 2, '0'),
  })

  let background = createBackground(ports())
  const answer = (from: From<FrameSender | undefined>) => async (envelope: Envelope) => {
    const listener = makeListener(
      'background',
      background.handlers<FrameSender | undefined>((sender) => sender!),
    )
    // Messages cross contexts as JSON.
    return listener(JSON.parse(JSON.stringify(envelope)), from)
  }
  const panel = makeSend(answer({ party: 'ours', sender: undefined }))
  return {
    panel,
    async capture(tabId) {
      const { session } = await captureSession(panel, tabId)
      return { ...session, events: session.events.filter(({ id }) => !/^(?:gap-)?picture-/.test(id)) }
    },
    frame: (sender) => makeSend(answer({ party: 'page', sender })),
    get background() {
      return background
    },
    disk: () => openRecordings(database),
    world,
    newBrowser() {
      session = memoryArea()
      background = createBackground(ports())
    },
    restart() {
      background = createBackground(ports())
    },
  }
}
