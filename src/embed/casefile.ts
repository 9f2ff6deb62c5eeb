/** The interface of the embed: sleeps until something wakes it, and never throws into the app. */
import { codeInAddress } from '../core/guide/address.ts'
import type { Product } from '../core/session/index.ts'
import type { CasefileApi, CasefileState } from './api.ts'
import { deleteUploads } from './delete-uploads.ts'
import { watchLooks } from './looks.ts'
import { findNeighbour, type Neighbour } from './neighbour.ts'
import { type CheckedOptions, checkOptions, isSelectorIn, noOptions } from './options.ts'
import type { GuidePart, Recorder, RecordPart } from './parts.ts'
import { productOf } from './product.ts'
import { answered, hasRecording, openSlot, sharedGuide, wasGuided, wasRecording } from './slot.ts'

export interface EmbedPorts {
  window: Window & typeof globalThis
  version: string
  /** see `RecorderInput`; a stack costs a page that sleeps, so it is asked for when something is recorded */
  ownUrl(): string | undefined
  /** patches the page: from here on it is seen by the hook */
  installHooks(line: EventTarget): void
  loadRecorder(): Promise<RecordPart>
  loadGuide(): Promise<GuidePart>
  warn(text: string): void
}

/** The event with which the page hook hands over its port (src/capture/page/channel.ts). */
const portEvent = 'casefile:port'
/** characters of a mark */
const longestMark = 2_000

