import { config } from './config.js'

/** Reports what the customer did. Resolves when the collector has it; rejects if it cannot be reached. */
export async function track(name, details = {}) {
  // A plain-text body keeps this a simple request, without a preflight.
  const response = await fetch(`${config.telemetryUrl}?key=${config.key}`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ name, details, at: new Date().toISOString() }),
  })
  if (!response.ok) throw new Error(`Telemetry answered ${response.status}`)
  return response.json()
}
