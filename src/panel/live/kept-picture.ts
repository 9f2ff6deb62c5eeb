/** The picture of the event open during a recording, read on demand. */
import { useEffect, useState } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { readPicture } from '../../tasks/pictures.ts'
import { useImages } from '../../views/index.ts'
import { useStore } from '../context.ts'

const none: ReadonlyMap<string, Uint8Array> = new Map()

/** Returns the URL of the event's image once it has been loaded. */
export function useKeptPicture(event: SessionEvent | undefined, sessionId: string | undefined) {
  const { ports } = useStore()
  const [files, setFiles] = useState(none)
  const file = event?.kind === 'screenshot' ? event.file : undefined
  useEffect(() => {
    if (file === undefined || sessionId === undefined) return
    let left = false
    // If it is missing, the details name the file instead.
    const show = (bytes: Uint8Array | undefined) => bytes && !left && setFiles(new Map([[file, bytes]]))
    void readPicture(ports.send, sessionId, file).then(show, () => undefined)
    return () => {
      left = true
    }
  }, [ports, file, sessionId])
  return useImages(files)
}
