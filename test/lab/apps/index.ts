/** All small apps, and every session of theirs that can be played. */
import { crewboard } from './crewboard/app.ts'
import { fieldnote } from './fieldnote/app.ts'
import type { Fault, LabApp } from './scenario.ts'

export const labApps: readonly LabApp[] = [crewboard, fieldnote]

/** Every fault with the app that it is in. */
export const appFaults: readonly { app: LabApp; fault: Fault }[] = labApps.flatMap((app) =>
  app.faults.map((fault) => ({ app, fault })),
)
