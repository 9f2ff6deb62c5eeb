/** Looks in the page for the text that a guide waits for. */
import type { TabState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import { awaitedText, type TabFacts } from './joining.ts'

/** ms between two looks */
const lookEvery = 1_000

/**
 * @returns a function that resolves to whether the page in front shows the text; also to false if the next look is not due
 */
export function createTextLook(
  { send, now }: Pick<GuidePorts, 'send' | 'now'>,
  factsOf: (front: TabState) => TabFacts,
): (front: TabState) => Promise<boolean> {
  let looked = Number.NEGATIVE_INFINITY
  return async (front) => {
    const before = factsOf(front)
    const text = awaitedText(before)
    if (text === undefined || now() - looked < lookEvery) return false
    looked = now()
    // A page that is loading does not answer; the next hint tries again.
    const answer = await send('guide.text', { tabId: front.tabId, text }).catch(() => undefined)
    // The customer may have reported it themselves, or finished the steps, in the meantime.
    const after = factsOf(front)
    return answer?.shown === true && after.run === before.run && awaitedText(after) !== undefined
  }
}
