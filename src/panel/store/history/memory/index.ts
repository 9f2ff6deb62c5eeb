/** What the panel remembers about cases: "seen before" for each case, the agent's words, and known errors. */
import type { PanelPorts } from '../../../ports.ts'
import type { Case } from '../../case/case.ts'
import type { Failures } from '../../failures.ts'
import type { CaseMemory } from './case-memory.ts'
import { createDesk } from './desk.ts'
import { createKnownErrors } from './known-errors.ts'
import { createLookUp } from './look-up.ts'
import { createRecords } from './records.ts'

export type { CaseMemory } from './case-memory.ts'

/** @param cases those whose history may be on screen */
export function createMemory(ports: PanelPorts, failures: Failures, cases: () => readonly Case[]): CaseMemory {
  const desk = createDesk(ports, failures, cases)
  const { look, changed } = createLookUp(desk, failures)
  const { days, changes } = desk
  return { days, changes, look, changed, ...createRecords(desk, look), ...createKnownErrors(desk) }
}
