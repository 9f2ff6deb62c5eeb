import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatFragment, type Place, parseFragment } from './location.ts'
import type { ViewerStore } from './store.ts'

/** Keeps the address and the store in step: a link to an event opens there, and every place has a link. */
export function useLocation(store: ViewerStore): void {
  useEffect(() => {
    /** a moment whose events are still being read */
    let moment: Place | undefined
    const isWhole = () => store.state.value.name === 'open' && store.state.value.whole
    const follow = () => {
      if (location.hash === '') return
      const place = parseFragment(location.hash)
      moment = place.at === undefined || isWhole() ? undefined : place
      store.goTo(place)
    }
    let wasOpen = false
    const stop = effect(() => {
      const open = store.state.value.name === 'open'
      const tab = store.tab.value
      const place: Place = {
        tab,
        ...(tab === 'replay' && store.moment.value !== undefined && { at: store.moment.value }),
        ...(tab !== 'replay' && store.selected.value !== undefined && { event: store.selected.value }),
      }
      // The link that was opened decides first; only then does the address follow the reader.
      if (open && wasOpen) history.replaceState(null, '', formatFragment(place))
      else if (open) queueMicrotask(follow)
      wasOpen = open
      if (isWhole() && moment) {
        const place = moment
        moment = undefined
        queueMicrotask(() => store.goTo(place))
      }
    })
    window.addEventListener('hashchange', follow)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [store])
}
