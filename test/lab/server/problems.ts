/** Every error the sample API can return, as problem details (RFC 9457). */
import { type Answer, type Call, problem, type Role, text } from './call.ts'

/** 401 with the challenge required by https://www.rfc-editor.org/rfc/rfc6750#section-3. */
export function unauthorised(call: Call, why: 'missing' | 'ended'): Answer {
  const ended = 'The session behind this token has ended'
  const challenge = why === 'missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${ended}"`
  return problem(call, {
    status: 401,
    code: why === 'missing' ? 'token_missing' : 'token_expired',
    title: 'Unauthorized',
    detail: why === 'missing' ? 'This address needs an access token.' : `${ended}.`,
    headers: { 'www-authenticate': challenge },
  })
}

export function forbidden(call: Call, permission: string, role: Role): Answer {
  return problem(call, {
    status: 403,
    code: 'missing_permission',
    title: 'Forbidden',
    detail: `The role “${role}” does not include ${permission}.`,
    more: { requiredPermission: permission, role },
  })
}

export function notFound(call: Call): Answer {
  return problem(call, { status: 404, code: 'not_found', title: 'Not found', detail: 'There is no such invoice.' })
}
export function outdated(call: Call): Answer {
  const detail = 'Somebody changed this invoice in the meantime.'
  return problem(call, { status: 412, code: 'version_conflict', title: 'Precondition failed', detail })
}
export function invalid(call: Call, errors: readonly unknown[]): Answer {
  const detail = 'Some fields need another look.'
  return problem(call, { status: 422, code: 'invalid_invoice', title: 'Invalid invoice', detail, more: { errors } })
}
export function tooManyRequests(call: Call): Answer {
  const detail = `At most ${call.searchLimit} searches in 30 seconds.`
  const headers = { 'retry-after': '30' }
  return problem(call, { status: 429, code: 'too_many_requests', title: 'Too many requests', detail, headers })
}

/** For paths under `/api/` without a route. */
export function unknownApi(call: Call): Answer {
  if (!call.path.startsWith('/api/')) return text(404, 'text/plain; charset=utf-8', 'Not found')
  return problem(call, { status: 404, code: 'not_found', title: 'Not found', detail: 'There is no such address.' })
}
