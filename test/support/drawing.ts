/** A picture that was drawn on, where there is no canvas: its bytes are its shapes. */
import type { Tasks } from '../../src/tasks/tasks.ts'

export const drawInWords: Tasks['draw'] = async (_picture, shapes) => {
  const words = JSON.stringify(shapes)
  return {
    file: `screenshots/drawn-${words.length}.webp`,
    bytes: new TextEncoder().encode(words),
    width: 800,
    height: 600,
  }
}
