/** What the page says of itself around a picture: where it stands, and what must be covered. */
import { type Labeler, secretSpan } from '../core/privacy/index.ts'
import type { PageView } from '../messages/index.ts'
import type { RelayPorts } from './ports.ts'

/** ms to wait for two frames at most: a window that nobody sees draws none */
const drawPatience = 250

/**
 * @param settle waits until what was looked at is on the screen: the browser may still show what was there before, and a
 *   picture takes what the browser shows
 * @param label what the relay knows by now
 */
export async function lookForAreas(
  window: Window,
  document: string,
  settle: boolean,
  label: () => Labeler,
  ports: Pick<RelayPorts, 'sensitiveAreas'>,
): Promise<PageView> {
  const known = label()
  const { areas, problem } = ports.sensitiveAreas((text) => secretSpan(text, known))
  const { innerWidth: width, innerHeight: height, scrollX, scrollY } = window
  if (settle) await drawn(window)
  return {
    ...{ document, width, height, scrollX, scrollY },
    areas: areas.map((area) => [area.x, area.y, area.width, area.height]),
    ...(problem !== undefined && { problem }),
  }
}

/** The first frame may have been begun before; the second one holds all. */
function drawn(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, drawPatience)
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}
