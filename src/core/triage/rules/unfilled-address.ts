/** For requested addresses with a missing value in them, such as `undefined`. */
import { pathOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const unfilledAddress = defineRule({
  id: 'unfilled-address',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'refusals, by whichever server, of addresses in which a value stands as undefined, null or NaN',
  find: ({ requests }) =>
    requests.find(
      (request) =>
        isUnfilled(request) &&
        !request.recovered &&
        [400, 404, 405, 410, 422].includes(request.status ?? 0) &&
        (request.step !== undefined || request.aftermath.length > 0),
    ),
  confidence: ({ step }) => (step ? 0.85 : 0.65),
  agent: (request) =>
    headed('The app sent an incomplete request', request, 'it built the address from a missing value'),
  customer: "Something didn't work because of a problem on our end. Nothing you entered caused this.",
  evidence: requestEvidence,
  next: [
    'Escalate to engineering with the endpoint: part of its address is the word for a missing value.',
    'Ask whether it happens with every record and for every customer: a setting of the installation may be missing.',
  ],
})

const isUnfilled = ({ event }: FailedRequest) =>
  /\/(?:undefined|null|NaN|\[object%20Object\])(?:\/|$)/.test(pathOf(event.url)) ||
  /[?&]\w*id=(?:undefined|null|NaN)(?:&|$)/i.test(event.url)
