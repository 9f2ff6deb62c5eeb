/**
 * Responses nested in a response: a server passes on what another one said, or answers several changes at once, and
 * reports the whole as a success.
 */

import { isObject } from '../../base/is-object.ts'

type Json = Record<string, unknown>

/** limit on fields of a response, and on members of a list in it, that are examined */
const mostFields = 12
const mostMembers = 20

/** Keys under which a complete response is passed on. */
const innerKey = /^(?:data|result|(?:action|execution|operation)_?result|response|payload|output)$/i

/** The nested responses that report a failure: one that is passed on, or list members with an error of their own. */
export function innerResponses(response: Json, saysNo: (inner: Json) => boolean): Json[] {
  return Object.entries(response)
    .slice(0, mostFields)
    .flatMap(([key, value]) => {
      if (isObject(value)) return innerKey.test(key) && saysNo(value) ? [value] : []
      if (!Array.isArray(value)) return []
      return value.slice(0, mostMembers).filter((one): one is Json => isObject(one) && saysNo(one) && hasError(one))
    })
}

const hasError = ({ error, errors }: Json) =>
  isObject(error) || (Array.isArray(errors) && errors.length > 0) || (typeof error === 'string' && error !== '')

/** Keys that hold the validation errors of a form. */
const fieldsKey = /^(?:validations?|(?:form_?)?validation_?errors?|field_?errors?)$/i
const sentence = /"[^"]*\S\s+\S[^"]*"/

/**
 * Whether a response lists rejected fields and holds none of the requested data. Otherwise it may just describe a form.
 */
export function refusedFields(response: Json, isBeside: (key: string) => boolean): boolean {
  const told = Object.entries(response).find(([key, value]) => fieldsKey.test(key) && isFull(value))
  return (
    told !== undefined &&
    sentence.test(JSON.stringify(told[1]).slice(0, 2_000)) &&
    Object.entries(response).every(([key, value]) => key === told[0] || isBeside(key) || !isFull(value))
  )
}

/** Whether a JSON value is non-empty. */
export const isFull = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : isObject(value) ? Object.keys(value).length > 0 : Boolean(value)

const rowKey = /^(?:row|line|record)(?:_?(?:number|no|nr|index))?$/i

/** Whether a response lists rejected rows of an upload, each with its number and error. */
export function refusesRows({ errors, failures, rejected }: Json): boolean {
  const rows = [errors, failures, rejected].find((list) => Array.isArray(list) && list.length > 0)
  return Array.isArray(rows) && rows.slice(0, mostMembers).every((row) => isObject(row) && isRefusedRow(row))
}

const isRefusedRow = (row: Json) =>
  Object.entries(row).some(([key, value]) => rowKey.test(key) && typeof value === 'number') &&
  Object.values(row).some((value) => typeof value === 'string' && /\S\s+\S/.test(value))

const takenKey = /^(?:accepted|saved|stored|applied|processed|created|updated)$/i

/** Whether a response says that the submitted data was rejected, and why. */
export function isNotTaken({ errors, ...rest }: Json): boolean {
  const isSaid = Array.isArray(errors) && errors.length > 0 && sentence.test(JSON.stringify(errors).slice(0, 2_000))
  return isSaid && Object.entries(rest).some(([key, value]) => takenKey.test(key) && value === false)
}

/** Keys that hold another system's response to a test call. */
const elsewhere = /^(?:response|upstream|target|remote)/i

/** Whether something sent on to another system was rejected there; the response holds the failing status. */
export function isRefusedElsewhere(response: Json): boolean {
  return (
    (response.delivered === false || response.success === false || response.ok === false) &&
    Object.entries(response).some(
      ([key, value]) =>
        elsewhere.test(key) &&
        isObject(value) &&
        /^[45]\d\d$/.test(String(value.status ?? value.statusCode ?? value.status_code)),
    )
  )
}
