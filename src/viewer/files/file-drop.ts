import { useEffect, useState } from 'preact/hooks'
import { type Dropped, droppedFiles } from './dropped-files.ts'

/** For `<input accept>`: bundles, and HAR files under the names that they go by. */
export const acceptedFiles = '.zip,.har,.json,.gz'

/** What dropping a file means: to open it, or to compare it with the one that is open. */
export type DropZone = 'open' | 'compare'

/**
 * Takes files that are dropped anywhere in the window, and says over which zone they are being dragged. A zone is an
 * element with `data-drop-zone`; beside them, what `otherwise` says counts.
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
      // Without this the browser would leave the page for the file.
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
