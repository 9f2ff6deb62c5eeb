/** The first question of a relay: shall this document be recorded? */
import { pause } from '../core/base/pause.ts'
import type { Output } from '../messages/index.ts'
import type { RelayPorts } from './ports.ts'

/** ms until a question that failed is asked again: the background may just be starting, or ending */
const retryDelay = 1_000
const tries = 5

/**
 * Asks the background, once the document is shown: one that the browser has only prepared (prerendering) may never be.
 * @returns undefined when nobody answers, which is so when the extension is gone
 */
export async function greet(document: Document, ports: RelayPorts): Promise<Output<'page.hello'> | undefined> {
  // A page could give one of its images this name.
  if ((document as { prerendering?: unknown }).prerendering === true)
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }))
  for (let left = tries; left > 0 && ports.alive(); left--) {
    try {
      return await ports.send('page.hello', {})
    } catch {
      await pause(retryDelay)
    }
  }
  return undefined
}
