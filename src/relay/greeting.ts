/** The relay's first question: shall this document be recorded? */
import { after } from '../core/base/after.ts'
import type { Output } from '../messages/index.ts'
import type { RelayPorts } from './ports.ts'

/** ms until a failed question is asked again: the background may just be starting, or ending */
const retryDelay = 1_000
const tries = 5

/**
 * Asks the background once the document is shown: a prerendered document may never be.
 * @returns undefined if nobody answers, because the extension is gone
 */
export async function greet(document: Document, ports: RelayPorts): Promise<Output<'page.hello'> | undefined> {
  // Compared with `true`, because an image of this name becomes a property of the document.
  if ((document as { prerendering?: unknown }).prerendering === true)
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }))
  for (let left = tries; left > 0 && ports.alive(); left--) {
    try {
      return await ports.send('page.hello', {})
    } catch {
      await new Promise<void>((resolve) => after(retryDelay, resolve))
    }
  }
  return undefined
}
