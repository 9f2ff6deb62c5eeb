/** Where everything stands in a bundle. */
export const paths = {
  viewer: 'viewer.html',
  manifest: 'manifest.json',
  report: 'report.md',
  session: 'session.json',
  events: 'events.jsonl',
  har: 'network.har',
  steps: 'steps.json',
  environment: 'environment.json',
  verdict: 'verdict.json',
  redaction: 'redaction.json',
} as const
