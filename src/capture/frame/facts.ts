/** What may be in the way on the customer's side, as far as the page of the app can find out. */
import type { PageFacts } from '../../core/guide/index.ts'
import { readEnvironment } from './environment.ts'
import { inTime } from './in-time.ts'

/** ms until the app's server counts as not answering */
const patience = 6_000

/**
 * The environment, and whether the app's own server answers. It is asked once for its first address, with no cookie and
 * nothing in it, from the isolated world, where the hooks of the page do not hear of it. Never rejects.
 * @param ask a `fetch` that is not heard of, where this runs in the page's own world
 */
export async function readFacts(ask: typeof fetch = fetch): Promise<PageFacts> {
  const [environment, reach, newVersionWaits] = await Promise.all([readEnvironment(), reachServer(ask), newVersion()])
  return { environment, reach, newVersionWaits, storage: hasStorage() ? 'works' : 'blocked' }
}

async function reachServer(ask: typeof fetch): Promise<PageFacts['reach']> {
  const askedAt = Date.now()
  const began = performance.now()
  const took = () => performance.now() - began
  const signal = AbortSignal.timeout(patience)
  try {
    const answer = await ask(`${location.origin}/`, {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      signal,
    })
    const date = answer.headers.get('date')
    return { answer: 'came', status: answer.status, askedAt, took: took(), ...(date !== null && { date }) }
  } catch {
    return { answer: signal.aborted ? 'late' : 'failed', askedAt, took: took() }
  }
}

/** Looks, and stores nothing: other tabs of the app would be told of it. */
function hasStorage(): boolean {
  try {
    return window.localStorage.length >= 0 && window.sessionStorage.length >= 0
  } catch {
    return false
  }
}

/** The store of the service workers may be busy, or out of order: nobody is kept waiting for it. */
async function newVersion(): Promise<boolean> {
  try {
    return Boolean((await inTime(navigator.serviceWorker?.getRegistration()))?.waiting)
  } catch {
    return false
  }
}
