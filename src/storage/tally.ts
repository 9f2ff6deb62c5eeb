/** Events as rows on disk, and running totals of the rows of a session. Pure. */
import { type Group, groupOf, isFailedRequest, isProblem, type SessionEvent } from '../core/session/index.ts'

export interface Row {
  session: string
  id: string
  /** increases with every write in a session, so that a reader finds what is new and what has changed */
  order: number
  group: Group
  problem: boolean
  failed: boolean
  /** when it was stored, ms since the session began; of its own time if that is later. Age counts from here */
  at: number
  /** characters of the event as JSON */
  size: number
  event: unknown
}

export interface Tally {
  session: string
  /** of the newest write */
  order: number
  /** a group unknown to an older version is missing */
  groups: Partial<Record<Group, { events: number; bytes: number }>>
  problems: number
  failed: number
  /** number of the browser's records of requests */
  network: number
}

/** @param now ms since the session began */
export function rowOf(session: string, event: SessionEvent, order: number, now = event.at): Row {
  return {
    session,
    id: event.id,
    order,
    group: groupOf(event),
    problem: isProblem(event),
    failed: isFailedRequest(event),
    at: Math.max(event.at, now),
    size: JSON.stringify(event).length,
    event,
  }
}

export function emptyTally(session: string): Tally {
  return { session, order: 0, groups: {}, problems: 0, failed: 0, network: 0 }
}

/** What a session has of a group. */
export function inGroup({ groups }: Tally, group: Group): { events: number; bytes: number } {
  return groups[group] ?? { events: 0, bytes: 0 }
}

/** The number of events as a person would count them: without the pieces that record how the page looked. */
export function countEvents({ groups }: Tally): number {
  const { replay: _, ...others } = groups
  return Object.values(others).reduce((sum, { events }) => sum + events, 0)
}

/** The tally with one more row. */
export function addRow(tally: Tally, row: Row): Tally {
  return changed(tally, row, 1)
}

/** The tally without a row that was in it. */
export function dropRow(tally: Tally, row: Row): Tally {
  return changed(tally, row, -1)
}

function changed(tally: Tally, { group, size, problem, failed }: Row, by: 1 | -1): Tally {
  const { events, bytes } = inGroup(tally, group)
  return {
    ...tally,
    groups: { ...tally.groups, [group]: { events: events + by, bytes: bytes + by * size } },
    problems: tally.problems + (problem ? by : 0),
    failed: tally.failed + (failed ? by : 0),
  }
}
