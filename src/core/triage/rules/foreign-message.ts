/** A message of another system does not have the form that was agreed (HL7 v2, EDIFACT, ANSI X12, XML Schema). */
import { answerStart } from '../answers/answer-start.ts'
import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsTold } from '../words/answer-words.ts'

export const foreignMessage = defineRule({
  id: 'foreign-message',
  class: 'integration',
  owner: 'customer',
  looksAt: "answers of the app's own servers in the words of those who check messages between systems",
  find: ({ requests }) =>
    requests.find(
      ({ event, status = 0, thirdParty, recovered }) =>
        status >= 400 && !thirdParty && !recovered && words.test(answerStart(event)),
    ),
  confidence: 0.94,
  agent: (request) =>
    failureAsTold(request, 'the message that another system sent does not have the form that was agreed'),
  customer:
    'Data that came from one of your other systems is not complete. Please pass our note on to whoever looks after that system.',
  evidence: tracedEvidence,
  against: [{ text: 'If messages of this kind were taken before, the check on our side may have changed.' }],
  next: [
    'Pass the words of the answer on to whoever looks after the other system: they name the field and the message.',
    'Ask whether that system was updated, or sends from a new place.',
    'If the message is right by the standard, pass it on to engineering.',
  ],
})

/** Names of segments and fields, of the libraries that read them, and of the rules of XML Schema (`cvc-…`). */
const words =
  /\bca\.uhn\.hl7v2\b|\b(?:MSH|PID|PV1|OBX|OBR|ORC|EVN)-\d{1,2}\b|\b(?:ADT|ORU|ORM|SIU|MDM)\^[A-Z]\d\d\b|\b(?:UNB|UNH|UNT|BGM|NAD|DTM)\+|\bEDIFACT\b|\bX12 (?:segment|element|transaction)\b|\bcvc-(?:complex-type|datatype|elt|enumeration|pattern|attribute|minLength|maxLength)\b/
