/** The words of drawing. They are English for agents; whoever shows it to customers hands in others. */
import type { Rect, Tool } from '../../core/drawing/index.ts'

export interface DrawingWords {
  title: string
  /** how it is done, by pointer and by keyboard */
  help: string
  tool: string
  tools: Record<Tool, string>
  /** what becomes of what is covered */
  coverHint: string
  add: string
  picture: string
  shapes: string
  none: string
  /** where a shape is and how large, in % of the picture */
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
  help: 'Choose a tool and drag over the picture. Or press Add, and move what was added with the arrow keys.',
  tool: 'Tool',
  tools: { arrow: 'Arrow', box: 'Box', cover: 'Cover' },
  coverHint:
    'What is covered is not in this picture any more. Where it also stands in other pictures or in texts, mask it there too.',
  add: 'Add',
  picture: 'The picture with what you have drawn',
  shapes: 'What you have drawn',
  none: 'Nothing yet.',
  at: ({ x, y, width, height }) => `${x} % from the left, ${y} % from the top, ${width} % wide, ${height} % high`,
  keys: 'On a shape: arrow keys move it, with Shift they size it, Delete removes it.',
  change: 'Move or size it',
  move: 'Move',
  size: 'Size',
  left: 'To the left',
  right: 'To the right',
  up: 'Up',
  down: 'Down',
  removeNamed: (shape) => `Remove: ${shape}`,
  undo: 'Undo',
  clear: 'Clear all',
  keep: 'Keep the drawing',
  cancel: 'Cancel',
  unsaved: 'Leave without what you have drawn?',
  discard: 'Leave without it',
  goOn: 'Go on drawing',
  failed: 'The picture could not be drawn on. It is as it was.',
}
