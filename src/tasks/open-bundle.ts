/** Reads a bundle that somebody has sent, so that it can be worked on like a case captured here. */
import { BundleError, type BundleInput, openFile, PasswordError } from '../core/bundle/index.ts'
import type { GapEvent, Session } from '../core/session/index.ts'
import { picturesOf } from '../core/session/pictures.ts'
import { type Findings, findingsOf } from './findings.ts'

/** What a bundle holds for a case. */
export interface OpenedCase {
  session: Session
  findings: Findings
  /** files of its pictures, by path in the bundle */
  pictures: ReadonlyMap<string, Uint8Array>
  /** sentences about what could not be read, or is not as captured */
  remarks: string[]
  /** the guide that the customer has followed */
  guide?: NonNullable<BundleInput['guide']>
}

/** It is encrypted, and the password is missing or wrong. */
export interface LockedBundle {
  locked: 'missing' | 'wrong'
}

/**
 * Verdict and articles are found again, because the rules may be newer than those at the capture.
 * @throws BundleError with a sentence for a person if the file cannot be opened or is not a bundle
 */
export async function openBundle(file: Blob, password?: string): Promise<OpenedCase | LockedBundle> {
  try {
    const opened = await openFile(file, password)
    if (opened.kind !== 'bundle')
      throw new BundleError('It is a HAR, in which nothing is masked. Open it in the viewer (menu, Open the viewer).')
    const { files, integrity, problems, manifest } = opened
    const session = integrity.state === 'changed' ? withChange(opened.session, integrity.files) : opened.session
    const shown = picturesOf(session).map((picture) => picture.file)
    const pictures = new Map<string, Uint8Array>()
    for (const path of shown) {
      const picture = files.get(path)
      if (picture) pictures.set(path, picture)
    }
    const changed =
      integrity.state === 'changed' ? [`It was changed after it was captured: ${integrity.files.join(', ')}.`] : []
    const { guide } = manifest
    return {
      ...{ session, findings: findingsOf(session), pictures, remarks: [...changed, ...problems] },
      ...(guide && { guide }),
    }
  } catch (error) {
    if (error instanceof PasswordError) return { locked: error.wrong ? 'wrong' : 'missing' }
    throw error
  }
}

/** Carried on into anything made from it: a file saved again gets new checksums, by which it would seem untouched. */
function withChange(session: Session, files: readonly string[]): Session {
  const gap: GapEvent = {
    ...{ kind: 'gap', id: 'gap-changed-file', at: session.endedAt - session.startedAt },
    frame: session.documents[0]?.id ?? '',
    what: `the original contents of ${files.join(', ')}`,
    why: 'it was changed after it was captured',
  }
  return { ...session, events: [...session.events.filter(({ id }) => id !== gap.id), gap] }
}
