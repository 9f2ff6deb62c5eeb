/** Possible obstacles on the customer's side, as far as the app's page can find out. */
import type { PageFacts } from '../../core/guide/index.ts'
import { readEnvironment } from './environment.ts'
import { inTime } from './in-time.ts'
import { hasNewerBuild } from './newer-build.ts'

/** ms until the app's server counts as not answering */
const patience = 6_000

/**
 * The environment, and whether the app's own server answers. Sends one request to its root URL, without cookies or
 * content, from the isolated world, where the page's hooks do not see it. Never rejects.
 * @param ask an unhooked `fetch`, if this runs in the page's main world
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
    const [date, age, via] = ['date', 'age', 'via'].map((name) => answer.headers.get(name) ?? undefined)
    // A cache on the way keeps the date of the answer it stored (RFC 9111, 5.1).
    const isFresh = age === undefined || age === '0'
    return {
      ...{ answer: 'came', status: answer.status, askedAt, took: took() },
      ...(date !== undefined && isFresh && { date }),
      ...(via !== undefined && { via: via.slice(0, 200) }),
    }
  } catch {
    return { answer: signal.aborted ? 'late' : 'failed', askedAt, took: took() }
  }
}

/** Only reads: other tabs of the app would be notified of a write. */
function hasStorage(): boolean {
  try {
    return window.localStorage.length >= 0 && window.sessionStorage.length >= 0
  } catch {
    return false
  }
}

/** The service worker database may be busy or broken, so nobody waits for it. */
async function newVersion(): Promise<boolean> {
  try {
    return Boolean((await inTime(navigator.serviceWorker?.getRegistration()))?.waiting)
  } catch {
    return false
  }
}

const permissions = ['camera', 'microphone', 'geolocation'] as const

/** Prompts nobody: a permission that was never requested is `prompt` (https://www.w3.org/TR/permissions/). */
async function deniedToPage(): Promise<PageFacts['denied']> {
  const states = await Promise.all(permissions.map(stateOf))
  return permissions.filter((_name, index) => states[index] === 'denied')
}

/** Undefined if the app's own policy denies a feature it does not use, since that is not the person's setting. */
async function stateOf(name: (typeof permissions)[number]): Promise<PermissionState | undefined> {
  try {
    const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy
    if (policy && !policy.allowsFeature(name)) return undefined
    return (await inTime(navigator.permissions?.query({ name: name as PermissionName })))?.state
  } catch {
    // Not every browser knows every permission name.
    return undefined
  }
}
