/**
 * Answers that stand within an answer: a server passes on what another one said, or answers several changes at once, and calls
 * the whole a success.
 */

import { isObject } from '../../base/is-object.ts'

type Json = Record<string, unknown>

/** fields of an answer, and members of a list in it, that are looked at */
const mostFields = 12
const mostMembers = 20

/** Under which a whole answer is passed on. */
const innerKey = /^(?:data|result|(?:action|execution|operation)_?result|response|payload|output)$/i

/** The answers in an answer that say no: one that it passes on, or of its lists those with an error of their own. */
export function innerAnswers(answer: Json, saysNo: (inner: Json) => boolean): Json[] {
  return Object.entries(answer)
    .slice(0, mostFields)
    .flatMap(([key, value]) => {
      if (isObject(value)) return innerKey.test(key) && saysNo(value) ? [value] : []
      if (!Array.isArray(value)) return []
      return value.slice(0, mostMembers).filter((one): one is Json => isObject(one) && saysNo(one) && hasError(one))
    })
}

const hasError = ({ error, errors }: Json) =>
  isObject(error) || (Array.isArray(errors) && errors.length > 0) || (typeof error === 'string' && error !== '')

/** Under which is told what of a form was not accepted. */
const fieldsKey = /^(?:validations?|(?:form_?)?validation_?errors?|field_?errors?)$/i
const sentence = /"[^"]*\S\s+\S[^"]*"/

/** Whether an answer lists fields that were not accepted, and holds nothing of what was asked for: a form may have been made. */
export function refusedFields(answer: Json, isBeside: (key: string) => boolean): boolean {
  const told = Object.entries(answer).find(([key, value]) => fieldsKey.test(key) && isFull(value))
  return (
    told !== undefined &&
    sentence.test(JSON.stringify(told[1]).slice(0, 2_000)) &&
    Object.entries(answer).every(([key, value]) => key === told[0] || isBeside(key) || !isFull(value))
  )
}

/** Whether a value of JSON holds anything. */
export const isFull = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : isObject(value) ? Object.keys(value).length > 0 : Boolean(value)

const rowKey = /^(?:row|line|record)(?:_?(?:number|no|nr|index))?$/i

/** Whether an answer lists rows of what was sent that were not taken, each with its number and what is wrong with it. */
export function refusesRows({ errors, failures, rejected }: Json): boolean {
  const rows = [errors, failures, rejected].find((list) => Array.isArray(list) && list.length > 0)
  return Array.isArray(rows) && rows.slice(0, mostMembers).every((row) => isObject(row) && isRefusedRow(row))
}

const isRefusedRow = (row: Json) =>
  Object.entries(row).some(([key, value]) => rowKey.test(key) && typeof value === 'number') &&
  Object.values(row).some((value) => typeof value === 'string' && /\S\s+\S/.test(value))

const takenKey = /^(?:accepted|saved|stored|applied|processed|created|updated)$/i

/** Whether an answer says of what was sent that it was not taken, with what is wrong with it. */
export function isNotTaken({ errors, ...rest }: Json): boolean {
  const isSaid = Array.isArray(errors) && errors.length > 0 && sentence.test(JSON.stringify(errors).slice(0, 2_000))
  return isSaid && Object.entries(rest).some(([key, value]) => takenKey.test(key) && value === false)
}

/** Under which stands what another system answered to a trial. */
const elsewhere = /^(?:response|upstream|target|remote)/i

/** Something was sent to another system, was not taken there, and the answer holds the status with which that failed. */
export function isRefusedElsewhere(answer: Json): boolean {
  return (
    (answer.delivered === false || answer.success === false || answer.ok === false) &&
    Object.entries(answer).some(
      ([key, value]) =>
        elsewhere.test(key) &&
        isObject(value) &&
        /^[45]\d\d$/.test(String(value.status ?? value.statusCode ?? value.status_code)),
    )
  )
}
