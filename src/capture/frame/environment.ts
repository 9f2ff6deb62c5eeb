/** The customer's environment at Capture, as far as a content script can see it. */
import type { Environment } from '../../core/session/index.ts'
import { readAppVersion } from './app-version.ts'
import { inTime } from './in-time.ts'
import { isTranslated, otherExtensions } from './interference.ts'
import { page } from './native.ts'
import { readStorageKeys } from './page-storage.ts'
import { pageTitle } from './page-title.ts'
import type { ModernNavigator } from './platform-types.ts'
import { type Client, parseUserAgent, readHints } from './user-agent.ts'

/** ms; time zones differ by quarters of an hour */
const quarter = 900_000
const hintNames = ['platformVersion', 'model', 'fullVersionList', 'formFactors']

/**
 * Reads everything a content script can know. Never rejects; what cannot be read is absent. Zoom and clock skew are
 * added elsewhere. `Date`, `Intl` and `navigator` are those of the isolated world, so a page that replaces its own for
 * tests does not mislead us.
 */
export async function readEnvironment(): Promise<Environment> {
  const [client, storage] = await Promise.all([readClient(), readStorage()])
  const app = attempt(() => readAppVersion(page))
  const extensions = attempt(() => otherExtensions(page)) ?? []
  const serviceWorker = readServiceWorker()
  const storageKeys = readStorageKeys(window)
  return {
    url: location.href,
    title: pageTitle(),
    userAgent: navigator.userAgent,
    ...client,
    ...locale(),
    ...display(),
    ...hardware(),
    ...network(),
    cookiesEnabled: navigator.cookieEnabled && !mayKeepNothing(),
    ...privacySignal(),
    ...(storage && { storage }),
    ...(storageKeys && { storageKeys }),
    ...(serviceWorker && { serviceWorker }),
    ...(app && { app }),
    ...(extensions.length > 0 && { extensions }),
    translated: attempt(() => isTranslated(page)) ?? false,
  }
}

/** A page may shadow any function of its document by a named element; then that part cannot be read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

async function readClient(): Promise<Client> {
  const spoken = parseUserAgent(navigator.userAgent)
  const data = (navigator as ModernNavigator).userAgentData
  const hints = await inTime(data?.getHighEntropyValues(hintNames))
  return hints ? { ...spoken, ...readHints(hints) } : spoken
}

async function readStorage(): Promise<Environment['storage']> {
  const estimate = await inTime(navigator.storage?.estimate?.())
  const { usage, quota } = estimate ?? {}
  return usage === undefined || quota === undefined ? undefined : { usage, quota }
}

function locale(): Pick<Environment, 'language' | 'languages' | 'timeZone' | 'utcOffset'> {
  // getTimezoneOffset has the opposite sign, and negating 0 would give -0.
  const utcOffset = 0 - new Date().getTimezoneOffset()
  const hidden = utcOffset !== 0 && offsetOfPages() === 0
  return {
    language: navigator.language,
    languages: [...navigator.languages],
    ...(hidden
      ? { timeZone: 'UTC', utcOffset: 0 }
      : { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, utcOffset }),
  }
}

/**
 * Minutes east of UTC, as pages see them. Firefox can hide the time zone from pages while still telling content scripts
 * (`privacy.resistFingerprinting`). A document without a server's date reports the current time as last modified
 * (https://html.spec.whatwg.org/multipage/dom.html#dom-document-lastmodified).
 */
function offsetOfPages(): number {
  const ahead = Date.parse(`${new Document().lastModified} UTC`) - Date.now()
  return Math.round(ahead / quarter) * 15
}

function display(): Pick<Environment, 'screen' | 'viewport' | 'colorScheme' | 'reducedMotion' | 'touch'> {
  return {
    screen: { width: screen.width, height: screen.height, pixelRatio: devicePixelRatio },
    viewport: { width: innerWidth, height: innerHeight },
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    touch: navigator.maxTouchPoints > 0,
  }
}

function hardware(): Pick<Environment, 'cpuCores' | 'memory'> {
  const { deviceMemory } = navigator as ModernNavigator
  const cores = navigator.hardwareConcurrency
  return { ...(cores > 0 && { cpuCores: cores }), ...(deviceMemory !== undefined && { memory: deviceMemory }) }
}

function network(): Pick<Environment, 'online' | 'connection'> {
  const { connection } = navigator as ModernNavigator
  if (!connection) return { online: navigator.onLine }
  const { rtt, downlink } = connection
  const type = connection.type ?? connection.effectiveType
  return {
    online: navigator.onLine,
    connection: {
      ...(type !== undefined && { type }),
      ...(rtt !== undefined && { rtt }),
      ...(downlink !== undefined && { downlink }),
    },
  }
}

function privacySignal(): Pick<Environment, 'doNotTrack'> {
  return navigator.doNotTrack === '1' || navigator.doNotTrack === '0'
    ? { doNotTrack: navigator.doNotTrack === '1' }
    : {}
}

/**
 * Whether the site may store nothing. Chromium reports cookies as enabled even if the person blocks all storage for the
 * site (measured in Chromium 156), but then merely accessing its storage throws
 * (https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage).
 */
function mayKeepNothing(): boolean {
  try {
    return window.localStorage.length < 0
  } catch (error) {
    return (error as DOMException).name === 'SecurityError'
  }
}

function readServiceWorker(): Environment['serviceWorker'] {
  try {
    const controller = navigator.serviceWorker?.controller
    return controller ? { script: controller.scriptURL, state: controller.state } : undefined
  } catch {
    // Sandboxed frames may not even ask (SecurityError).
    return undefined
  }
}
