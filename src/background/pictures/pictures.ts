/**
 * Pictures of the page. One is kept only if it is certainly of the recorded tab and everything that must not be seen is
 * covered; otherwise there is none, and a gap says why.
 */

import { base64, sha256 } from '../../core/base/bytes.ts'
import { pause } from '../../core/base/pause.ts'
import { createSerialQueue } from '../../core/base/serial-queue.ts'
import type { ScreenshotEvent } from '../../core/session/index.ts'
import type { Guiding } from '../guiding.ts'
import type { BackgroundPorts } from '../ports.ts'
import type { Recordings } from '../recordings.ts'
import type { Teller } from '../teller.ts'
import { boxesOf, stoodStill } from './cover.ts'
import type { Painted } from './paint.ts'

export interface Pictures {
  /**
   * Takes a picture and keeps it with the tab's recording; one at a time, even across tabs. Never rejects.
   * @returns why there is none, as a sentence for the agent; undefined if there is one
   */
  take(tabId: number, reason: NonNullable<ScreenshotEvent['taken']>): Promise<string | undefined>
  /** A file as base64, while it is kept. */
  read(sessionId: string, file: string): Promise<string | undefined>
}

/** bytes that the pictures of one recording may take */
const cap = 10_000_000
/** ms between two pictures: Chromium refuses the third within a second (MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND) */
const spacing = 520
/** a page that moved gets a second chance */
const tries = 2

/** Why there is no picture, as the end of a sentence. */
class NoPicture extends Error {}

const reasons = {
  behind: 'another tab was in front',
  refused: 'the browser allows it only after a click on the Casefile icon in the toolbar, on the page itself',
  silent: 'the page did not report in time what must be covered',
  moved: 'the page was moving, so what must be covered could not be found',
  unlike: 'the picture does not match the size of the page, so what must be covered could not be found',
}

export function createPictures(
  ports: BackgroundPorts,
  recordings: Recordings,
  teller: Teller,
  guiding: Guiding,
): Pictures {
  const inTurn = createSerialQueue()
  let last = Number.NEGATIVE_INFINITY

  async function shoot(tabId: number): Promise<string> {
    const wait = last + spacing - ports.now()
    if (wait > 0 && wait <= spacing) await pause(wait)
    last = ports.now()
    const shot = await ports.tabs.picture(tabId)
    if ('image' in shot) return shot.image
    throw new NoPicture(shot.none === 'failed' ? `the browser said: ${shot.detail}` : reasons[shot.none])
  }

  async function look(tabId: number, settle: boolean) {
    const view = await ports.frames.areas(tabId, settle).catch(() => {
      throw new NoPicture(reasons.silent)
    })
    if (view.problem !== undefined) throw new NoPicture(view.problem)
    return view
  }

  async function coveredPicture(tabId: number): Promise<{ painted: Painted; document: string; covered: number }> {
    for (let left = tries; left > 0; left--) {
      const before = await look(tabId, true)
      const image = await shoot(tabId)
      const after = await look(tabId, false)
      if (!stoodStill(before, after)) continue
      const boxes = boxesOf(before)
      const painted = await ports.paint(image, before, boxes)
      if (!painted) throw new NoPicture(reasons.unlike)
      return { painted, document: after.document, covered: boxes.length }
    }
    throw new NoPicture(reasons.moved)
  }

  async function keep(tabId: number, taken: NonNullable<ScreenshotEvent['taken']>): Promise<string | undefined> {
    const recording = await recordings.get(tabId)
    if (!recording?.running) return 'Nothing is being recorded in this tab.'
    const isAgreed = recording.guide === undefined || (await guiding.runOf(recording))?.guide.capture.pictures
    if (!isAgreed) return 'The guide does not ask for pictures.'
    const { sessionId, startedAt } = recording
    const at = ports.now() - startedAt
    try {
      const { painted, document, covered } = await coveredPicture(tabId)
      const { width, height, bytes, type } = painted
      const file = `screenshots/${(await sha256(bytes)) ?? ports.randomHex(32)}.${type}`
      const frame = await teller.frameFor(tabId, sessionId, document)
      if (frame === undefined) return 'The recording was cleared or closed.'
      const id = `picture-${ports.randomHex(4)}`
      const picture = { file, bytes, captured: taken === 'capture', shownBy: { id, at, frame } }
      const dropped = await ports.store.putPicture(sessionId, picture, cap)
      await teller.tell(tabId, sessionId, [
        { kind: 'screenshot', id, at, frame, file, width, height, taken, covered },
        ...dropped.map((use) => ({
          ...{ kind: 'gap' as const, ...use, what: 'a picture of the page' },
          why: `the pictures of one recording can take up to ${cap / 1e6} MB; the oldest go first`,
        })),
      ])
      return undefined
    } catch (error) {
      const why = error instanceof NoPicture ? error.message : `something went wrong (${String(error)})`
      const frame = await teller.frameFor(tabId, sessionId).catch(() => undefined)
      const gap = { kind: 'gap' as const, id: `gap-picture-${ports.randomHex(4)}`, at, what: 'a picture of the page' }
      if (frame !== undefined)
        await teller.tell(tabId, sessionId, [{ ...gap, frame, count: 1, why }]).catch(() => undefined)
      return `There is no picture of the page: ${why}.`
    }
  }

  return {
    take: (tabId, reason) => inTurn(() => keep(tabId, reason)).catch((error) => String(error)),
    async read(sessionId, file) {
      const bytes = await ports.store.picture(sessionId, file)
      return bytes && base64(bytes)
    },
  }
}
