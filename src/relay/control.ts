/** The relay of a document, as the background controls it. */
import type { CompanyRules, Labeler } from '../core/privacy/index.ts'
import type { Labels } from './labels.ts'
import type { PagePort } from './page-port.ts'
import type { RecordingSwitch } from './recording-switch.ts'
import type { RelayState } from './relay-state.ts'
import type { ReplayLine } from './replay-line.ts'
import type { Sending } from './sending.ts'
import type { Settling } from './settling.ts'

/** ms that a capture waits for responses still being read */
const settlePatience = 300
/** how many times sending the last events is tried when recording stops */
const lastTries = 3

/** The relay of a document. */
export interface Relay {
  readonly documentId: string
  /** masks by the current rules */
  label(): Labeler
  /** Hands over everything, including responses still being read. */
  flush(): Promise<void>
  /** New rules apply from now on. */
  rules(rules: CompanyRules[]): void
  /** Starts or stops recording. Before it stops, everything recorded so far is handed over. */
  record(recording: boolean): Promise<void>
  /** what it told about the page when it was last flushed */
  readonly port: Pick<PagePort, 'otherClock'>
  /** how the page looks, if that can be recorded */
  readonly replay: ReplayLine | undefined
}

export interface RelayParts {
  state: Readonly<RelayState>
  labels: Labels
  sending: Sending
  settling: Settling
  port: PagePort
  replay: ReplayLine | undefined
  recordingSwitch: RecordingSwitch
  /** makes the observers hand over what they hold back */
  handOver(): void
}

export function relayOf(
  window: Window,
  documentId: string,
  isTopFrame: boolean,
  { state, labels, sending, settling, port, replay, recordingSwitch, handOver }: RelayParts,
): Relay {
  /** the last request: stopping takes a moment, during which it may be withdrawn */
  let wanted: boolean | undefined

  async function collect(): Promise<void> {
    handOver()
    await Promise.all([port.flush(), replay?.flush()])
  }

  return {
    ...{ documentId, replay, port, label: labels.now },
    async flush() {
      await collect()
      await settling.settled(settlePatience)
      await sending.flush(isTopFrame)
    },
    rules(rules) {
      labels.use(rules)
      replay?.renew()
      if (state.recording && labels.now().company?.isNeverCaptured(window.location.href)) recordingSwitch.turn(false)
    },
    async record(recording) {
      wanted = recording
      if (state.recording && !recording) {
        // Events just before the click belong to the recording, and the worker may only be starting.
        await collect()
        for (let tries = 0; tries < lastTries && (tries === 0 || sending.waiting() > 0); tries++) await sending.flush()
      }
      if (recording === wanted && recording !== state.recording) recordingSwitch.turn(recording)
    },
  }
}
