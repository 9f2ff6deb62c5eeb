/** The files of a bundle in, the zip to hand over out, including a viewer with a copy of them. Needs no schemas. */

import { utf8 } from '../base/bytes.ts'
import type { Session } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'
import { isoTime } from './har/har-entry.ts'
import { outlineOf } from './outline.ts'
import { isLong, isRead, outlinePath, paths } from './paths.ts'
import { embedInViewer } from './viewer-page.ts'
import { lockZip } from './zip/lock.ts'
import { writeZip } from './zip/zip.ts'

export interface PackInput {
  session: Session
  verdict?: Verdict
  viewerTemplate: string
  /** encrypts every file, see lock.ts */
  password?: string
  /** epoch ms, the timestamp of every file */
  createdAt: number
}

/**
 * @param inner every file except viewer.html, the manifest first
 * @throws BundleError when the viewer's page has no place for the data, a path cannot be used or the whole is too large
 */
export async function packBundle(
  inner: ReadonlyMap<string, Uint8Array>,
  input: PackInput,
): Promise<{ bytes: Uint8Array; files: Map<string, Uint8Array> }> {
  const viewer = embedInViewer(input.viewerTemplate, ...inTwoParts(inner, input))
  const files = new Map([[paths.viewer, viewer], ...inner])
  const zip = writeZip(files, input.createdAt)
  return { bytes: input.password ? await lockZip(zip, input.password) : zip, files }
}

/** What the viewer's first screen needs, then the rest: two zips that together hold each file once. */
function inTwoParts(
  inner: ReadonlyMap<string, Uint8Array>,
  { session, verdict, createdAt }: PackInput,
): [Uint8Array, Uint8Array] {
  const isFirst = (path: string) => path === paths.manifest || (isRead(path) && !isLong(path))
  const first = [...inner].filter(([path]) => isFirst(path))
  const others = [...inner].filter(([path]) => !isFirst(path))
  const outline: [string, Uint8Array] = [outlinePath, jsonLines(outlineOf(session.events, verdict))]
  return [writeZip(new Map([...first, outline]), createdAt), writeZip(new Map(others), createdAt)]
}

export function jsonLines(values: readonly unknown[]): Uint8Array {
  return utf8(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
}

export function json(value: unknown): Uint8Array {
  return utf8(`${JSON.stringify(value, undefined, 2)}\n`)
}

/** `casefile-<site>-<yyyy-mm-dd-hhmm>-<short id>.zip`, in UTC, safe on every file system. */
export function bundleName(session: Pick<Session, 'id' | 'site'>, createdAt: number): string {
  const host = session.site.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const time = isoTime(createdAt).slice(0, 16).replace('T', '-').replace(':', '')
  const id = session.id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)
  return `${['casefile', safePart(host), time, id].filter(Boolean).join('-')}.zip`
}

function safePart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/g, '')
}
