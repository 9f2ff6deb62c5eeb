/** What rules look for in an answer without reading it whole. */
import type { RequestEvent } from '../../session/index.ts'

/** The beginning of an answer, in which a rule looks for words: what fails says so at once, and a body may be megabytes. */
export const answerStart = ({ responseBody }: RequestEvent): string => responseBody?.text?.slice(0, 2_000) ?? ''

/** A value in it is missing. */
export const missesValue = (answer: RequestEvent) => /[:[,]\s*null\b/.test(answerStart(answer))
