/** Calls to Tallybook's own API. */
import { currentToken, endSession, renewToken } from './session.js'

/** An error response of the API, with the contents of its problem details. */
export class ApiError extends Error {
  name = 'ApiError'
  constructor(response, problem, call) {
    super(`${call} answered ${response.status}: ${problem.title ?? response.statusText}`)
    this.status = response.status
    this.code = problem.code
    this.detail = problem.detail
    this.errors = problem.errors ?? []
    this.requestId = response.headers.get('x-request-id')
    this.retryAfter = Number(response.headers.get('retry-after')) || undefined
  }

  static async from(response, call) {
    const isProblem = response.headers.get('content-type')?.includes('problem+json')
    return new ApiError(response, isProblem ? await response.json() : {}, call)
  }
}

/** The customer's session is over; they have to sign in again. */
export class SessionEndedError extends Error {
  name = 'SessionEndedError'
}

/**
 * Sends one call and reads the response: `{ data, etag }`. A 401 renews the token once and tries again. Throws ApiError,
 * SessionEndedError, or what fetch throws.
 */
export async function request(method, path, options = {}) {
  const response = await send(method, path, options)
  if (response.status === 401)
    return requestAgain(method, path, options, await ApiError.from(response, `${method} ${path}`))
  return readAnswer(response, `${method} ${path}`)
}

async function requestAgain(method, path, options, refusal) {
  const renewed = await renewToken()
  if (!renewed) {
    endSession()
    throw new SessionEndedError('The session has ended and could not be renewed', { cause: refusal })
  }
  return readAnswer(await send(method, path, options), `${method} ${path}`)
}

function send(method, path, { body, headers, signal }) {
  return fetch(path, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${currentToken()}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function readAnswer(response, call) {
  if (!response.ok) throw await ApiError.from(response, call)
  return { data: await response.json(), etag: response.headers.get('etag') }
}
