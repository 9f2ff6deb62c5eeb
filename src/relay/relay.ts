/**
 * The gate between a page and the extension, in the isolated world of every recorded frame: takes in what the page's hooks
 * and the observers report, gives it ids, masks it, and hands it to the keeper.
 */
import { after } from '../core/base/after.ts'
import { createBatches } from './batches.ts'
import { type Relay, relayOf } from './control.ts'
import { greet } from './greeting.ts'
import { createIntake } from './intake.ts'
import { createLabels } from './labels.ts'
import { followPageLife } from './page-life.ts'
import { listenToPage } from './page-port.ts'
import type { RelayPorts } from './ports.ts'
import { createSwitch } from './recording-switch.ts'
import { createRecordReader } from './records.ts'
import { newState } from './relay-state.ts'
import { createSending } from './sending.ts'
import { createSettling } from './settling.ts'

export { areaFinder } from './areas.ts'
export type { Relay } from './control.ts'
export { type PageLooks, pageHandlers } from './handlers.ts'

/** ms that the hook may take to hand over its port */
const patience = 2_000

/**
 * Starts the relay of this document. `ownUrl` is where our own scripts come from: what they do is not part of a recording.
 */
export function startRelay(window: Window, ownUrl: string, ports: RelayPorts): Relay {
  const documentId = ports.randomHex(5)
  const state = newState()
  const stop = new AbortController()
  const labels = createLabels(ports)
  const settling = createSettling()
  const batches = createBatches(window, documentId, ports, labels, state)
  const sending = createSending(documentId, batches, state, ports.alive, {
    added(id, draft) {
      settling.see(id, draft)
      ports.happened?.(draft)
    },
    gone: () => recordingSwitch.end(),
  })
  const { add, refuse } = sending
  const takeIn = createIntake(
    createRecordReader(ownUrl, () => refuse(1)),
    add,
  )
  const port = listenToPage(
    window,
    ports.line ?? window,
    {
      records(records) {
        if (state.recording !== false) takeIn(records)
      },
      rejected: refuse,
      recordOf: ports.recordOf,
      alive: ports.alive,
    },
    stop.signal,
  )
  const replay = ports.replay?.({ add, label: labels.now })
  const recordingSwitch = createSwitch(state, ports, { batches, sending, settling, port, replay, stop })
  const handOver = ports.observe((draft) => {
    // An observer may have held something back since before the start (a click that could become a double click), when
    // nothing was recorded. A request or a socket that began before continues, and its records report that.
    if (draft.at >= state.since) add(draft)
  }, stop.signal)
  followPageLife(window, state, { sending, replay }, askAgain, stop.signal)

  /** A page restored from the back/forward cache was told nothing there: recording may have stopped, rules have changed. */
  function askAgain(): void {
    replay?.want(false)
    void greet(window.document, ports).then((answer) => {
      if (!answer || state.recording === undefined) return
      labels.use(answer.rules, answer.labelKey)
      replay?.want(answer.replay === true)
      if (answer.recording !== state.recording) recordingSwitch.turn(answer.recording)
    })
  }

  function reportMissingHook(): void {
    if (port.connected) return
    const why = 'the page’s own world could not be reached; a reload may help'
    sending.gap('console lines, errors and requests', undefined, why)
  }

  void greet(window.document, ports).then((answer) => {
    if (!answer) return recordingSwitch.end()
    labels.use(answer.rules, answer.labelKey)
    replay?.renew()
    replay?.want(answer.replay === true)
    // Anything it was told meanwhile is newer than the answer.
    if (state.recording === undefined) recordingSwitch.turn(answer.recording)
    // In a page that was already open, the hook comes a moment after the relay.
    if (ports.isTopFrame) after(patience, reportMissingHook)
  })
  return relayOf(window, documentId, ports.isTopFrame, {
    ...{ state, labels, sending, settling, port, replay, recordingSwitch, handOver },
  })
}
