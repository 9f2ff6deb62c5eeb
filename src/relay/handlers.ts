/** What the background may ask of the relay of a document. */
import { redactEnvironment } from '../core/privacy/index.ts'
import type { Handlers } from '../messages/index.ts'
import type { Labels } from './labels.ts'
import type { PagePort } from './page-port.ts'
import type { RelayPorts } from './ports.ts'
import type { RecordingSwitch } from './recording-switch.ts'
import type { RelayState } from './relay-state.ts'
import type { ReplayLine } from './replay-line.ts'
import type { Sending } from './sending.ts'
import type { Settling } from './settling.ts'

/** ms that a capture waits for answers that are being read just now */
const settlePatience = 300
/** how often what is there is sent when recording stops */
const lastTries = 3

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

export function pageHandlers(
  window: Window,
  documentId: string,
  ports: RelayPorts,
  { state, labels, sending, settling, port, replay, recordingSwitch, handOver }: RelayParts,
): Handlers<'page', unknown> {
  async function collect(): Promise<void> {
    handOver()
    await Promise.all([port.flush(), replay?.flush()])
  }

  return {
    'relay.flush': async ({ environment }) => {
      await collect()
      await settling.settled(settlePatience)
      await sending.flush(state.recording === true && ports.isTopFrame)
      if (!environment || !ports.isTopFrame) return {}
      return { environment: redactEnvironment(await ports.environment(), labels.now()) }
    },
    'relay.facts': async () => {
      const facts = await ports.facts()
      return { ...facts, environment: redactEnvironment(facts.environment, labels.now()) }
    },
    'relay.text': async ({ text }) => ({ shown: await ports.shows(text) }),
    'relay.rules': ({ rules }) => {
      labels.use(rules)
      replay?.renew()
      if (state.recording && labels.now().company?.isNeverCaptured(window.location.href)) recordingSwitch.turn(false)
      return {}
    },
    'relay.replay': ({ wanted }) => {
      replay?.want(wanted)
      return {}
    },
    'relay.areas': ({ settle }) => ports.areas(documentId, settle, labels.now()),
    'relay.record': async ({ recording }) => {
      if (state.recording && !recording) {
        // What came just before the click belongs to the recording, and the worker may be starting anew.
        await collect()
        for (let tries = 0; tries < lastTries && (tries === 0 || sending.waiting() > 0); tries++) await sending.flush()
      }
      if (recording !== state.recording) recordingSwitch.turn(recording)
      return {}
    },
  }
}
