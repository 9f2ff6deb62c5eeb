/** All small apps, and every session of theirs that can be played. */
import { berthline } from './berthline/app.ts'
import { crewboard } from './crewboard/app.ts'
import { fieldnote } from './fieldnote/app.ts'
import { formhaus } from './formhaus/app.ts'
import { permitly } from './permitly/app.ts'
import { pulsedesk } from './pulsedesk/app.ts'
import { routewise } from './routewise/app.ts'
import type { Fault, LabApp } from './scenario.ts'
import { shelfwise } from './shelfwise/app.ts'

export const labApps: readonly LabApp[] = [
  berthline,
  crewboard,
  fieldnote,
  formhaus,
  permitly,
  pulsedesk,
  routewise,
  shelfwise,
]

/** Every fault with its app. */
export const appFaults: readonly { app: LabApp; fault: Fault }[] = labApps.flatMap((app) =>
  app.faults.map((fault) => ({ app, fault })),
)
