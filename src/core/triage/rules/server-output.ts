/** For data made unreadable by messages that the server's program printed in front of it. */
import { endpointOf, type RequestEvent } from '../../session/index.ts'
import { findMessage } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { cut } from '../words/words.ts'
import { parseWords } from './malformed-response.ts'

export const serverOutput = defineRule({
  id: 'server-output',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'calls for data that were answered with success, and begin with a warning or an error of PHP, when JSON could not be read',
  find: ({ session, messages }) => {
    // In a fragment of a page, such a line is merely ugly.
    const parse = findMessage(messages, parseWords)
    if (!parse) return undefined
    const request = session.events.findLast(
      (event): event is RequestEvent =>
        event.kind === 'request' &&
        event.at <= parse.event.at &&
        event.api !== 'document' &&
        (event.status ?? 0) < 300 &&
        output.test(event.responseBody?.text?.slice(0, 500) ?? ''),
    )
    return request && { weight: 1, request }
  },
  confidence: 0.94,
  agent: ({ request }) =>
    `The server printed a message into the response of ${endpointOf(request)}, so the page cannot read it: ${messageIn(request)}.`,
  customer: "Part of the page didn't work because of a problem on our end. Nothing you entered caused this.",
  evidence: ({ request }) => [{ event: request.id, text: `the response starts with: ${messageIn(request)}` }],
  next: [
    'Escalate to engineering with this recording: the message names the file and the line.',
    'Ask them to turn off error output on this server (display_errors).',
  ],
})

/** https://www.php.net/manual/en/errorfunc.configuration.php: with html_errors, and without */
const output =
  /^\s*(?:<br \/>\s*)?(?:<b>(?:Warning|Notice|Deprecated|Fatal error|Parse error)<\/b>: |(?:PHP )?(?:Warning|Notice|Deprecated|Fatal error|Parse error): .{1,300} in \S+\.php on line \d)/

function messageIn({ responseBody }: RequestEvent): string {
  const text = (responseBody?.text ?? '').slice(0, 500).replace(/<[^<>]*>/g, ' ')
  return cut(
    text
      .replace(/\s+/g, ' ')
      .replace(/(?<=on line \d{1,6}\b).*$/, '')
      .trim(),
    140,
  )
}
