/** Answers of JSON-RPC 2.0 (https://www.jsonrpc.org/specification, section 5): 200 whatever came of it, with the error inside. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'

/** Odoo calls so a name and a password that do not fit; to others it is a right that is missing. */
const wrongPassword = /^odoo\.exceptions\.AccessDenied$/

/** The codes that the specification keeps, of which the others between -32099 and -32000 are for servers. */
const statuses: Record<number, number> = { [-32601]: 404, [-32602]: 400, [-32600]: 400, [-32700]: 400 }

/** The status of HTTP that the answer means; undefined where it tells of no failure. */
export function jsonRpcStatus({ responseBody }: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const text = responseBody?.text
  if (!text || !/^\s*\{[^{]{0,80}"jsonrpc"/.test(text) || !text.includes('"error"')) return undefined
  const answer = parsedJson(text)
  const error = isObject(answer) ? answer.error : undefined
  if (!isObject(error)) return undefined
  const data = isObject(error.data) ? error.data : {}
  const kind = String(data.name ?? data.type ?? '')
  return (wrongPassword.test(kind) ? 401 : statusOfCode(kind)) ?? statuses[Number(error.code)] ?? 500
}
