/** Loads the part that looks at recordings when it is first needed, and tries again after a failure, if the browser allows. */
import { askOnce } from '../../core/base/ask-once.ts'
import type { DeskPart } from '../parts.ts'

export type Desk = () => Promise<DeskPart>

/** A file of ours could not be loaded: the network is gone, or a new deployment of the app has replaced it. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super(
      'A part of Casefile could not be loaded. Check the connection and reload the page; what was recorded is kept.',
      { cause },
    )
  }
}

export function openDesk(load: Desk): Desk {
  return askOnce(() =>
    load().catch((error) => {
      throw new PartMissing(error)
    }),
  )
}
