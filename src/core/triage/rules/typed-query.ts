/** For queries written by the customer that a database did not understand, with its message passed on by the server. */
import type { RequestEvent, Session } from '../../session/index.ts'
import { refusalEvidence } from '../evidence.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const typedQuery = defineRule({
  id: 'typed-query',
  class: 'integration',
  owner: 'customer',
  looksAt:
    'responses that tell of a syntax error in a query, when the call carried a whole query and something was typed before',
  find: ({ requests, session }) =>
    requests.find(
      ({ event, status = 0, thirdParty, recovered }) =>
        status >= 400 &&
        !thirdParty &&
        !recovered &&
        syntaxError.test(responseStart(event)) &&
        query.test(event.requestBody?.text ?? '') &&
        isTyped(event, session),
    ),
  confidence: 0.95,
  agent: (request) => failureAsReported(request, 'the database does not understand the query that the customer wrote'),
  customer: "The query can't be run as written. Please check the place that the message names.",
  evidence: refusalEvidence,
  against: [{ text: 'The page may have changed the query before sending it: compare it with what was typed.' }],
  next: [
    'Compare the query in the request with the place that the response names.',
    'If the query is right, or the page put it together, escalate to engineering.',
  ],
})

/** Postgres, MySQL, ClickHouse, SQL Server, Oracle, SQLite, Trino, Snowflake, BigQuery, Elasticsearch */
const syntaxError =
  /syntax error at or near|You have an error in your SQL syntax|Syntax error: (?:failed at|Unexpected|Expected)|Incorrect syntax near|\bORA-009\d\d\b|near \S{1,40} syntax error|mismatched input '|SQL compilation error|Failed to parse query/i

/** The call carries a statement itself, not the name of one. */
const query = /\b(?:select|with|insert|update|delete|explain)\b[\s\S]{1,2000}\b(?:from|into|set|as|where|group)\b/i

/** Somebody typed into the page before; if no field was filled in, the page built the query. */
const isTyped = (event: RequestEvent, { events }: Session) =>
  events.some((one) => one.kind === 'step' && (one.action === 'fill' || one.action === 'key') && one.at <= event.at)
