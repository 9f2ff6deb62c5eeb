/**
 * Elements whose file did not load, and files that failed without any element to say so (CSS images, fonts, icons,
 * `import()`).
 *
 * The element's `error` event knows which element it was; the timing entry knows the status. The browser gives them in
 * either order, so a half waits a moment for the other and goes out alone if that does not come.
 */
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { withoutContent } from '../../core/session/index.ts'
import { type DraftOf, type Emit, epoch, type Flush } from './draft.ts'
import { readResources } from './entries.ts'
import { createFold } from './fold.ts'
import { flushAtEnd, listen } from './listen.ts'

/** ms that a half waits for the other one */
const patience = 1_000
/** failures that are remembered, so that the second half is not told as a second failure */
const memory = 500
/** The page's own hook reports these, or the page in the frame, with more detail. */
const reportedElsewhere = new Set(['fetch', 'xmlhttprequest', 'beacon', 'ping', 'eventsource', 'navigation', 'iframe'])

/** The address that the element tried to load, absolute. Empty when there was none to load. */
export function failedUrl(element: Element): string {
  const { currentSrc, src, href, data } = element as Partial<
    Record<'currentSrc' | 'src' | 'href' | 'data', string | SVGAnimatedString>
  >
  const found = currentSrc || src || href || data || ''
  const text = typeof found === 'string' ? found : found.baseVal
  // Of an image that got no answer, Chromium's `currentSrc` is the attribute as it is written.
  return text !== '' && URL.canParse(text, element.baseURI) ? new URL(text, element.baseURI).href : text
}

/** Reports failed resources until the signal ends. */
export function observeResources(emit: Emit, signal: AbortSignal): Flush {
  const fold = createFold('failed resources', emit, signal)
  const halves = new Map<string, { draft: DraftOf<'resource'>; by: 'element' | 'timing' }>()
  const told = new Map<string, 'element' | 'timing'>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(key: string, draft: DraftOf<'resource'>, by: 'element' | 'timing') {
    halves.delete(key)
    told.delete(key)
    told.set(key, by)
    if (told.size > memory) told.delete(told.keys().next().value!)
    fold.offer(`${draft.element} ${key} ${draft.status}`, draft)
  }

  function flush() {
    clearTimeout(timer)
    timer = undefined
    for (const [key, half] of [...halves]) tell(key, half.draft, half.by)
  }

  function wait(key: string, draft: DraftOf<'resource'>, by: 'element' | 'timing') {
    const earlier = halves.get(key)
    const repeat = earlier?.by === by ? (earlier.draft.repeat ?? 1) + 1 : 1
    halves.set(key, { draft: repeat > 1 ? { ...draft, repeat } : draft, by })
    timer ??= setTimeout(flush, patience)
  }

  listen<Event>(
    window,
    'error',
    (event) => {
      const element = event.composedPath()[0]
      if (!isElement(element)) return
      const url = failedUrl(element)
      // Nothing was asked for: `<img src="">` fires too, and so does a <style> whose @import failed (its entry says so).
      if (url === '' || isExtensionUrl(url)) return
      const draft = failure(element.localName, url, epoch(event.timeStamp))
      const half = halves.get(url)
      const status = half?.by === 'timing' ? half.draft.status : statusNow(url)
      // The entry was told alone a moment ago, and this is the element it belonged to.
      if (half === undefined && told.get(url) === 'timing') told.set(url, 'element')
      else if (status === undefined) wait(url, draft, 'element')
      else tell(url, withStatus(draft, status), 'element')
    },
    signal,
  )

  readResources((entry) => {
    const half = halves.get(entry.name)
    if (half?.by === 'element') return tell(entry.name, withStatus(half.draft, entry.responseStatus), 'element')
    if (!(entry.responseStatus >= 400) || reportedElsewhere.has(entry.initiatorType)) return
    if (isExtensionUrl(entry.name) || told.get(entry.name) === 'element') return
    const draft = failure(kindOf(entry), entry.name, epoch(entry.responseEnd))
    wait(entry.name, withStatus(draft, entry.responseStatus), 'timing')
  }, signal)

  flushAtEnd(flush, signal)
  return () => {
    flush()
    fold.flush()
  }
}

/** What asked for the file, in the browser's words, except that nobody asks for an icon but the browser itself. */
function kindOf({ initiatorType, name }: PerformanceResourceTiming): string {
  const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map(({ href }) => href)
  if (initiatorType === 'other' && (icons.includes(name) || name.endsWith('/favicon.ico'))) return 'icon'
  return initiatorType || 'other'
}

function failure(element: string, url: string, at: number): DraftOf<'resource'> {
  return { kind: 'resource', at, element, url: withoutContent(url) }
}

/** The status of the newest load of this file, where the browser has its timing entry by now. */
function statusNow(url: string): number | undefined {
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined
  return entry?.responseStatus
}

/** 0 means that the browser keeps the status to itself (another origin) or that there was none. */
function withStatus(draft: DraftOf<'resource'>, status: number | undefined): DraftOf<'resource'> {
  return status ? { ...draft, status } : draft
}

function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && (target as Node).nodeType === 1
}
