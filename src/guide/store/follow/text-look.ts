/** Looks in the page for the text that a guide waits for. */
import type { TabState } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import { awaitedText, type TabFacts } from './joining.ts'

/** ms between two looks */
const lookEvery = 1_000

/** @returns resolves to whether the page in front shows the text; to false also while it is not time for the next look */
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
    // A page that loads does not answer; the next hint asks again.
    const answer = await send('guide.text', { tabId: front.tabId, text }).catch(() => undefined)
    // Meanwhile the customer may have said so, or have ended the steps.
    const after = factsOf(front)
    return answer?.shown === true && after.run === before.run && awaitedText(after) !== undefined
  }
}
