/** The part that looks at recordings: loaded when it is first asked for, and again after a failure, as far as the browser does. */
import { askOnce } from '../../core/base/ask-once.ts'
import type { DeskPart } from '../parts.ts'

export type Desk = () => Promise<DeskPart>

/** A file of ours did not come: the network is gone, or the app was deployed anew and the file with it. */
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
