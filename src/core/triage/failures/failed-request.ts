/** Everything known about a failed request. */
import type { ConsoleEvent, ErrorEvent, RequestEvent, StepEvent } from '../../session/index.ts'
import type { Reason } from '../responses/reason.ts'
import type { Causes } from './causes.ts'

/** One endpoint with one outcome; further failures of the same kind are folded into it. */
export interface FailedRequest {
  event: RequestEvent
  /** 0..1: how likely this failure is what the customer complains about */
  weight: number
  /** `PUT /api/invoices/{id}` */
  endpoint: string
  /** the HTTP status that the response stands for, which may differ from the actual one (see `meantStatus`) */
  status: number | undefined
  /** the server's or browser's error code, without the generic `network` and `timeout` */
  code: string | undefined
  /** the reason, where the response says more than its status */
  reason: Reason | undefined
  thirdParty: boolean
  /** a host that serves the app: its own, or one that answered other calls successfully (see `servingHosts`) */
  serving: boolean
  /** sent to another origin, so CORS applies */
  crossOrigin: boolean
  /** the later call that made up for this one: the same again, or one that resubmitted the form or change */
  recovered: RequestEvent | undefined
  /** an earlier successful call of the same endpoint, possibly for another id */
  workedBefore: RequestEvent | undefined
  /** ids of all failures of this endpoint with this outcome */
  events: string[]
  step: StepEvent | undefined
  /** why there was no response; empty when there was one */
  causes: Causes
  /** errors of the page that follow from it: consequences, not causes */
  aftermath: (ErrorEvent | ConsoleEvent)[]
}
