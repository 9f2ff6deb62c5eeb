/** For background jobs on a file that ended by naming rows they could not accept. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, type RequestEvent } from '../../session/index.ts'
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'
import { cut, said } from '../words/words.ts'

export const rejectedRows = defineRule({
  id: 'rejected-rows',
  class: 'integration',
  owner: 'support',
  looksAt: 'jobs that were asked after while they ran, and that then failed with rows of a file',
  find: ({ session }: Facts): Subject | undefined => {
    const asked = new Set<string>()
    for (const event of session.events) {
      if (event.kind !== 'request' || event.method.toUpperCase() !== 'GET' || event.status !== 200) continue
      const row = rejectedRow(event)
      // A job that had failed before the page first looked at it is history.
      if (row && asked.has(event.url)) return { weight: 1, request: event, row }
      if (!row) asked.add(event.url)
    }
    return undefined
  },
  confidence: 0.85,
  agent: ({ request, row }) =>
    `The job failed in the background: ${endpointOf(request)} reports that row ${row.number} was not accepted: “${said(row.message)}”.`,
  customer: ({ row }) => `We couldn't accept the file as it is. Please check row ${row.number}.`,
  evidence: ({ request, row }) => [{ event: request.id, text: cut(`row ${row.number}: ${row.message}`, 140) }],
  against: [{ text: 'It looks the same if the file is valid and the server reads it incorrectly.' }],
  next: [
    'Compare the row with what the response says about it.',
    'Ask which program the file comes from, and which date and number settings it uses.',
    'If the row follows the instructions, escalate to engineering with the file.',
  ],
})

interface Row {
  number: number
  message: string
}

interface Subject {
  weight: number
  request: RequestEvent
  row: Row
}

/** chars of a job's response; longer ones are lists of thousands of rows */
const longest = 20_000
const stateKey = /^(?:status|state)$/i
const failed = /^(?:failed|failure|error|errored|rejected)$/i
const rowKey = /^(?:row|line|record)(?:_?(?:number|no|index))?$/i

/** The first row named by a failed job; undefined for any other response. */
function rejectedRow({ responseBody }: RequestEvent): Row | undefined {
  const text = responseBody?.text ?? ''
  if (text.length > longest || !/"(?:status|state)"\s*:\s*"(?:fail|err|reject)/i.test(text)) return undefined
  const job = parsedJson(text)
  if (!isObject(job)) return undefined
  const isOver = Object.entries(job).some(([key, value]) => stateKey.test(key) && failed.test(String(value)))
  const errors = isOver && Array.isArray(job.errors) ? job.errors.filter(isObject) : []
  return errors.map(rowOf).find((row) => row !== undefined)
}

function rowOf(error: Record<string, unknown>): Row | undefined {
  const number = Object.entries(error).find(([key, value]) => rowKey.test(key) && typeof value === 'number')?.[1]
  const { message } = error
  return typeof number === 'number' && typeof message === 'string' ? { number, message } : undefined
}
