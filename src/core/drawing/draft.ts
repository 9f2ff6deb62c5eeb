/** A drawing that is being made: its shapes, which one is chosen, and the way back. Pure. */
import type { Shape } from './shape.ts'

export interface Draft {
  shapes: readonly Shape[]
  /** index of the shape that is chosen */
  chosen: number | undefined
  /** earlier states of `shapes`, the oldest first */
  past: readonly (readonly Shape[])[]
  /** the shape that the last change was about: going on with it is the same step for the way back */
  shifting: number | undefined
}

export function newDraft(shapes: readonly Shape[] = []): Draft {
  return { shapes, chosen: undefined, past: [], shifting: undefined }
}

/** Whether it is another drawing than at the start. */
export function isChanged(draft: Draft): boolean {
  return draft.past.length > 0
}

export function added(draft: Draft, shape: Shape): Draft {
  return { ...step(draft, [...draft.shapes, shape]), chosen: draft.shapes.length }
}

/** Another form of a shape; the way back goes over a row of changes of one shape at once. */
export function shifted(draft: Draft, index: number, shape: Shape): Draft {
  const shapes = draft.shapes.map((one, at) => (at === index ? shape : one))
  const next = draft.shifting === index ? { ...draft, shapes } : step(draft, shapes)
  return { ...next, chosen: index, shifting: index }
}

export function removed(draft: Draft, index: number): Draft {
  const shapes = draft.shapes.filter((_shape, at) => at !== index)
  return { ...step(draft, shapes), chosen: shapes.length === 0 ? undefined : Math.min(index, shapes.length - 1) }
}

export function cleared(draft: Draft): Draft {
  return draft.shapes.length === 0 ? draft : step(draft, [])
}

export function chosen(draft: Draft, index: number | undefined): Draft {
  return { ...draft, chosen: index, shifting: undefined }
}

/** One change back; the draft as it is when there was none. */
export function undone(draft: Draft): Draft {
  const before = draft.past.at(-1)
  if (!before) return draft
  return { shapes: before, chosen: undefined, past: draft.past.slice(0, -1), shifting: undefined }
}

function step(draft: Draft, shapes: readonly Shape[]): Draft {
  return { shapes, chosen: undefined, past: [...draft.past, draft.shapes], shifting: undefined }
}
