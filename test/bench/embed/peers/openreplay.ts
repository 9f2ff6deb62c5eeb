/** The tracker as its guide has it; its server does not answer. */
import Tracker from '@openreplay/tracker'

const tracker = new Tracker({
  projectKey: 'key',
  ingestPoint: `${location.origin}/ingest`,
  __DISABLE_SECURE_MODE: true,
})
void tracker.start().catch(() => undefined)
