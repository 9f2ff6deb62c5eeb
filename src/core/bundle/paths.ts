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

/** Where the JSON Schema of a file stands: `schema/events.schema.json` for each line of `events.jsonl`. */
export function schemaPath(path: string): string {
  return `schema/${path.replace(/\.jsonl?$/, '')}.schema.json`
}

export function isSchema(path: string): boolean {
  return path.startsWith('schema/')
}
