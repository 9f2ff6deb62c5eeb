/** Renumbers a recording's labels and lists what was masked. */
import type { DocumentInfo, Environment, RedactionEntry, SessionEvent } from '../session/index.ts'
import { changeBase64 } from './codings/base64.ts'
import type { Known } from './known/known.ts'
import { labelPattern } from './labels.ts'
import { mapStrings } from './tree.ts'

/** The parts of a session that can hold labels. */
export interface Labelled {
  events: SessionEvent[]
  environment?: Environment | undefined
  documents?: DocumentInfo[] | undefined
  /** the secrets behind the labels, if still known */
  known?: readonly Known[] | undefined
}

/**
 * Renumbers `redacted-bearer-<hash>` to `redacted-bearer-1`, `-2`, ... in order of first appearance, and adds one entry
 * per label with its count and the events that contain it.
 *
 * A number reveals nothing about the value, so nothing can be guessed from the file. A value found under two names (a
 * cookie and a parameter) gets one label, with the kind under which it appeared first. Labels that are already numbered
 * keep their numbers, so numbering is idempotent.
 */
export function numberLabels<S extends Labelled>(session: S): S & { redactions: RedactionEntry[] } {
  const entries = new Map<string, RedactionEntry>()
  const byHash = new Map<string, RedactionEntry>()
  const highest = takenNumbers(session)

  const entryFor = (label: string, kind: string, tail: string): RedactionEntry => {
    const known = tail.length === 10 ? byHash.get(tail) : entries.get(label)
    if (known) return known
    const entry = { label, kind, count: 0, events: [] }
    if (tail.length === 10) {
      const number = (highest.get(kind) ?? 0) + 1
      highest.set(kind, number)
      entry.label = `redacted-${kind}-${number}`
      byHash.set(tail, entry)
    }
    entries.set(entry.label, entry)
    return entry
  }
  const number = (text: string, event?: string): string => {
    const open = changeBase64(text, (json) => number(json, event))
    if (!open.includes('redacted-')) return open
    return open.replace(labelPattern, (label: string, kind: string, tail: string) => {
      const entry = entryFor(label, kind, tail)
      entry.count++
      if (event !== undefined && entry.events.at(-1) !== event) entry.events.push(event)
      return entry.label
    })
  }

  const numberOf = (label: string) =>
    label.replace(labelPattern, (whole: string, _kind: string, tail: string) => byHash.get(tail)?.label ?? whole)

  const events = session.events.map((event) => mapStrings(event, (text) => number(text, event.id)))
  return {
    ...session,
    events,
    ...(session.environment && { environment: mapStrings(session.environment, (text) => number(text)) }),
    ...(session.documents && { documents: mapStrings(session.documents, (text) => number(text)) }),
    redactions: [...entries.values()],
    // Last, so that values that no longer occur anywhere do not take up earlier numbers.
    ...(session.known && { known: session.known.map(([value, label]): Known => [value, numberOf(label)]) }),
  }
}

/** The highest number in use per kind. */
function takenNumbers({ events, environment, documents }: Labelled): Map<string, number> {
  const highest = new Map<string, number>()
  mapStrings({ events, environment, documents }, (text) => {
    if (!text.includes('redacted-')) return text
    for (const [, kind = '', tail = ''] of text.matchAll(labelPattern))
      if (tail.length < 10) highest.set(kind, Math.max(highest.get(kind) ?? 0, Number(tail)))
    return text
  })
  return highest
}
