/** Converts a case to what is kept on disk, and back. */
import { batch } from '@preact/signals'
import type { CaseContent, KeptCase } from '../../../core/cases/index.ts'
import { maskNote, sweepKnown } from '../../../core/privacy/index.ts'
import type { Session } from '../../../core/session/index.ts'
import { sessionFrom } from '../../../tasks/applied.ts'
import type { Findings } from '../../../tasks/findings.ts'
import type { Tasks } from '../../../tasks/panel-tasks.ts'
import { type Case, caseTabs, edited, makeCase } from '../case/case.ts'
import type { Library } from '../knowledge/library.ts'

/** Cases from a file are not kept: the file already exists. */
export const isKeepable = (item: Case) => item.remarks === undefined

/**
 * Everything an agent can change; each value keeps its identity until it changes. In an effect, this subscribes to all of
 * it.
 */
export function changeable(item: Case): readonly unknown[] {
  const { edits, note, byHand, choices, saving, stale, password, forgotten, tab, pictures } = item
  const file = saving.value.step === 'saved' ? `${saving.value.name} ${saving.value.size}` : undefined
  return [
    ...[edits.value, note.value, byHand.value, choices.value, file, stale.value],
    ...[password.value !== undefined, forgotten.value, tab.value, pictures],
  ]
}

/** The case as stored: without its raw secrets, and with only the fact that it has a password. */
export function keptOf(item: Case, times: Pick<KeptCase, 'changedAt' | 'shownAt'>): KeptCase {
  const saving = item.saving.peek()
  // Applies the masking now that leaving would apply: later, the values to mask are no longer known.
  const note = maskNote(item.note.peek(), [], item.known)
  const byHand = item.byHand.peek()
  const edits = sweepKnown(item.edits.peek(), item.known)
  return {
    ...{ id: item.key, session: item.session.id, capturedAt: item.capturedAt, ...times, site: item.session.site },
    note,
    ...(byHand !== undefined && { byHand: maskNote({ title: '', text: byHand }, [], item.known).text }),
    edits: edits.map((edit) => (edit.what === 'drawing' ? { ...edit, shapes: [...edit.shapes] } : edit)),
    lastEdit: item.lastEdit.id,
    choices: [...item.choices.peek()].map(([key, choice]) => (choice === 'out' ? { key } : { key, hit: choice })),
    ...(saving.step === 'saved' && {
      saved: { name: saving.name, size: saving.size, locked: saving.locked, changed: item.stale.peek() },
    }),
    password: item.password.peek() !== undefined,
    forgotten: item.forgotten.peek(),
    tab: item.tab.peek(),
  }
}

/**
 * Restores a case as it was left, and judges it again. A password that was set comes back empty, so that nothing leaves
 * without one unless the agent says so.
 */
export async function caseFrom(kept: KeptCase, content: CaseContent, tasks: Tasks, library: Library): Promise<Case> {
  const { session: captured, pictures } = content
  const { session, findings } = await judged(captured, kept, tasks)
  const made = makeCase(
    { key: kept.id, capturedAt: kept.capturedAt },
    { session: captured, known: [], pictures },
    findings,
    library,
  )
  const item = session === captured ? made : edited(made, session, findings, library)
  batch(() => {
    item.edits.value = kept.edits
    item.lastEdit.id = kept.lastEdit
    item.note.value = kept.note
    item.byHand.value = kept.byHand
    item.choices.value = new Map(kept.choices.map(({ key, hit }) => [key, hit ?? 'out']))
    item.forgotten.value = kept.forgotten
    item.tab.value = caseTabs.find((tab) => tab === kept.tab) ?? 'answer'
    item.kept.value = true
    if (kept.password) item.password.value = ''
  })
  return item
}

/** Restores the saved state of a case once its articles are there, because they are part of the file. */
export function sayAsSaved(item: Case, { saved }: KeptCase): void {
  if (!saved) return
  const { changed, ...file } = saved
  const of = changed ? [] : [...item.parts.peek(), item.password.peek()]
  item.saving.value = { step: 'saved', ...file, of }
}

async function judged(
  captured: Session,
  { edits }: KeptCase,
  tasks: Tasks,
): Promise<{ session: Session; findings: Findings }> {
  if (edits.length === 0) return { session: captured, findings: await tasks.judge(captured) }
  const desk = tasks.review(captured)
  try {
    const applied = await desk.apply(edits)
    return { session: sessionFrom(captured, applied), findings: applied.findings }
  } finally {
    desk.close()
  }
}
