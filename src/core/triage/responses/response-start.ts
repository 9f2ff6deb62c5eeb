/** Quick looks at a response without reading all of it. */
import type { RequestEvent } from '../../session/index.ts'

/** The first characters of a response. A failure is stated near the start, and a body may run to megabytes. */
export const responseStart = ({ responseBody }: RequestEvent): string => responseBody?.text?.slice(0, 2_000) ?? ''

/** Whether the start of the response contains a null value. */
export const missesValue = (response: RequestEvent) => /[:[,]\s*null\b/.test(responseStart(response))
