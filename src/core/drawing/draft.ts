/** A drawing in progress: its shapes, the selected one, and the undo history. Pure. */
import type { Shape } from './shape.ts'

export interface Draft {
  shapes: readonly Shape[]
  /** index of the selected shape */
  chosen: number | undefined
  /** earlier states of `shapes`, oldest first */
  past: readonly (readonly Shape[])[]
  /** the shape changed last; further changes to it join the same undo step */
  shifting: number | undefined
}

export function newDraft(shapes: readonly Shape[] = []): Draft {
  return { shapes, chosen: undefined, past: [], shifting: undefined }
}

/** Whether the drawing differs from how it started. */
export function isChanged(draft: Draft): boolean {
  return draft.past.length > 0
}

export function added(draft: Draft, shape: Shape): Draft {
  return { ...step(draft, [...draft.shapes, shape]), chosen: draft.shapes.length }
}

/** Replaces a shape; consecutive changes to one shape are undone together. */
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

/** Undoes one step; returns the draft unchanged if there is none. */
export function undone(draft: Draft): Draft {
  const before = draft.past.at(-1)
  if (!before) return draft
  return { shapes: before, chosen: undefined, past: draft.past.slice(0, -1), shifting: undefined }
}

function step(draft: Draft, shapes: readonly Shape[]): Draft {
  return { shapes, chosen: undefined, past: [...draft.past, draft.shapes], shifting: undefined }
}
