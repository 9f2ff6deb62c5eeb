/** What edits have changed in a captured session: how it gets from the review's desk to the screen. Pure. */
import type { MaskedPlaces } from '../core/privacy/index.ts'
import type { Session, SessionEvent } from '../core/session/index.ts'
import type { Findings } from './findings.ts'

/** The result of edits, as a difference to the captured session, because that is short. */
export interface Applied {
  /** ids of the captured events that were removed */
  removed: string[]
  /** captured events that have changed */
  changed: SessionEvent[]
  /** gaps that say what was removed, to go at the end */
  added: SessionEvent[]
  /** everything but the events */
  rest: Session
  /** by the id of the edit */
  masked: ReadonlyMap<number, MaskedPlaces>
  findings: Findings
}

export function differenceOf(
  captured: Session,
  edited: Session,
): Pick<Applied, 'removed' | 'changed' | 'added' | 'rest'> {
  const before = new Map(captured.events.map((event) => [event.id, event]))
  const left = new Set(edited.events.map(({ id }) => id))
  return {
    removed: captured.events.flatMap(({ id }) => (left.has(id) ? [] : [id])),
    changed: edited.events.filter((event) => before.has(event.id) && before.get(event.id) !== event),
    added: edited.events.filter((event) => !before.has(event.id)),
    rest: { ...edited, events: [] },
  }
}

/** Applies that difference to the captured session. */
export function sessionFrom(captured: Session, { removed, changed, added, rest }: Applied): Session {
  const gone = new Set(removed)
  const now = new Map(changed.map((event) => [event.id, event]))
  const events = captured.events.flatMap((event) => (gone.has(event.id) ? [] : [now.get(event.id) ?? event]))
  return { ...rest, events: [...events, ...added] }
}
