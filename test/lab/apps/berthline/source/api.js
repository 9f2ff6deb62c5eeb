class HarbourError extends Error {
  name = 'HarbourError'
  constructor(status, problem) {
    super(problem.detail ?? `HTTP ${status}`)
    this.status = status
  }
}

/** Calls the app's own API. */
export async function call(method, path, body) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new HarbourError(response.status, await response.json().catch(() => ({})))
  return response.json()
}

/** Asks the service for tides, which another company runs. */
export async function askTides() {
  const service = document.querySelector('meta[name="tides"]').content
  const response = await fetch(`${service}/v1/tides`)
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}
