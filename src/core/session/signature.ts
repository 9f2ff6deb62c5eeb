/**
 * A stable fingerprint of a problem: the same for the same fault in another session, another build and another browser.
 * Triage, the knowledge base, "seen before?" and the repro's verdict all compare this one.
 */
import type { ErrorEvent, RequestEvent, SessionEvent, SocketEvent } from './events.ts'
import { errorCodeOf, graphqlOperation, graphqlErrorCode } from './failure.ts'
import { normaliseMessage } from './message.ts'
