/** Quick looks at an answer without reading all of it. */
import type { RequestEvent } from '../../session/index.ts'

/** The first characters of an answer. A failure is stated near the start, and a body may run to megabytes. */
export const answerStart = ({ responseBody }: RequestEvent): string => responseBody?.text?.slice(0, 2_000) ?? ''

/** Whether the start of the answer contains a null value. */
export const missesValue = (answer: RequestEvent) => /[:[,]\s*null\b/.test(answerStart(answer))
