// Calls Fieldnote's API: renews the session once, and retries once after a server error.
export class ApiError extends Error {
  name = 'ApiError'
  constructor(status, problem) {
    super(problem.detail ?? `The server answered ${status}`)
    this.status = status
    this.code = problem.code
  }
}

export async function api(method, path, body, again = {}) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (response.ok) return response.status === 204 ? null : response.json()
  if (response.status === 401 && !again.renewed && path !== '/session/refresh') {
    await api('POST', '/session/refresh')
    return api(method, path, body, { ...again, renewed: true })
  }
  if (response.status === 500 && !again.repeated) return api(method, path, body, { ...again, repeated: true })
  throw new ApiError(response.status, await response.json().catch(() => ({})))
}
