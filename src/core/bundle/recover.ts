/** Builds a session from a bundle's documents: valid parts are kept, the others reported in `problems`. */
import * as z from 'zod/mini'
import { textOf } from '../base/bytes.ts'
import { jsonOf } from '../base/json.ts'
import {
  DocumentInfo,
  Environment,
  fromFirstWhole,
  Moment,
  Note,
  RedactionEntry,
  type Session,
  SessionEvent,
} from '../session/index.ts'
import { quickCheck } from '../session/quick-check.ts'
import { Verdict } from '../triage/index.ts'
import { counted } from './completeness.ts'
import type { Manifest } from './manifest.ts'
import { paths } from './paths.ts'
import type { OnProgress } from './progress.ts'
import { merged } from './replay.ts'
import type { Documents } from './versions/index.ts'

/** session.json */
export const SessionFile = z.object({
  id: z.string(),
  startedAt: Moment,
  endedAt: Moment,
  site: z.string(),
  documents: z.array(DocumentInfo),
  note: Note,
})
/** redaction.json */
export const RedactionFile = z.object({ labels: z.array(RedactionEntry) })

/** Undefined if the file is missing or not JSON. */
export function parseJson(bytes: Uint8Array | undefined): unknown {
  return bytes && jsonOf(textOf(bytes))
}

/** The documents as read from the files, not validated. */
export function documentsOf(manifest: unknown, files: ReadonlyMap<string, Uint8Array>): Documents {
  return {
    manifest,
    session: parseJson(files.get(paths.session)),
    events: linesOf(files.get(paths.events)),
    replay: linesOf(files.get(paths.replay)),
    environment: parseJson(files.get(paths.environment)),
    redaction: parseJson(files.get(paths.redaction)),
    verdict: parseJson(files.get(paths.verdict)),
  }
}

function linesOf(bytes: Uint8Array | undefined): unknown[] {
  if (!bytes) return []
  const lines = textOf(bytes).split('\n')
  return lines.filter((line) => line !== '').map(jsonOf)
}

/** Like `safeParse`, but also rejects values nested so deeply that validation overflows the stack. */
function valid<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  try {
    const result = z.safeParse(schema, value)
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

export function recover(
  documents: Documents,
  manifest: Manifest,
  problems: string[],
  onProgress?: OnProgress,
): { session: Session; verdict: Verdict | undefined } {
  const listed = new Set(manifest.files.map(({ path }) => path))
  const read = <T>(schema: z.ZodMiniType<T>, value: unknown, path: string, consequence: string): T | undefined => {
    const result = valid(schema, value)
    if (result === undefined && listed.has(path)) problems.push(`The file "${path}" could not be read; ${consequence}.`)
    return result
  }
  const { id, startedAt, endedAt, site, title } = manifest.session
  const known = read(SessionFile, documents.session, paths.session, 'the notes and the list of pages are lost')
  const redactions = read(RedactionFile, documents.redaction, paths.redaction, 'the list of what was masked is lost')
  const environment = read(Environment, documents.environment, paths.environment, "the customer's environment is lost")
  const verdict = read(Verdict, documents.verdict, paths.verdict, 'the verdict is lost')
  const session: Session = {
    ...(known ?? { id, startedAt, endedAt, site, documents: [], note: { title, text: '' } }),
    events: merged(
      events(documents.events, manifest.session.events, problems, onProgress),
      replay(documents.replay, problems),
    ),
    ...(environment && { environment }),
    redactions: redactions?.labels ?? [],
  }
  return { session, verdict }
}

/** Events between two progress reports. */
const stretch = 2000

const isEvent = quickCheck(SessionEvent)

function events(
  lines: readonly unknown[],
  expected: number,
  problems: string[],
  onProgress?: OnProgress,
): SessionEvent[] {
  const kept: SessionEvent[] = []
  for (const [index, line] of lines.entries()) {
    const event = asEvent(line)
    if (event) kept.push(event)
    if (index % stretch === stretch - 1) onProgress?.(index + 1, lines.length)
  }
  const lost = Math.max(expected, lines.length) - kept.length
  if (lost > 0) {
    const all = Math.max(expected, lines.length)
    problems.push(`${lost} of ${counted(all, 'event')} in "${paths.events}" could not be read and are left out.`)
  }
  return kept
}

/** After a missing part, nothing can be shown up to the next snapshot. */
function replay(lines: readonly unknown[], problems: string[]): SessionEvent[] {
  const kept = lines.flatMap((line) => {
    const event = asEvent(line)
    return event?.kind === 'replay' ? [event] : []
  })
  if (kept.length < lines.length) problems.push(`Parts of "${paths.replay}" could not be read; the replay has gaps.`)
  return fromFirstWhole(kept)
}

/** The same result as the schema; most events need no copy. */
function asEvent(line: unknown): SessionEvent | undefined {
  try {
    if (isEvent(line)) return line as SessionEvent
  } catch {
    // Nested too deeply for the quick check, and so for the schema too.
    return undefined
  }
  return valid(SessionEvent, line)
}
