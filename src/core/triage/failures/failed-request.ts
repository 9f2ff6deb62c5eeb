/** What is known of a request that failed. */
import type { ConsoleEvent, ErrorEvent, RequestEvent, StepEvent } from '../../session/index.ts'
import type { Reason } from '../answers/reason.ts'
import type { Causes } from './causes.ts'

/** One endpoint with one outcome. */
export interface FailedRequest {
  event: RequestEvent
  /** 0..1: how likely this failure is what the customer complains about */
  weight: number
  /** `PUT /api/invoices/{id}` */
  endpoint: string
  /** what the answer means as a status of HTTP: not always what it says (see `meantStatus`) */
  status: number | undefined
  /** the code of server or browser, without the general `network` and `timeout` */
  code: string | undefined
  /** why, where the answer says more than its status */
  reason: Reason | undefined
  thirdParty: boolean
  /** a host that serves the app: one of its own, or one that has answered other calls well (see `servingHosts`) */
  serving: boolean
  /** to another origin, so the rules of CORS apply */
  crossOrigin: boolean
  /** the call that did succeed after this one failed: the same method and URL */
  recovered: RequestEvent | undefined
  /** a call of the same endpoint that succeeded before, maybe for another id */
  workedBefore: RequestEvent | undefined
  /** ids of all failures of this endpoint with this outcome */
  events: string[]
  step: StepEvent | undefined
  /** why there was no answer; empty when there was one */
  causes: Causes
  /** errors of the page that follow from it: consequences, no causes */
  aftermath: (ErrorEvent | ConsoleEvent)[]
}
