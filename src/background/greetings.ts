/** The first questions of the frames of a page, in order: only the top frame can begin a recording. */
import type { Output } from '../messages/index.ts'
import type { FrameSender } from './keeper.ts'

type Answer = Output<'page.hello'>

/**
 * Answers the other frames of a tab after its top frame. While a recording begins, which takes a look at the disk, a frame
 * that the page has just created would otherwise be told that nothing is recorded.
 */
export function createGreetings(): (sender: FrameSender, hello: () => Promise<Answer> | Answer) => Promise<Answer> {
  /** by tab: settles when its top frame is answered */
  const answering = new Map<number, Promise<unknown>>()
  return async ({ tabId, frameId }, hello) => {
    if (frameId !== 0) {
      await answering.get(tabId)
      return hello()
    }
    const answer = Promise.resolve(hello())
    const answered = answer.catch(() => undefined)
    answering.set(tabId, answered)
    try {
      return await answer
    } finally {
      // The tab may show another page by now.
      if (answering.get(tabId) === answered) answering.delete(tabId)
    }
  }
}
