/**
 * Codes with which Salesforce refuses a record, the same in all its interfaces, and what HTTP calls the same
 * (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm).
 */
import { statusOfCode } from './code-status.ts'

/** Undefined for what is no such code, and for those that say no more than that something went wrong. */
export function statusOfRecordCode(code: string): number | undefined {
  if (!/^[A-Z]+(?:_[A-Z]+)+$/.test(code) || unclear.test(code)) return undefined
  if (/^INSUFFICIENT_ACCESS/.test(code)) return 403
  if (/^INVALID_SESSION/.test(code)) return 401
  // Whatever else has such a name says what the record does not fulfil.
  return statusOfCode(code) ?? 422
}

const unclear = /^(?:UNKNOWN_EXCEPTION|CANNOT_EXECUTE_FLOW_TRIGGER)$/
