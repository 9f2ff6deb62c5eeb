/**
 * Exports the history to a file, and imports a colleague's. The file is untrusted: its size is limited, every record is
 * checked, and a damaged record does not affect the others.
 */
import * as z from 'zod/mini'
import { dayMs } from '../base/day.ts'
import { CaseRecord } from './case-record.ts'
import { KnownError } from './known-error.ts'

const format = 'casefile-history'
/** The version we write. There is no older one; newer ones are refused. */
const version = 1

/** Limits of a file, in characters and records. */
export const fileCaps = { chars: 50_000_000, known: 5_000, cases: 50_000 } as const

export interface History {
  known: readonly KnownError[]
  cases: readonly CaseRecord[]
}

/** The file as text (JSON). @param savedAt epoch ms */
export function writeHistory({ known, cases }: History, savedAt: number): string {
  return `${JSON.stringify({ format, version, savedAt, known, cases }, null, 1)}\n`
}

export type HistoryProblem = 'too-large' | 'no-history' | 'damaged' | 'newer'

export interface ReadHistory extends History {
  /** records left out because they are damaged, too many, or dated in the future */
  skipped: number
}

/** Reads a history from untrusted text. Never throws. @param now epoch ms */
export function readHistory(text: string, now: number): ReadHistory | { problem: HistoryProblem } {
  if (text.length > fileCaps.chars) return { problem: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'damaged' }
  }
  const head = z.safeParse(z.object({ format: z.literal(format), version: z.number() }), value)
  if (!head.success) return { problem: 'no-history' }
  if (head.data.version > version) return { problem: 'newer' }
  const lists = z.safeParse(z.object({ known: z.array(z.unknown()), cases: z.array(z.unknown()) }), value)
  if (!lists.success) return { problem: 'damaged' }
  // A record from the future would win over every later edit.
  const latest = now + dayMs
  const known = valid(KnownError, lists.data.known.slice(0, fileCaps.known)).filter((one) => one.changedAt <= latest)
  const cases = valid(CaseRecord, lists.data.cases.slice(0, fileCaps.cases)).filter(
    (one) => Math.max(one.changedAt, one.at) <= latest,
  )
  return { known, cases, skipped: lists.data.known.length + lists.data.cases.length - known.length - cases.length }
}

function valid<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const parsed = z.safeParse(schema, value)
    return parsed.success ? [parsed.data] : []
  })
}

interface Edited {
  id: string
  changedAt: number
}

export interface Merge<T> {
  /** records to write */
  put: T[]
  /** how many of these are new, and how many are later edits of existing ones */
  added: number
  changed: number
}

/**
 * What to take over from another list: missing records, and later edits of existing ones. The result does not depend on
 * direction or order, so that all computers end up with the same records.
 */
export function mergeByEdit<T extends Edited>(mine: readonly T[], theirs: readonly T[]): Merge<T> {
  const own = new Map(mine.map((one) => [one.id, one]))
  const put = new Map<string, T>()
  for (const one of theirs) {
    const before = put.get(one.id) ?? own.get(one.id)
    if (!before || isLater(one, before)) put.set(one.id, one)
  }
  const added = [...put.keys()].filter((id) => !own.has(id)).length
  return { put: [...put.values()], added, changed: put.size - added }
}

/** If two edits have the same time, the same one must win everywhere; which one does not matter. */
function isLater<T extends Edited>(a: T, b: T): boolean {
  return a.changedAt === b.changedAt ? JSON.stringify(a) > JSON.stringify(b) : a.changedAt > b.changedAt
}
