/** Texts of the drawing dialog. English, for agents; customers get translated ones passed in. */
import type { Rect, Tool } from '../../core/drawing/index.ts'

export interface DrawingWords {
  title: string
  /** how to do it, by pointer and by keyboard */
  help: string
  tool: string
  tools: Record<Tool, string>
  /** what happens to covered parts */
  coverHint: string
  add: string
  picture: string
  shapes: string
  none: string
  /** position and size of a shape, in % of the picture */
  at(place: Rect): string
  keys: string
  change: string
  move: string
  size: string
  left: string
  right: string
  up: string
  down: string
  removeNamed(shape: string): string
  undo: string
  clear: string
  keep: string
  cancel: string
  unsaved: string
  discard: string
  goOn: string
  failed: string
}

export const agentDrawingWords: DrawingWords = {
  title: 'Draw on the picture',
  help: 'Choose a tool and drag on the picture. Or press Add, then move the new shape with the arrow keys.',
  tool: 'Tool',
  tools: { arrow: 'Arrow', box: 'Box', cover: 'Cover' },
  coverHint:
    'What is covered is gone from this picture. If it also appears in other pictures or in text, mask it there too.',
  add: 'Add',
  picture: 'The picture with your drawing',
  shapes: 'What you drew',
  none: 'Nothing yet.',
  at: ({ x, y, width, height }) => `${x}% from the left, ${y}% from the top, ${width}% wide, ${height}% high`,
  keys: 'With a shape selected: arrow keys move it, Shift and arrow keys resize it, Delete removes it.',
  change: 'Move or resize',
  move: 'Move',
  size: 'Size',
  left: 'To the left',
  right: 'To the right',
  up: 'Up',
  down: 'Down',
  removeNamed: (shape) => `Remove: ${shape}`,
  undo: 'Undo',
  clear: 'Clear all',
  keep: 'Save drawing',
  cancel: 'Cancel',
  unsaved: 'Discard your drawing?',
  discard: 'Discard',
  goOn: 'Continue drawing',
  failed: 'The drawing could not be applied. The picture is unchanged.',
}
