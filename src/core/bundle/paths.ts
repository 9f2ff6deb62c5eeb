/** The paths of files in a bundle. */
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

/** The events without most of their bodies; only in viewer.html. */
export const outlinePath = 'outline.jsonl'

/** The files a bundle is read from; all others are copies for other programs, pictures and schemas. */
const read = ['report', 'session', 'events', 'replay', 'environment', 'verdict', 'redaction'] as const
const readPaths: ReadonlySet<string> = new Set(read.map((name) => paths[name]))

/** Whether a file grows with the recording; the first screen does not wait for these. */
export function isLong(path: string): boolean {
  return path === paths.events || path === paths.replay
}

/** Whether a file describes the recording, so that it is read first. */
export function isRead(path: string): boolean {
  return readPaths.has(path)
}

/** The path of a file's JSON Schema: `schema/events.schema.json` describes each line of `events.jsonl`. */
export function schemaPath(path: string): string {
  return `schema/${path.replace(/\.jsonl?$/, '')}.schema.json`
}

export function isSchema(path: string): boolean {
  return path.startsWith('schema/')
}

/** The folder for source maps that were added to a bundle. */
export const sourceMapFolder = 'sourcemaps/'
