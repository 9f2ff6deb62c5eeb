/** A value in one line, as pieces that can be coloured. */
import { type Piece, previewValue as preview, type Value } from '../../core/session/index.ts'

export type { Piece, PieceKind } from '../../core/session/index.ts'

/** The preview of a value that can be opened: its first members, a long text cut at 120 characters. */
export const previewValue = (value: Value): Piece[] => preview(value, { members: 5, items: 10, text: 120 })
