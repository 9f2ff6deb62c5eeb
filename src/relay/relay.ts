/**
 * The gate between a page and the extension, in the isolated world of every recorded frame: takes in what the page's
 * hooks and the observers report, gives it ids, masks it, and hands it to the keeper.
 */
import {
  type CompanyRules,
  createLabeler,
  joinRules,
  redactEnvironment,
  redactEvent,
  redactText,
  redactUrl,
} from '../core/privacy/index.ts'
import { cutText, type SessionEvent, withoutContent } from '../core/session/index.ts'
import type { Handlers } from '../messages/index.ts'
import { lookForAreas } from './areas.ts'
import type { Draft } from './draft.ts'
import { greet } from './greeting.ts'
import { createIntake } from './intake.ts'
import { listenForGood } from './lasting.ts'
import { withNetworkFacts } from './network-facts.ts'
import { createOutbox } from './outbox.ts'
import { listenToPage } from './page-port.ts'
import { isLate, now } from './page-state.ts'
import type { RelayPorts } from './ports.ts'
import { createRecordReader } from './records.ts'
import { createRefusals } from './refusals.ts'
import { createSettling } from './settling.ts'
import { inSlices } from './slices.ts'

/** ms between an event and its way to the keeper: a live panel shows it at once, a burst makes one message */
const delay = 250
/** ms until a batch that failed is tried again; the worker may be starting, the disk may be full */
const retryDelay = 3_000
const maxWaiting = 8_000
/** ms that the hook may take to hand over its port */
const patience = 2_000
/** ms that a capture waits for answers that are being read just now */
const settlePatience = 300
/** Characters of the page's address and of its title that are kept: a page may give itself megabytes of either. */
const most = { url: 16 * 1024, title: 300 }