export function createCasefile(ports: EmbedPorts): CasefileApi {
  const { window } = ports
  const slot = openSlot(window)
  const guide = sharedGuide(window, slot)
  const line = new EventTarget()
  const nativeFetch = window.fetch.bind(window)
  // A page that goes on recording after a reload masks from its first moment, whenever the app calls `start`.
  let options: CheckedOptions = { ...noOptions, ...checkOptions(slot.get('options'), isSelectorIn(window)).options }
  /** why nothing may be recorded: something that the app wants masked cannot be */
  let unsafe: string | undefined
  let product: Product = {}
  let state: CasefileState = 'sleeping'
  let problem: string | undefined
  let neighbour: Neighbour | undefined
  let hooked: { at: number; late: boolean } | undefined
  /** the port of the hook, until a relay is there for it */
  let offer: Event | undefined
  let recorder: Promise<Recorder> | undefined
  let overlay: { close(): void } | undefined
  /** the app has asked for a recording */
  let wanted = false
  /** how often the app has stopped it */
  let stops = 0

  function complain(text: string): void {
    problem = text
    ports.warn(`Casefile: ${text}`)
  }

  function fail(error: unknown): void {
    state = 'unavailable'
    complain(messageOf(error))
  }

  /** The extension may be here: it goes first. */
  function isTaken(): boolean {
    neighbour ??= findNeighbour(window, (recording) => void handOver(recording).catch(fail))
    if (neighbour.recording) state = 'elsewhere'
    return neighbour.recording
  }

  async function handOver(recording: boolean): Promise<void> {
    if (recording) {
      state = 'elsewhere'
      overlay?.close()
      await (await recorder?.catch(() => undefined))?.yield(true)
    } else {
      state = 'sleeping'
      await (await recorder?.catch(() => undefined))?.yield(false)
      // What was asked for meanwhile, and the panel of a guide that goes on.
      wake()
    }
  }

  /** The relay that takes the port comes later, so the event is kept for it. */
  function hook(): void {
    if (hooked) return
    const { document, performance } = window
    const late = document.readyState !== 'loading' || document.body !== null
    hooked = { at: performance.timeOrigin + performance.now(), late }
    const keep = (event: Event) => {
      offer = event
      // Until somebody listens, the hook lets everything through and holds nothing back.
      const refuse = () => (event as MessageEvent).ports[0]?.postMessage({ type: 'hello', recording: false })
      void recorder?.then(takeOffer, refuse)
    }
    line.addEventListener(portEvent, keep, { once: true })
    ports.installHooks(line)
  }

  /** The port goes to the relay once there is one, also when that came only with a second attempt. */
  function takeOffer(): void {
    if (offer) line.dispatchEvent(offer)
    offer = undefined
  }

  function startRecorder(begin: boolean): Promise<Recorder> {
    recorder ??= ports
      .loadRecorder()
      .then((part) =>
        part.startRecorder({
          ...{ slot, guide, joins: joinsGuide(), lookedAt, line, ownUrl: ports.ownUrl(), fetch: nativeFetch },
          ...{ options, hooked, begin },
          product: () => product,
          recording(recording) {
            if (recording) hook()
            if (state === 'elsewhere') return
            state = recording ? 'recording' : /^(?:sleeping|unavailable)$/.test(state) ? state : 'stopped'
          },
          guideLost(back) {
            overlay?.close()
            if (back) safely(wake)
          },
        }),
      )
      .then((one) => {
        takeOffer()
        return one
      })
      .catch((error) => {
        recorder = undefined
        fail(error)
        throw error
      })
    return recorder
  }

  function record(): void {
    if (state === 'recording' || state === 'loading') return
    state = 'loading'
    if (recorder) {
      recorder.then((one) => one.begin()).catch(fail)
      return
    }
    // What takes the port of the hook waits for the recorder, so that is asked for first. It has told what failed.
    startRecorder(true).catch(() => undefined)
    hook()
  }

  function configure(given: unknown): void {
    problem = undefined
    const checked = checkOptions(given, isSelectorIn(window))
    for (const one of checked.problems) complain(one)
    if (checked.unsafe !== undefined || 'mask' in checked.options) unsafe = checked.unsafe
    options = { ...options, ...checked.options }
    slot.set('options', options)
    if (unsafe === undefined) recorder?.then((one) => one.use(options)).catch(fail)
    else if (recorder) refuse(unsafe)
  }

  /** Something that the app wants masked cannot be: a recording that went on would be one without that mask. */
  function refuse(reason: string): void {
    state = 'unavailable'
    problem = reason
    overlay?.close()
    recorder?.then((one) => one.stop()).catch(fail)
  }

  async function showOverlay(own: boolean): Promise<void> {
    if (overlay) return
    const turn = stops
    const [one, part] = await Promise.all([startRecorder(false), ports.loadGuide()])
    // One tab at a time follows a guide; one that goes on after a reload is that tab already.
    if ((wasGuided(slot) || guide.isElsewhere(Date.now())) && !((await one.takeGuide()) && wasGuided(slot))) return
    // Meanwhile the app may have stopped it, or the extension may have taken over.
    if (turn !== stops || state === 'elsewhere') return
    overlay ??= part.openOverlay(
      {
        ...{ recorder: one, slot, version: ports.version, language: options.language, fetch: nativeFetch },
        closed() {
          overlay = undefined
          if (wanted && state !== 'elsewhere') one.begin().catch(fail)
        },
      },
      own,
    )
  }

  /** The customer looks at this tab, and has agreed to a guide in another one, or before the browser was closed. */
  function joinsGuide(): boolean {
    return lookedAt() !== undefined && guide.isElsewhere(Date.now())
  }

  /** What this page's address, and what was going on before a reload, ask for. */
  function wake(): void {
    const code = codeInAddress(window.location.href)
    const joins = joinsGuide()
    const guided = joins || wasGuided(slot) || (code !== undefined && code !== slot.get(answered))
    const recorded = wanted || wasRecording(slot)
    if ((!guided && !recorded) || isTaken()) return
    if (unsafe !== undefined) refuse(unsafe)
    else if (recorded) record()
    // Until this tab is known to follow the guide, the hook keeps what it sees.
    else if (joins) hook()
    // Without the overlay a recording of the app goes on.
    if (guided && unsafe === undefined) showOverlay(false).catch((error) => complain(messageOf(error)))
  }

  /** Nothing of ours may stop the app. */
  function safely(work: () => void): void {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }

  function need(): Promise<Recorder> {
    if (isTaken()) {
      const text = 'The Casefile extension records this page; its panel has the recording.'
      return Promise.reject(new Error(text))
    }
    if (unsafe !== undefined) return Promise.reject(new Error(unsafe))
    return startRecorder(false)
  }

  const api: CasefileApi = {
    version: ports.version,
    apiVersion: 1,
    get state() {
      return state
    },
    get problem() {
      return problem
    },
    configure: (given) => safely(() => configure(given)),
    start: (given) =>
      safely(() => {
        if (given !== undefined) configure(given)
        wanted = true
        wake()
      }),
    stop: () =>
      safely(() => {
        wanted = false
        stops++
        recorder?.then((one) => one.stop()).catch(fail)
        overlay?.close()
      }),
    async forget() {
      // Also what was packed of it and has not arrived yet: a tab that sends it hears of this, and stops.
      await deleteUploads(window.indexedDB).catch((error) => complain(messageOf(error)))
      // Also while the extension records this page: what the embed has kept is the embed's to delete.
      if (!recorder && !hasRecording(slot)) return
      await startRecorder(false)
        .then((one) => one.forget())
        .catch((error) => complain(messageOf(error)))
    },
    mark: (text) =>
      safely(() => {
        if (typeof text !== 'string') return complain('mark() takes a text.')
        if (!recorder || state === 'elsewhere')
          return complain('Nothing is being recorded, so there is nothing to mark.')
        recorder.then((one) => one.mark(text.slice(0, longestMark))).catch(fail)
      }),
    identify: (given) =>
      safely(() => {
        const checked = productOf(given)
        for (const one of checked.problems) complain(one)
        product = checked.product
      }),
    async capture() {
      const [one, part] = await Promise.all([need(), ports.loadGuide()])
      return part.packCapture(one, ports.version)
    },
    async open() {
      await need()
      await showOverlay(true)
    },
  }

  const lookedAt = watchLooks(window, () => safely(() => joinsGuide() && wake()))
  safely(wake)
  // A link with a guide that is followed inside the open app loads no page.
  window.addEventListener('hashchange', () => safely(wake))
  return api
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
