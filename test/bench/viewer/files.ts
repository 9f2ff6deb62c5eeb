/** The same session in the format of each viewer. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toTrace } from '../../../src/core/bundle/exports/trace.ts'
import { buildBundle, type Har, paths, toHar } from '../../../src/core/bundle/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { type MadeSession, needle, requestsOnly, type SessionSize, sessionOfSize } from './session.ts'

export interface Made {
  size: SessionSize
  /** viewer.html of the bundle */
  url: string
  /** of viewer.html */
  bytes: number
  trace: Uint8Array
}

/** Writes viewer.html into `folder`. */
export async function makeFiles(size: SessionSize, template: string, folder: string): Promise<Made> {
  const made = sessionOfSize(size)
  const viewer = await viewerOf(made, template)
  const file = join(folder, `viewer-${size.events}.html`)
  writeFileSync(file, viewer)
  const trace = toTrace(made.session, made.pictures, made.session.endedAt)
  return { size, url: pathToFileURL(file).href, bytes: viewer.length, trace }
}

async function viewerOf({ session, pictures }: MadeSession, template: string): Promise<Uint8Array> {
  const { files } = await buildBundle({
    session,
    verdict: judge(session),
    attachments: pictures,
    limit: Number.POSITIVE_INFINITY,
    viewerTemplate: template,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
  })
  return files.get(paths.viewer)!
}

/** A HAR with this many requests; the body that is searched for is base64. Returns its path and its size in bytes. */
export function makeHar(entries: number, body: number, folder: string): { file: string; bytes: number } {
  const har = toHar(requestsOnly(entries, body))
  encodeLast(har)
  const text = JSON.stringify(har)
  const file = join(folder, `requests-${entries}.har`)
  writeFileSync(file, text)
  return { file, bytes: Buffer.byteLength(text) }
}

function encodeLast(har: Har): void {
  const content = har.log.entries.at(-1)?.response.content
  if (!content?.text?.includes(needle)) throw new Error('The last request does not hold what is searched for.')
  Object.assign(content, { text: Buffer.from(content.text).toString('base64'), encoding: 'base64' })
}
