/** A bundle that somebody has sent, read so that it can be worked on like a case that was captured here. */
import { BundleError, openFile, PasswordError } from '../core/bundle/index.ts'
import type { Session } from '../core/session/index.ts'
import { type Findings, findingsOf } from './findings.ts'

/** What a bundle holds for a case. */
export interface OpenedCase {
  session: Session
  findings: Findings
  /** files of its pictures, by path in the bundle */
  pictures: ReadonlyMap<string, Uint8Array>
  /** sentences about what could not be read, or is not as it was captured */
  remarks: string[]
}

/** It is encrypted, and the password is missing or wrong. */
export interface LockedBundle {
  locked: 'missing' | 'wrong'
}

/**
 * The verdict and the articles are found anew: the rules may be newer than those that it was captured with.
 * @throws BundleError with a sentence for a person when the file cannot be opened, or is no bundle
 */
export async function openBundle(file: Blob, password?: string): Promise<OpenedCase | LockedBundle> {
  try {
    const opened = await openFile(file, password)
    if (opened.kind !== 'bundle')
      throw new BundleError('It is a HAR, in which nothing is masked. The viewer opens it (menu, Open the viewer).')
    const { session, files, integrity, problems } = opened
    const shown = session.events.flatMap((event) => (event.kind === 'screenshot' ? [event.file] : []))
    const pictures = new Map<string, Uint8Array>()
    for (const path of shown) {
      const picture = files.get(path)
      if (picture) pictures.set(path, picture)
    }
    const changed =
      integrity.state === 'changed' ? [`It was changed after it was captured: ${integrity.files.join(', ')}.`] : []
    return { session, findings: findingsOf(session), pictures, remarks: [...changed, ...problems] }
  } catch (error) {
    if (error instanceof PasswordError) return { locked: error.wrong ? 'wrong' : 'missing' }
    throw error
  }
}
