/** The tracker as described in its guide; its server does not respond. */
import Tracker from '@openreplay/tracker'

const tracker = new Tracker({
  projectKey: 'key',
  ingestPoint: `${location.origin}/ingest`,
  __DISABLE_SECURE_MODE: true,
})
void tracker.start().catch(() => undefined)
