/** A one-line preview of a value, as pieces that can be coloured. */
import { type Piece, previewValue as preview, type Value } from '../../core/session/index.ts'

export type { Piece, PieceKind } from '../../core/session/index.ts'

/** The preview of an expandable value: its first members, and long text cut at 120 characters. */
export const previewValue = (value: Value): Piece[] => preview(value, { members: 5, items: 10, text: 120 })
