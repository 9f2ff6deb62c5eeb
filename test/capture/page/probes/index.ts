import { consoleProbes } from './console.ts'
import { fetchProbes } from './fetch.ts'
import { identityProbes } from './identity.ts'
import type { Probe } from './probe.ts'
import { responseProbes } from './response.ts'
import { xhrProbes } from './xhr.ts'

/** All probes, by what they look at. */
export const probesByKind: Record<string, Probe[]> = {
  identity: identityProbes,
  fetch: fetchProbes,
  responses: responseProbes,
  XMLHttpRequest: xhrProbes,
  'console and errors': consoleProbes,
}
