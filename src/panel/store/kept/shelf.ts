/** All cases that can be shown again, whether open in this panel or only on disk. */
import type { CaseRecord } from '../../../core/history/index.ts'
import { caseName } from '../../models/case.ts'
import type { Cases } from '../case/cases.ts'
import type { KeptCases } from './kept-cases.ts'

export interface Shelved {
  id: string
  /** id of its recording; unknown for cases stored by an earlier version */
  session: string | undefined
  /** epoch ms */
  capturedAt: number
  name: string
  site: string
  /** Shows it. Resolves to whether it worked. */
  open(): Promise<boolean>
}

/** The cases last open in this panel come first. */
export function shelvedIn({ cases, kept }: { cases: Cases; kept: KeptCases }): Shelved[] {
  const open = cases.list.value.map(({ key, capturedAt, note, session }) => ({
    ...{ id: key, session: session.id, capturedAt, name: caseName(note.value.title, capturedAt), site: session.site },
    open: async () => {
      cases.open(key)
      return true
    },
  }))
  const before = kept.list.value.map((one) => ({
    ...{ id: one.id, session: one.session, capturedAt: one.capturedAt, site: one.site },
    name: caseName(one.note.title, one.capturedAt),
    open: () => kept.open(one),
  }))
  return [...open, ...before]
}

/**
 * The stored capture of a remembered case, the newest if it was captured more than once; undefined if there is none. One
 * recording may have several cases, so the capture has to lie between this case's first capture and that of the next.
 * @param records all that are remembered
 */
export function captureOf<Capture extends Pick<Shelved, 'capturedAt'> & { session?: string | undefined }>(
  { session, at }: Pick<CaseRecord, 'session' | 'at'>,
  records: readonly Pick<CaseRecord, 'session' | 'at'>[],
  shelf: readonly Capture[],
): Capture | undefined {
  const captures = shelf.filter((one) => one.session === session && one.capturedAt >= at)
  // Most remembered cases have no capture any more; this avoids comparing them with all the others.
  if (captures.length === 0) return undefined
  const end = Math.min(...records.filter((one) => one.session === session && one.at > at).map((one) => one.at))
  return captures.filter(({ capturedAt }) => capturedAt < end).sort((a, b) => b.capturedAt - a.capturedAt)[0]
}
