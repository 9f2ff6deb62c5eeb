/** Where everything stands in a bundle. */
export const paths = {
  viewer: 'viewer.html',
  manifest: 'manifest.json',
  report: 'report.md',
  session: 'session.json',
  events: 'events.jsonl',
  replay: 'replay.jsonl',
  har: 'network.har',
  steps: 'steps.json',
  environment: 'environment.json',
  verdict: 'verdict.json',
  redaction: 'redaction.json',
} as const

/** The events without most of their bodies; stands in viewer.html alone. */
export const outlinePath = 'outline.jsonl'

/** The files that a bundle is read from; all others are copies for other programs, pictures and schemas. */
const read = ['report', 'session', 'events', 'replay', 'environment', 'verdict', 'redaction'] as const
const readPaths: ReadonlySet<string> = new Set(read.map((name) => paths[name]))

/** The files that grow with the recording: the first screen does not wait for them. */
export function isLong(path: string): boolean {
  return path === paths.events || path === paths.replay
}

/** Whether a file tells of the recording, so that it is read before all others. */
export function isRead(path: string): boolean {
  return readPaths.has(path)
}

/** Where the JSON Schema of a file stands: `schema/events.schema.json` for each line of `events.jsonl`. */
export function schemaPath(path: string): string {
  return `schema/${path.replace(/\.jsonl?$/, '')}.schema.json`
}

export function isSchema(path: string): boolean {
  return path.startsWith('schema/')
}

/** Where the source maps stand that were added to a bundle. */
export const sourceMapFolder = 'sourcemaps/'
