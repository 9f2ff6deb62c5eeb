/** Where the person went: page load, moves inside a single-page app, leaving, and coming back. */
import { after, type Cancel } from '../../core/base/after.ts'
import { type NavigationEvent, withoutContent } from '../../core/session/index.ts'
import { type Emit, epoch, type Flush } from './draft.ts'
import { flushAtEnd, listen, whenParsed } from './listen.ts'
import { hasNavigation } from './native.ts'
import { pageTitle } from './page-title.ts'

type How = NavigationEvent['how']

/** ms after a move until the title is read: apps set it after rendering the new view */
const titleDelay = 300
/** ms between two checks of the URL, in browsers without the Navigation API */
const pollInterval = 500

const loadTypes: Record<string, How> = { reload: 'reload', back_forward: 'back-forward' }

/** The kind of a move within the document; undefined if it is not worth reporting. */
export function moveKind(from: string, to: string, type: string | null): How | undefined {
  if (type === 'traverse') return 'traverse'
  // Apps constantly save state with history.replaceState, e.g. the scroll position.
  if (from === to) return type === 'push' ? 'push' : undefined
  if (from.split('#', 1)[0] === to.split('#', 1)[0]) return 'hash'
  return type === 'push' ? 'push' : 'replace'
}

/**
 * Reports navigation until the signal aborts. `history` is never patched, because the page could see that. The
 * Navigation API reports every move; without it, the URL is polled (https://html.spec.whatwg.org/#navigation-api).
 */
export function observeNavigation(emit: Emit, signal: AbortSignal): Flush {
  let url = here()
  let pending: { how: How; at: number; url: string } | undefined
  let timer: Cancel | undefined

  function flush() {
    timer?.()
    timer = undefined
    if (pending) emit({ kind: 'navigation', ...pending, ...titleNow() })
    pending = undefined
  }

  function move(how: How | undefined, at: number) {
    if (how === undefined) return
    // The title is still that of the previous view, so it is left out for a view that is left this quickly.
    if (pending) emit({ kind: 'navigation', ...pending })
    pending = { how, at, url }
    timer?.()
    timer = after(titleDelay, flush)
  }

  function compare(type: string | null, at: number) {
    const from = url
    url = here()
    move(moveKind(from, url, type), at)
  }

  // Registered first, so that the load precedes everything that happens in the page.
  const load = { kind: 'navigation' as const, how: loadKind(), at: epoch(0), url }
  whenParsed(() => emit({ ...load, ...titleNow() }), signal)

  if (hasNavigation()) {
    listen<NavigationCurrentEntryChangeEvent>(
      navigation,
      'currententrychange',
      (event) => compare(event.navigationType, epoch(event.timeStamp)),
      signal,
    )
  } else watchAddress(compare, signal)

  listen<PageTransitionEvent>(
    window,
    'pageshow',
    (event) => event.persisted && emit({ kind: 'navigation', how: 'restore', at: epoch(), url, ...titleNow() }),
    signal,
  )
  listen(
    window,
    'pagehide',
    () => {
      flush()
      emit({ kind: 'navigation', how: 'leave', at: epoch(), url: here(), ...titleNow() })
    },
    signal,
  )
  return flushAtEnd(flush, signal)
}

const here = () => withoutContent(location.href)

function titleNow(): { title?: string } {
  const title = pageTitle()
  return title === '' ? {} : { title }
}

function loadKind(): How {
  const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  return loadTypes[entry?.type ?? ''] ?? 'load'
}

/** Without the Navigation API only back and forward have their own event; other moves are found by polling. */
function watchAddress(compare: (type: string | null, at: number) => void, signal: AbortSignal): void {
  let length = history.length
  const look = (type: string | null) => {
    const grown = history.length > length
    length = history.length
    compare(type ?? (grown ? 'push' : 'replace'), epoch())
  }
  function poll() {
    if (signal.aborted) return
    look(null)
    after(pollInterval, poll)
  }
  after(pollInterval, poll)
  // Clicking a fragment link fires popstate too, but lengthens the history.
  listen(window, 'popstate', () => look(history.length === length ? 'traverse' : null), signal)
}
