/**
 * What a person changes in a session before it is shared. Edits are data and the captured session never changes, so
 * undoing one means leaving it out.
 */

import type { Shape, Size } from '../../drawing/index.ts'
import type { Note, Session, SessionEvent } from '../../session/index.ts'
import { type Removal, removeParts } from '../../session/removal.ts'
import { mapReplay } from '../dom/map-replay.ts'
import type { Known } from '../known/known.ts'
import { sweepKnown } from '../known/sweep.ts'
import { numberLabels } from '../numbering.ts'
import { mapStrings } from '../tree.ts'
import { createMasker, type Mask, type Masker, manualLabel } from './mask-more.ts'
import { maskWritten } from './written.ts'

/** What was drawn on a picture, wherever it is shown. There is one per picture, and it can be edited further. */
export interface Drawing {
  /** the captured picture, as named by its events */
  file: string
  shapes: readonly Shape[]
  /** the picture shared in its place */
  drawn: Size & { file: string }
}

/** `id` is unique within a session. */
export type Edit = { id: number } & (({ what: 'mask' } & Mask) | ({ what: 'drawing' } & Drawing) | Removal)

/** Where an edit of kind `mask` replaced its value. */
export interface MaskedPlaces {
  places: number
  /** number of events that contain it; the rest are in the environment, the pages' URLs or the note */
  events: number
}

export interface Edited {
  session: Session
  /** by the id of the edit; only for masks */
  masked: ReadonlyMap<number, MaskedPlaces>
}

/** @param id increments within a session and is never reused, so that a label always stands for one value */
export function newMask(id: number, value: string): Extract<Edit, { what: 'mask' }> {
  return { id, what: 'mask', value: value.trim(), label: manualLabel(id) }
}

/**
 * The session as it will be shared: removals first, then masks, in the order of the edits; the list of masked values is
 * rebuilt. Costs one pass over all texts per mask, and one for the list.
 */
export function applyEdits(session: Session, edits: readonly Edit[]): Edited {
  const masked = new Map<number, MaskedPlaces>()
  if (edits.length === 0) return { session, masked }
  let result = removeParts(
    session,
    edits.filter((edit) => edit.what !== 'mask' && edit.what !== 'drawing'),
  )
  result = withDrawings(result, edits)
  for (const { edit, masker } of maskersOf(edits)) {
    const before = result.events
    const { events, ...rest } = result
    const next = before.map((event) => maskEvent(event, masker))
    result = { ...maskRest(rest, masker), events: next }
    masked.set(edit.id, {
      places: masker.count,
      events: next.reduce((sum, event, index) => sum + (event === before[index] ? 0 : 1), 0),
    })
  }
  return { session: numberLabels(result), masked }
}

/** In a replay, keys that are identifiers elsewhere hold text of the page. */
function maskEvent(event: SessionEvent, masker: Masker): SessionEvent {
  if (event.kind !== 'replay') return masker.data(event)
  const records = mapReplay(event.records, masker.text)
  return records === event.records ? event : { ...event, records }
}

function withDrawings(session: Session, edits: readonly Edit[]): Session {
  const drawings = new Map(edits.flatMap((edit) => (edit.what === 'drawing' ? [[edit.file, edit.drawn] as const] : [])))
  if (drawings.size === 0) return session
  const events = session.events.map((event) => {
    const drawn = event.kind === 'screenshot' ? drawings.get(event.file) : undefined
    return drawn ? { ...event, ...drawn, drawn: true } : event
  })
  return { ...session, events }
}

/** The shapes drawn on a picture so far. @param file of the captured picture */
export function shapesOn(edits: readonly Edit[], file: string): readonly Shape[] {
  return edits.flatMap((edit) => (edit.what === 'drawing' && edit.file === file ? edit.shapes : []))
}

/** The edits with the drawing on a captured picture replaced; a drawing without shapes is dropped. */
export function withDrawing(edits: readonly Edit[], id: number, drawing: Drawing | { file: string }): Edit[] {
  const others = edits.filter((edit) => !(edit.what === 'drawing' && edit.file === drawing.file))
  return 'drawn' in drawing ? [...others, { id, what: 'drawing', ...drawing }] : others
}

/** Everything in a session that is not an event and can hold a value. */
function maskRest(rest: Omit<Session, 'events'>, masker: Masker): Omit<Session, 'events'> {
  return {
    ...rest,
    site: masker.text(rest.site),
    documents: masker.data(rest.documents),
    note: masker.data(rest.note),
    ...(rest.environment && { environment: masker.data(rest.environment) }),
  }
}

/**
 * Masks words written after the capture like the session: by the edits, by the rules, and by the secrets recognised in
 * it.
 * @param known secrets of the session
 */
export function maskNote(note: Note, edits: readonly Edit[], known: Iterable<Known> = []): Note {
  const edited = maskersOf(edits).reduce((masked, { masker }) => masker.data(masked), note)
  return mapStrings(sweepKnown(edited, known), maskWritten)
}

/** How often a value to be masked occurs in words written before or after the capture: notes, a guide. */
export function placesInWords(mask: Mask, ...words: readonly unknown[]): number {
  const masker = createMasker(mask)
  for (const one of words) masker?.data(one)
  return masker?.count ?? 0
}

/** Masks links to articles like the session. A URL in which something was masked no longer works, so it is left out. */
export function maskLinks<L extends { id: string; title: string; url?: string | undefined }>(
  links: readonly L[],
  edits: readonly Edit[],
): L[] {
  const mask = (text: string) => maskWords(text, edits)
  return links.map((link) => {
    const { url, ...rest } = link
    const kept = url !== undefined && mask(url) === url ? { url } : {}
    return { ...rest, ...kept, id: mask(link.id), title: mask(link.title) } as L
  })
}

/** Masks the account of a guide like the session: its author may have named the customer. */
export function maskGuide<G extends { title: string; by: string; steps: readonly { text: string }[] }>(
  guide: G,
  edits: readonly Edit[],
): G {
  const mask = (text: string) => maskWords(text, edits)
  const steps = guide.steps.map((step) => ({ ...step, text: mask(step.text) }))
  return { ...guide, title: mask(guide.title), by: mask(guide.by), steps }
}

/** Masks a text written after the capture like the session. */
export function maskWords(text: string, edits: readonly Edit[]): string {
  return maskersOf(edits).reduce((masked, { masker }) => masker.text(masked), text)
}

function maskersOf(edits: readonly Edit[]) {
  return edits.flatMap((edit) => {
    const masker = edit.what === 'mask' ? createMasker(edit) : undefined
    return masker ? [{ edit, masker }] : []
  })
}
