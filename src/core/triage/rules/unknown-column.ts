/** For columns, tables, functions or indexes that the program uses but the database does not know: versions do not match. */

import { tracedEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const unknownColumn = defineRule({
  id: 'unknown-column',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'refusals (4xx) in which a database says that it has no such column, table, function or index',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        (request.status ?? 0) >= 400 &&
        (request.status ?? 0) < 500 &&
        !request.recovered &&
        isOfSchema(request) &&
        !query.test(request.event.requestBody?.text ?? ''),
    ),
  confidence: 0.9,
  agent: (request) => failureAsReported(request, 'the app asks the database for something that it does not have'),
  customer: (request) =>
    `${customerActivity(request)} didn't work because of a problem on our end. Nothing you entered caused this.`,
  evidence: tracedEvidence,
  against: [{ text: 'An open page that is older than the database sends the same request: reloading may help.' }],
  next: [
    'Ask the customer to reload the page and try again.',
    'Escalate to engineering: a database change and the program that uses it do not match.',
  ],
})

const isOfSchema = ({ code = '', event }: FailedRequest) => codes.test(code) || words.test(responseStart(event))

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, https://docs.postgrest.org/en/stable/references/errors.html */
const codes = /^(?:42703|42P01|42883|PGRST20[2-5])$/
/**
 * Postgres, MySQL, SQLite, SQL Server, Oracle, OData, Firestore. Imported files have columns too, but errors about them are
 * worded differently.
 */
const words =
  /\bcolumn "?[\w.]+"? (?:of relation "?[\w.]+"? )?does not exist\b|\brelation "?[\w.]+"? does not exist\b|Unknown column '[^']{1,80}' in '(?:field list|\w+ clause)'|\bno such (?:column|table): \w|Invalid (?:column|object) name '|\bORA-00(?:904|942)\b|in the schema cache\b|\bproperty '[^']{1,80}' does not exist on type '|Could not find a property named '|\b(?:query|sort) requires an? (?:composite )?index\b/

/** If the call contains a database statement, the customer may have written it. */
const query = /\bselect\b[\s\S]{1,2000}\bfrom\b/i
