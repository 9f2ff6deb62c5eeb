/** Fetches a recording's pictures for a case: the recording is deleted with its tab, while the case stays. */
import { fromBase64 } from '../core/base/bytes.ts'
import type { Session } from '../core/session/index.ts'
import { picturesOf } from '../core/session/pictures.ts'
import type { Send } from '../messages/index.ts'

/** Files by path in the bundle. A missing one is left out; the capture does not fail for it. */
export async function readPictures(send: Send, session: Session): Promise<ReadonlyMap<string, Uint8Array>> {
  const shown = picturesOf(session).map((picture) => picture.file)
  const files = new Map<string, Uint8Array>()
  for (const file of new Set(shown)) {
    const bytes = await readPicture(send, session.id, file).catch(() => undefined)
    if (bytes) files.set(file, bytes)
  }
  return files
}

/** One file; undefined if it is no longer kept. */
export async function readPicture(send: Send, sessionId: string, file: string): Promise<Uint8Array | undefined> {
  const { base64 } = await send('session.picture', { sessionId, file })
  return base64 === undefined ? undefined : fromBase64(base64)
}
