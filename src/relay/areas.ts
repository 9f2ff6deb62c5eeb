/** What the page reports for a picture: its scroll position and what must be covered. Only the extension takes pictures. */
import type { Areas } from '../capture/frame/index.ts'
import { within } from '../core/base/within.ts'
import { secretSpan } from '../core/privacy/index.ts'
import type { PageLooks } from './handlers.ts'

/** ms to wait for two animation frames at most: an invisible window draws none */
const drawPatience = 250

/** @param find finds what is in the viewport and must not show in a picture; `spanOf` finds the secret part of a text */
export function areaFinder(
  window: Window,
  find: (spanOf: (text: string) => readonly [start: number, end: number] | undefined) => Areas,
): PageLooks['areas'] {
  return async (document, settle, label) => {
    const { areas, problem } = find((text) => secretSpan(text, label))
    const { innerWidth: width, innerHeight: height, scrollX, scrollY } = window
    if (settle) await drawn(window)
    return {
      ...{ document, width, height, scrollX, scrollY },
      areas: areas.map((area) => [area.x, area.y, area.width, area.height]),
      ...(problem !== undefined && { problem }),
    }
  }
}

/** The first frame may already have been in progress; the second shows everything. */
async function drawn(window: Window): Promise<void> {
  const nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(resolve))
  await within(drawPatience, nextFrame().then(nextFrame))
}
