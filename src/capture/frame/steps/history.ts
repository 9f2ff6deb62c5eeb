/** Back and forward, when the person presses the browser's own buttons or keys. */
import { epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import type { Recorder } from './recorder.ts'

/**
 * Records moves through the history that come from the browser's own surface. The Navigation API tells them apart from
 * `history.back()` of the page, and before the page is left
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-navigateevent-userinitiated). A way back to another
 * site is not told there; the load that follows is.
 */
export function recordHistory({ flush, writer }: Recorder, signal: AbortSignal): void {
  if (!('navigation' in window)) return
  listen<NavigateEvent>(
    navigation,
    'navigate',
    (event) => {
      const to = event.destination.index
      const from = navigation.currentEntry?.index ?? -1
      if (!event.isTrusted || event.navigationType !== 'traverse' || !event.userInitiated) return
      // Without an index it leads to another site.
      if (to < 0 || to === from) return
      flush()
      writer.write({ action: to < from ? 'back' : 'forward', at: epoch(event.timeStamp) })
    },
    signal,
  )
}
