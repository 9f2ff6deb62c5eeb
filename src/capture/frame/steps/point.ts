/** Pointer position within an element, and modifier keys held. */
import type { StepEvent } from '../../../core/session/index.ts'

export type Point = NonNullable<StepEvent['point']>
export type Modifier = NonNullable<StepEvent['modifiers']>[number]

/**
 * The position of a mouse event in an element, in CSS px from the top left corner of its first box: a link across two
 * lines has two, and replay tools count from the first. Undefined if the event was elsewhere, e.g. on the element's
 * label.
 */
export function pointIn(element: Element, { clientX, clientY }: MouseEvent): Point | undefined {
  const bounds = element.getBoundingClientRect()
  if (clientX < bounds.left || clientX > bounds.right || clientY < bounds.top || clientY > bounds.bottom)
    return undefined
  const first = element.getClientRects()[0] ?? bounds
  return { x: rounded(clientX - first.left), y: rounded(clientY - first.top) }
}

/** The modifier keys that were held down. */
export function modifiersOf({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): Modifier[] {
  return [
    ...(altKey ? (['Alt'] as const) : []),
    ...(ctrlKey ? (['Control'] as const) : []),
    ...(metaKey ? (['Meta'] as const) : []),
    ...(shiftKey ? (['Shift'] as const) : []),
  ]
}

/** CSS px between two positions of the pointer. */
export function distance(from: MouseEvent, to: MouseEvent): number {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY)
}

function rounded(px: number): number {
  return Math.round(px * 10) / 10
}
