/** Back and forward through the browser's own buttons or keys. */
import { epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import { hasNavigation } from '../native.ts'
import type { Recorder } from './recorder.ts'

/**
 * Records history moves made with the browser's own controls. The Navigation API distinguishes them from the page's
 * `history.back()`, and reports them before the page is left
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-navigateevent-userinitiated). It does not report a
 * move back to another site; the following page load does.
 */
export function recordHistory({ flush, writer }: Recorder, signal: AbortSignal): void {
  if (!hasNavigation()) return
  listen<NavigateEvent>(
    navigation,
    'navigate',
    (event) => {
      const to = event.destination.index
      const from = navigation.currentEntry?.index ?? -1
      if (event.navigationType !== 'traverse' || !event.userInitiated) return
      // Without an index it leads to another site.
      if (to < 0 || to === from) return
      flush()
      writer.write({ action: to < from ? 'back' : 'forward', at: epoch(event.timeStamp) })
    },
    signal,
  )
}
