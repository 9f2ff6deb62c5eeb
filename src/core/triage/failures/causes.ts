import type { NoResponseCause } from '../../session/index.ts'

/** Possible reasons why a request got no response, with a confidence of 0..1 each; causes that are not listed are ruled out. */
export type Causes = Partial<Record<NoResponseCause, number>>
