/**
 * Elements whose file failed to load, and files that failed without an element (CSS images, fonts, icons, `import()`).
 *
 * The element's `error` event identifies the element; the timing entry has the status. They come in either order, so
 * each half briefly waits for the other and is reported alone if that does not come.
 */
import { after, type Cancel } from '../../core/base/after.ts'
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { withoutContent } from '../../core/session/index.ts'
import { type DraftOf, type Emit, epoch, type Flush } from './draft.ts'
import { readResources } from './entries.ts'
import { createFold } from './fold.ts'
import { flushAtEnd, listen } from './listen.ts'

/** ms a half waits for the other */
const patience = 1_000
/** failures remembered, so that the second half is not reported as another failure */
const memory = 500
/** Reported in more detail by the page's own hook, or by the framed page. */
const reportedElsewhere = new Set(['fetch', 'xmlhttprequest', 'beacon', 'ping', 'eventsource', 'navigation', 'iframe'])

/** The absolute URL the element tried to load. Empty if there was none. */
export function failedUrl(element: Element): string {
  const { currentSrc, src, href, data } = element as Partial<
    Record<'currentSrc' | 'src' | 'href' | 'data', string | SVGAnimatedString>
  >
  const found = currentSrc || src || href || data || ''
  const text = typeof found === 'string' ? found : found.baseVal
  // If an image got no response, Chromium's `currentSrc` is the raw attribute.
  return text !== '' && URL.canParse(text, element.baseURI) ? new URL(text, element.baseURI).href : text
}

/** Reports failed resources until the signal aborts. */
export function observeResources(emit: Emit, signal: AbortSignal): Flush {
  const fold = createFold('failed resources', emit, signal)
  const halves = new Map<string, { draft: DraftOf<'resource'>; by: 'element' | 'timing' }>()
  const told = new Map<string, 'element' | 'timing'>()
  let timer: Cancel | undefined

  function tell(key: string, draft: DraftOf<'resource'>, by: 'element' | 'timing') {
    halves.delete(key)
    told.delete(key)
    told.set(key, by)
    if (told.size > memory) told.delete(told.keys().next().value!)
    fold.offer(`${draft.element} ${key} ${draft.status}`, draft)
  }

  function flush() {
    timer?.()
    timer = undefined
    for (const [key, half] of [...halves]) tell(key, half.draft, half.by)
  }

  function wait(key: string, draft: DraftOf<'resource'>, by: 'element' | 'timing') {
    const earlier = halves.get(key)
    const repeat = earlier?.by === by ? (earlier.draft.repeat ?? 1) + 1 : 1
    halves.set(key, { draft: repeat > 1 ? { ...draft, repeat } : draft, by })
    timer ??= after(patience, flush)
  }

  listen<Event>(
    window,
    'error',
    (event) => {
      const element = event.composedPath()[0]
      if (!isElement(element)) return
      const url = failedUrl(element)
      // Nothing was requested: `<img src="">` fires too, and so does a <style> whose @import failed (its entry covers
      // that).
      if (url === '' || isExtensionUrl(url)) return
      const draft = failure(element.localName, url, epoch(event.timeStamp))
      const half = halves.get(url)
      const status = half?.by === 'timing' ? half.draft.status : statusNow(url)
      // The entry was just reported alone, and this is its element.
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

/** What requested the file, in the browser's terms; icons are requested only by the browser itself. */
function kindOf({ initiatorType, name }: PerformanceResourceTiming): string {
  const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map(({ href }) => href)
  if (initiatorType === 'other' && (icons.includes(name) || name.endsWith('/favicon.ico'))) return 'icon'
  return initiatorType || 'other'
}

function failure(element: string, url: string, at: number): DraftOf<'resource'> {
  return { kind: 'resource', at, element, url: withoutContent(url) }
}

/** The status of the latest load of this file, if the browser has its timing entry by now. */
function statusNow(url: string): number | undefined {
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined
  return entry?.responseStatus
}

/** 0 means that the browser hides the status (cross-origin) or that there was none. */
function withStatus(draft: DraftOf<'resource'>, status: number | undefined): DraftOf<'resource'> {
  return status ? { ...draft, status } : draft
}

function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && (target as Node).nodeType === 1
}
