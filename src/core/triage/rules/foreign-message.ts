/** For messages from another system that break the agreed format (HL7 v2, EDIFACT, ANSI X12, XML Schema). */

import { tracedEvidence } from '../evidence.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const foreignMessage = defineRule({
  id: 'foreign-message',
  class: 'integration',
  owner: 'customer',
  looksAt: "responses of the app's own servers in the words of those who check messages between systems",
  find: ({ requests }) =>
    requests.find(
      ({ event, status = 0, thirdParty, recovered }) =>
        status >= 400 && !thirdParty && !recovered && words.test(responseStart(event)),
    ),
  confidence: 0.94,
  agent: (request) => failureAsReported(request, 'the message that another system sent is not in the agreed format'),
  customer:
    'Data from one of your other systems is incomplete. Please share our note with the person who looks after that system.',
  evidence: tracedEvidence,
  against: [{ text: 'If messages like this were accepted before, the check on our end may have changed.' }],
  next: [
    'Send the wording of the response to the person who looks after the other system: it names the field and the message.',
    'Ask whether that system was updated or sends from a new location.',
    'If the message follows the standard, escalate to engineering.',
  ],
})

/** Names of segments and fields, of the libraries that read them, and of XML Schema rules (`cvc-…`). */
const words =
  /\bca\.uhn\.hl7v2\b|\b(?:MSH|PID|PV1|OBX|OBR|ORC|EVN)-\d{1,2}\b|\b(?:ADT|ORU|ORM|SIU|MDM)\^[A-Z]\d\d\b|\b(?:UNB|UNH|UNT|BGM|NAD|DTM)\+|\bEDIFACT\b|\bX12 (?:segment|element|transaction)\b|\bcvc-(?:complex-type|datatype|elt|enumeration|pattern|attribute|minLength|maxLength)\b/
