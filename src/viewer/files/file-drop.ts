import { useEffect, useState } from 'preact/hooks'
import { type Dropped, droppedFiles } from './dropped-files.ts'

/** For `<input accept>`: bundles, and HAR files with their usual extensions. */
export const acceptedFiles = '.zip,.har,.json,.gz'

/** What dropping a file does: open it, or compare it with the open one. */
export type DropZone = 'open' | 'compare'

/**
 * Accepts files dropped anywhere in the window, and reports which zone they are dragged over. A zone is an element with
 * `data-drop-zone`; outside of zones, `otherwise` applies.
 */
export function useDrop(
  onDrop: (dropped: Dropped, zone: DropZone) => void,
  otherwise: () => DropZone,
): DropZone | undefined {
  const [dropping, setDropping] = useState<DropZone>()
  useEffect(() => {
    const zoneOf = ({ target }: DragEvent): DropZone => {
      const zone = target instanceof Element ? target.closest('[data-drop-zone]')?.getAttribute('data-drop-zone') : null
      return zone === 'open' || zone === 'compare' ? zone : otherwise()
    }
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Otherwise the browser would navigate to the file.
      event.preventDefault()
      setDropping(zoneOf(event))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(undefined)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setDropping(undefined)
      const zone = zoneOf(event)
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((dropped) => onDrop(dropped, zone))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [onDrop, otherwise])
  return dropping
}