/** Starts the relay of this document and gives back what the background may ask of it. */
export function startRelay(window: Window, ports: RelayPorts, ownUrl: string): Handlers<'page', unknown> {
  const documentId = ports.randomHex(5)
  const startedAt = performance.timeOrigin
  const late = ports.late ?? (ports.isTopFrame && isLate(window.document))
  const stop = new AbortController()
  const takeIn = createIntake(
    createRecordReader(ownUrl, () => refuse(1)),
    add,
  )
  const refuse = createRefusals(nextId, add)
  const settling = createSettling()
  let key = ports.randomHex(16)
  let label = createLabeler(key)
  /** of the secrets that were met, those that the worker knows of */
  let knownTo = 0
  let watching: boolean | undefined
  /** epoch ms of the last start after a stop */
  let since = Number.NEGATIVE_INFINITY
  let leaving = false
  let urgent = false
  let count = 0
  let batch = 0
  /** how many sites in frames the keeper knows of; -1 before it knows this page, in which nothing may happen */
  let told = -1
  let timer: ReturnType<typeof setTimeout> | undefined

  const outbox = createOutbox({
    cap: maxWaiting,
    dropped: (count) => gap('events', count, 'they could not be stored as fast as they came'),
    send,
  })

  async function send(events: SessionEvent[]): Promise<void> {
    const embeds = ports.embeddedSites()
    told = embeds.length
    const by = label
    const mask = (event: SessionEvent) => redactEvent(withNetworkFacts(event, ports), by)
    const urgent = leaving
    const masked = urgent ? events.map(mask) : await inSlices(events, mask, () => leaving)
    // Meanwhile everything was handed over as it was at the end; this would come after it and is older.
    if (leaving && !urgent) throw new Error('The page is going away.')
    const met = by.met()
    const known = by.since(knownTo)
    await ports.send('page.events', {
      document: {
        id: documentId,
        url: redactUrl(cutText(withoutContent(window.location.href), most.url), label),
        title: redactText(cutText(ports.title(), most.title), label),
        startedAt,
        late,
        top: ports.isTopFrame,
        ...(embeds.length > 0 && { embeds }),
      },
      batch: batch++,
      events: masked,
      ...(known.length > 0 && { known: known.map(([value, text]): [string, string] => [value, text]) }),
    })
    if (by === label) knownTo = Math.max(knownTo, met)
  }

  /** Padded, so that events of the same moment sort in the order in which they came. */
  function nextId(): string {
    return `${documentId}.${String(++count).padStart(6, '0')}`
  }

  function add(draft: Draft, id = nextId()): string {
    if (watching === false) return id
    if (!outbox.put({ ...draft, id, frame: documentId } as SessionEvent)) {
      refuse(1)
      return id
    }
    settling.see(id, draft)
    schedule(delay)
    return id
  }

  function gap(what: string, count: number | undefined, why: string): void {
    add({ kind: 'gap', at: now(), what, why, ...(count !== undefined && { count }) })
  }

  /** A page that is going away runs no more timers. */
  function flushNow(): void {
    urgent = false
    if (watching !== false && ports.alive()) outbox.flushNow()
  }

  function schedule(ms: number): void {
    if (leaving) {
      if (!urgent) queueMicrotask(flushNow)
      urgent = true
      return
    }
    // Until the background has answered the first question, nothing is sent: its key makes the labels agree.
    if (watching !== true || timer !== undefined) return
    timer = setTimeout(async () => {
      timer = undefined
      await flush()
      if (outbox.size > 0) schedule(retryDelay)
    }, ms)
  }

  async function flush(introduce = false): Promise<void> {
    if (!ports.alive()) return shutDown()
    try {
      await outbox.flush()
      if (ports.embeddedSites().length > (introduce ? told : Math.max(told, 0))) await send([])
    } catch {
      // It stays in the outbox and is sent again; the keeper has told the panel what is wrong.
    }
  }

  function shutDown(): void {
    watching = false
    ports.recording?.(false)
    port.watch(false)
    replay?.watch(false)
    outbox.clear()
    stop.abort()
  }

  function setWatching(next: boolean): void {
    if (next && watching === false) [since, told] = [now(), -1]
    watching = next
    ports.recording?.(next)
    port.watch(next)
    replay?.watch(next)
    if (next) schedule(delay)
    else {
      outbox.clear()
      settling.forget()
    }
  }

  /** What was masked by the rules before has been sent, or is masked again by these. */
  function applyRules(sets: CompanyRules[]): void {
    const rules = ports.compileRules(joinRules(sets))
    ports.hide(rules.selectors)
    label = createLabeler(key, rules)
    knownTo = 0
    replay?.renew()
  }

  function reportMissingHook(): void {
    if (port.connected) return
    gap('console lines, errors and requests', undefined, 'the page’s own world could not be reached; a reload may help')
  }

  // Until the company's rules are there, nothing that is typed is read.
  ports.hide(undefined)
  const port = listenToPage(
    window,
    ports.line ?? window,
    {
      records(records) {
        if (watching !== false) takeIn(records)
      },
      rejected: refuse,
      recordOf: ports.recordOf,
      alive: ports.alive,
    },
    stop.signal,
  )
  const replay = ports.replay?.({ add, label: () => label })
  const handOver = ports.observe((draft) => {
    // An observer may hold something back over a start (a click, until it is no double click): that was not recorded.
    // What the page began before, a request or a socket, goes on and is told by its records.
    if (draft.at >= since) add(draft)
  }, stop.signal)
  // Only what the browser itself tells: a page that says it is going away and stays would be sent event by event.
  const on = (type: string, run: (event: Event) => void) =>
    listenForGood(window, window, type, (event) => event.isTrusted && run(event), stop.signal)
  on('pagehide', () => {
    leaving = true
    replay?.leave(true)
    flushNow()
  })
  on('pageshow', (event) => {
    leaving = false
    replay?.leave(false)
    if ((event as PageTransitionEvent).persisted) askAgain()
    if (outbox.size > 0) schedule(delay)
  })
  // Shown again it has nothing more to send, but the page could put something else in the place of its state. One that
  // goes away is hidden after it was left: all was sent by then, and would be masked and sent once more.
  on('visibilitychange', () => {
    if (!leaving) void flush()
  })

  /** A page that comes back from the back/forward cache was told nothing there: another recording may be under way. */
  function askAgain(): void {
    replay?.want(false)
    void greet(window.document, ports).then((answer) => {
      if (!answer || watching === undefined) return
      replay?.want(answer.replay === true)
      if (answer.watching !== watching) setWatching(answer.watching)
    })
  }

  void greet(window.document, ports).then((answer) => {
    if (!answer) return shutDown()
    key = answer.labelKey
    applyRules(answer.rules)
    replay?.want(answer.replay === true)
    setWatching(answer.watching)
    // In a page that was already open the hook comes a moment after the relay.
    if (ports.isTopFrame) setTimeout(reportMissingHook, patience)
  })

  async function collect(): Promise<void> {
    handOver()
    await Promise.all([port.flush(), replay?.flush()])
  }

  return {
    'relay.flush': async ({ environment }) => {
      await collect()
      await settling.settled(settlePatience)
      await flush(watching === true && ports.isTopFrame)
      if (!environment || !ports.isTopFrame) return {}
      return { environment: redactEnvironment(await ports.environment(), label) }
    },
    'relay.facts': async () => {
      const facts = await ports.facts()
      return { ...facts, environment: redactEnvironment(facts.environment, label) }
    },
    'relay.text': async ({ text }) => ({ shown: await ports.shows(text) }),
    'relay.rules': ({ rules }) => {
      applyRules(rules)
      if (watching && label.company?.isNeverCaptured(window.location.href)) setWatching(false)
      return {}
    },
    'relay.replay': ({ wanted }) => {
      replay?.want(wanted)
      return {}
    },
    'relay.areas': ({ settle }) => lookForAreas(window, documentId, settle, () => label, ports),
    'relay.watch': async ({ watching: next }) => {
      if (watching && !next) {
        // What came just before the click belongs to the recording, and the worker may be starting anew.
        await collect()
        for (let tries = 0; tries < 3 && (tries === 0 || outbox.size > 0); tries++) await flush()
      }
      if (next !== watching) setWatching(next)
      return {}
    },
  }
}
