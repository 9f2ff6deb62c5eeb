/** Remembered cases and known errors for tests. */
import type { CaseRecord, KnownError } from '../../src/core/history/index.ts'
import { SITE } from './session-builder.ts'

export { dayMs } from '../../src/core/base/day.ts'

let records = 0
export const recordId = () => (++records).toString(16).padStart(32, '0')

export const saveFails = { key: 'request|PUT /api/invoices/{id}|tallybook.example|500|TAX', title: 'PUT fails: 500' }

/** A case with the failing save as its main problem. */
export function caseRecord(told: Partial<CaseRecord> = {}): CaseRecord {
  const at = told.at ?? Date.UTC(2026, 2, 12)
  return {
    ...{ id: recordId(), session: `session-${records}`, at, from: at - 5000, to: at - 1000, changedAt: at },
    problems: [{ ...saveFails, count: 1 }],
    site: SITE,
    ...told,
  }
}

export function knownError(told: Partial<KnownError> = {}): KnownError {
  const at = Date.UTC(2026, 2, 1)
  return {
    ...{ id: recordId(), createdAt: at, changedAt: at, keys: [saveFails.key], symptom: saveFails.title },
    ...{ title: 'Saving fails without a tax rule', workaround: 'Add a tax rule for the region.', status: 'open' },
    ...told,
  }
}
