/**
 * A page's recorder: the observers, the relay and the extension's background in one script. It is loaded when something is
 * to be recorded.
 */
import { allowElements, leaveOut } from '../../capture/frame/index.ts'
import { now } from '../../relay/page-state.ts'
import { startRelay } from '../../relay/relay.ts'
import type { Recorder, RecorderInput } from '../parts.ts'
import { stopping } from '../slot.ts'
import { tabId } from '../tab-id.ts'
import { type Desk, openDesk } from './desk.ts'
import { directSend } from './direct-send.ts'
import { guideSide } from './guide-side.ts'
import { keeperLine } from './keeper-line.ts'
import { ownBackground } from './own-background.ts'
import { recordedPage } from './page.ts'
import { relayPorts } from './relay-ports.ts'
import { forgetUploads } from './uploads-left.ts'

/** A prefix that no URL in a stack has. */
const nobody = 'casefile:nobody'
/** ms after the start until deferrable work is done */
const settled = 2_000

/** @param loadDesk loads the part needed when somebody views the recording */
export async function startRecorder(input: RecorderInput, loadDesk: Desk): Promise<Recorder> {
  const { slot, guide, lookedAt } = input
  let { options } = input
  const page = recordedPage()
  const desk = openDesk(loadDesk)
  const own = ownBackground(input, page, desk, () => options)
  const { background, onChanged } = own
  const { lifecycle, parts } = background
  const side = guideSide(
    { slot, guide, background, leavePageAlone: page.leaveAlone, lookedAt, lost: input.guideLost },
    desk,
    input.joins,
  )
  const send = directSend(background, async () => {
    // The question may bring a guide to this tab.
    await side.listen()
    return (await desk()).ownDesk(own, background)
  })
  const line = keeperLine(slot, page, side, send, lifecycle.reread)
  /** a stop in progress: another recording begins after it */
  let ending: Promise<void> | undefined

  async function begin(): Promise<void> {
    // A failure has been reported already.
    await ending?.catch(() => undefined)
    slot.set(stopping, undefined)
    const recording = await parts.recordings.get(tabId)
    // What a customer has agreed to comes first; the app's own recording begins again when the guide ends.
    if ((recording?.running && !parts.keeper.isStarting(tabId)) || (await parts.guiding.run())) return
    if (options.buffer === undefined) {
      await parts.start(tabId)
      return
    }
    if (recording) await lifecycle.tabRemoved(tabId, false)
    // As on a site that the agent always records: it begins when a page says hello.
    await parts.sites.add(window.location.origin)
    await line.greetAgain()
  }

  /** Call it when the relay has stopped. */
  async function end(): Promise<void> {
    try {
      // Otherwise the next page would continue the guide.
      if (await parts.guiding.run()) await send('guide.pause', { paused: true })
    } finally {
      await parts.end(tabId)
    }
    slot.set(stopping, undefined)
  }

  function use(next: RecorderInput['options']): void {
    options = next
    allowElements(options.allow)
  }

  await own.database()
  await line.handOverLast()
  use(options)
  // The previous page was left while it stopped recording.
  if (slot.get(stopping)) await end()
  // Deleting what others have left behind can wait until the page has loaded.
  setTimeout(() => {
    lifecycle.started().catch(() => undefined)
    forgetUploads(desk).catch(() => undefined)
  }, settled)
  const joining = side.first
  if (input.begin && !joining) await begin()
  page.relay = startRelay(window, input.ownUrl ?? nobody, relayPorts(input, page, line.send))
  // Only after the guide: otherwise the app's own recording would take the place of the guide's.
  if (input.begin && joining) {
    await joining
    await begin()
  }

  return {
    ...{ send, onChanged, begin, leaveOut },
    async takeGuide() {
      // If the page began with the question, its relay waits for the answer.
      const isNew = side.first === undefined && guide.isElsewhere(Date.now())
      const mine = await side.take()
      if (mine && isNew) await line.greetAgain()
      return mine
    },
    async use(next) {
      use(next)
      await lifecycle.policyChanged().catch(async (error) => {
        // Without its new rules the page would keep reading what must no longer be read.
        await page.leaveAlone()
        throw error
      })
    },
    stop() {
      side.halt()
      // The page first: the rest may have to wait for something to load, or fail with it.
      ending = page.leaveAlone().then(end)
      return ending
    },
    async yield(to) {
      page.yielding = to
      if (to) side.halt()
      const recording = await parts.recordings.get(tabId)
      if (recording?.running) await page.relay?.record(!to)
    },
    forget: () => parts.clear(tabId),
    mark(note) {
      page.emit({ kind: 'mark', at: now(), note })
    },
  }
}
