/** Handles a click on Capture: every frame hands over what it holds, then the whole recording becomes one session. */
import { agreedEvents, choiceGaps, type GuideRun } from '../core/guide/index.ts'
import { type Known, numberLabels, sweepKnown } from '../core/privacy/index.ts'
import {
  assembleSession,
  type Environment,
  fromFirstKept,
  type Recording,
  type Session,
} from '../core/session/index.ts'
import type { Guiding } from './guiding.ts'
import type { Keeper } from './keeper.ts'
import type { Network } from './network/observer.ts'
import type { Pictures } from './pictures/pictures.ts'
import type { BackgroundPorts } from './ports.ts'
import { readRecording } from './read-recording.ts'
import type { RecordingChoices } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'
import type { Secrets } from './secrets.ts'
import type { ReadTo } from './taken.ts'
import type { Tidy } from './tidy.ts'

export interface CaptureParts {
  keeper: Keeper
  network: Network
  pictures: Pictures
  recordings: Recordings
  tidy: Tidy
  keeping: RecordingChoices
  secrets: Secrets
  guiding: Guiding
}

/**
 * Everything recorded so far as one session; the secrets met, for the final check of the file; and how far the recording was
 * read.
 * @throws an Error with a sentence for the agent if nothing was recorded
 */
export async function captureTab(
  tabId: number,
  ports: BackgroundPorts,
  { keeper, network, pictures, recordings, tidy, keeping, secrets, guiding }: CaptureParts,
): Promise<{ session: Session; known: [string, string][]; readTo: ReadTo }> {
  // The picture shows what the agent sees at the click; meanwhile the frames hand over what led to it.
  const [environment] = await Promise.all([flushFrames(tabId, ports, keeper), pictures.take(tabId, 'capture')])
  const kept = await recordings.get(tabId)
  // A disk that is full may even refuse to delete.
  if (kept) await tidy.now(tabId, kept).catch(() => undefined)
  // Read again, because it now counts what was dropped.
  const tab = await recordings.get(tabId)
  const read = tab && (await readRecording(ports.store, tab, await keeping.minutes()))
  if (!read || read.recording.events.length === 0) {
    throw new Error('Nothing has been recorded in this tab yet. Reload the page, or use the app until it fails.')
  }
  const { recording, cursor } = read
  const readTo = { cursor, at: ports.now() }
  const known = await secrets.of(recording.id)
  const clean = await withoutLate(recording, known, ports)
  const zoom = await ports.tabs.zoom(tabId)
  const run = await guiding.run()
  const complete = await network.complete(tabId, clean, known)
  const session = assembleSession(
    fromFirstKept(run && run.id === tab?.guide ? asAgreed(complete, run) : complete),
    environment && { ...environment, ...(zoom !== undefined && { zoom }) },
    ports.now(),
  )
  const { known: numbered, ...numberedSession } = numberLabels({ ...sweepKnown(session, known), known })
  return { session: numberedSession, known: (numbered ?? []).map(([value, label]) => [value, label]), readTo }
}

/** Keeps only the kinds of events that the guide asks for, wherever they came from. */
function asAgreed(recording: Recording, { guide: { capture } }: GuideRun): Recording {
  const gaps = choiceGaps(capture, recording.documents[0]?.id ?? '')
  return { ...recording, events: [...agreedEvents(capture, recording.events), ...gaps] }
}

/** Removes secrets that were recognised late from events stored earlier, on disk too. */
async function withoutLate(recording: Recording, known: readonly Known[], ports: BackgroundPorts): Promise<Recording> {
  if (known.length === 0) return recording
  const events = sweepKnown(recording.events, known)
  const changed = events.filter((event, index) => event !== recording.events[index]).map(({ id }) => id)
  // Rewrites the current version of each: a request may have ended since it was read. The next capture sweeps what cannot be
  // written now.
  const sweep = <T>(event: T) => sweepKnown(event, known)
  if (changed.length > 0) await ports.store.rewrite(recording.id, changed, sweep).catch(() => undefined)
  return { ...recording, events }
}

/** A frame that is gone or busy is skipped; what it sent earlier is already stored. */
async function flushFrames(tabId: number, ports: BackgroundPorts, keeper: Keeper): Promise<Environment | undefined> {
  const frames = await keeper.frames(tabId)
  const answers = await Promise.all(
    frames.map((frameId) => ports.frames.flush(tabId, frameId, frameId === 0).catch(() => undefined)),
  )
  return answers.find((answer) => answer !== undefined)
}
