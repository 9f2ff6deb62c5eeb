/** JSON-RPC 2.0 responses (https://www.jsonrpc.org/specification, section 5): always 200, with any error inside. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'

/** In Odoo, AccessDenied means a wrong name or password; elsewhere the same name means a missing permission. */
const wrongPassword = /^odoo\.exceptions\.AccessDenied$/

/** Codes reserved by the specification; the remaining ones from -32099 to -32000 are for server errors. */
const statuses: Record<number, number> = { [-32601]: 404, [-32602]: 400, [-32600]: 400, [-32700]: 400 }

/** The HTTP status that corresponds to the response; undefined if it reports no failure. */
export function jsonRpcStatus({ responseBody }: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const text = responseBody?.text
  if (!text || !/^\s*\{[^{]{0,80}"jsonrpc"/.test(text) || !text.includes('"error"')) return undefined
  const response = parsedJson(text)
  const error = isObject(response) ? response.error : undefined
  if (!isObject(error)) return undefined
  const data = isObject(error.data) ? error.data : {}
  const kind = String(data.name ?? data.type ?? '')
  return (wrongPassword.test(kind) ? 401 : statusOfCode(kind)) ?? statuses[Number(error.code)] ?? 500
}
