import type { NoAnswerCause } from '../../session/index.ts'

/** Why a request may have got no answer: confidence per cause, 0..1; what is missing is excluded. */
export type Causes = Partial<Record<NoAnswerCause, number>>
