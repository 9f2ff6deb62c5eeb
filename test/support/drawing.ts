/** Stands in for a picture that was drawn on, where there is no canvas: its bytes encode its shapes. */
import type { SessionTasks } from '../../src/tasks/tasks.ts'

export const drawInWords: SessionTasks['draw'] = async (_picture, shapes) => {
  const words = JSON.stringify(shapes)
  return {
    file: `screenshots/drawn-${words.length}.webp`,
    bytes: new TextEncoder().encode(words),
    width: 800,
    height: 600,
  }
}
