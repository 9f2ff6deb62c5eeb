/** What may be in the way on the customer's side, as far as the page of the app can find out. */
import type { PageFacts } from '../../core/guide/index.ts'
import { readEnvironment } from './environment.ts'
import { inTime } from './in-time.ts'
import { hasNewerBuild } from './newer-build.ts'

/** ms until the app's server counts as not answering */
const patience = 6_000

/**
 * The environment, and whether the app's own server answers. It is asked once for its first address, with no cookie and
 * nothing in it, from the isolated world, where the hooks of the page do not hear of it. Never rejects.
 * @param ask a `fetch` that is not heard of, where this runs in the page's own world
 */
export async function readFacts(ask: typeof fetch = fetch): Promise<PageFacts> {
  const [environment, reach, newVersionWaits, newerBuild, denied] = await Promise.all([
    readEnvironment(),
    reachServer(ask),
    newVersion(),
    hasNewerBuild(ask),
    deniedToPage(),
  ])
  const pageLanguage = document.documentElement.lang
  return {
    ...{ environment, reach, newVersionWaits, newerBuild, denied },
    storage: hasStorage() ? 'works' : 'blocked',
    ...(pageLanguage && { pageLanguage: pageLanguage.slice(0, 35) }),
  }
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
    const [date, via] = ['date', 'via'].map((name) => answer.headers.get(name) ?? undefined)
    return {
      ...{ answer: 'came', status: answer.status, askedAt, took: took() },
      ...(date !== undefined && { date }),
      ...(via !== undefined && { via: via.slice(0, 200) }),
    }
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

const permissions = ['camera', 'microphone', 'geolocation'] as const

/** Asks nobody: a permission that was never asked for is a `prompt` (https://www.w3.org/TR/permissions/). */
async function deniedToPage(): Promise<PageFacts['denied']> {
  const states = await Promise.all(permissions.map(stateOf))
  return permissions.filter((_name, index) => states[index] === 'denied')
}

/** What the app does not use itself is denied to it too, by its own policy, and that is nobody's setting. */
async function stateOf(name: (typeof permissions)[number]): Promise<PermissionState | undefined> {
  try {
    const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy
    if (policy && !policy.allowsFeature(name)) return undefined
    return (await inTime(navigator.permissions?.query({ name: name as PermissionName })))?.state
  } catch {
    // Not every browser knows every name.
    return undefined
  }
}
