import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatFragment, type Place, parseFragment, type TabId } from './address/location.ts'
import type { ViewerStore } from './store.ts'

/**
 * Keeps the URL and the store in step: a link to an event opens it, every place has a link, and Back returns to the tab or
 * event from which a link was followed. Moves within a list or the replay add no history entries.
 */
export function useLocation(store: ViewerStore): void {
  useEffect(() => {
    /** a link whose target is still being read */
    let waiting: Place | undefined
    /** the URL is driving the store, not following it */
    let led = false
    const isWhole = () => store.state.value.name === 'open' && store.state.value.whole
    const goTo = (place: Place) => {
      led = true
      waiting = store.goTo(place) ? undefined : place
      led = false
    }
    const follow = () => {
      if (location.hash === '') return
      goTo(parseFragment(location.hash))
    }
    const begin = () => {
      follow()
      // Back has to return here, too.
      history.replaceState(null, '', formatFragment(placeOf(store)))
    }
    let wasOpen = false
    let before = { tab: store.tab.peek(), jumps: store.jumps.peek(), event: store.selected.peek() }
    const stop = effect(() => {
      const open = store.state.value.name === 'open'
      const fragment = formatFragment(placeOf(store))
      const now = { tab: store.tab.value, jumps: store.jumps.value, event: store.selected.value }
      const isStep = now.tab !== before.tab || now.jumps !== before.jumps
      // A reader who has moved on does not want to be taken back.
      if (!led && (isStep || now.event !== before.event)) waiting = undefined
      before = now
      // The link that was opened takes effect first; only then does the URL follow the reader.
      if (open && wasOpen) {
        if (isStep && !led && fragment !== location.hash) history.pushState(null, '', fragment)
        else history.replaceState(null, '', fragment)
      } else if (open) queueMicrotask(begin)
      wasOpen = open
      if (isWhole() && waiting) {
        const place = waiting
        waiting = undefined
        queueMicrotask(() => goTo(place))
      }
    })
    window.addEventListener('hashchange', follow)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [store])
}

/** The reader's position. Only lists are limited, so the span is left out elsewhere. */
function placeOf(store: ViewerStore): Place {
  const [tab, at, event, span] = [store.tab.value, store.moment.value, store.selected.value, store.span.value]
  if (tab === 'replay') return { tab, ...(at !== undefined && { at }) }
  return { tab, ...(event !== undefined && { event }), ...(span && narrowed.has(tab) && { span }) }
}

const narrowed: ReadonlySet<TabId> = new Set(['timeline', 'network', 'console'])
