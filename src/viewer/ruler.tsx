import type { Session } from '../core/session/index.ts'
import { TimeRuler } from '../views/index.ts'
import type { ViewerStore } from './store.ts'

/** The time ruler above a list of the viewer. */
export function Ruler({ store, session }: { store: ViewerStore; session: Session }) {
  if (session.events.length === 0) return null
  return (
    <TimeRuler session={session} span={store.span.value} selected={store.selectedEvent.value} onSpan={store.narrow} />
  )
}
