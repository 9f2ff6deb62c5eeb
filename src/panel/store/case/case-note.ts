/** The ticket note of a case: the Report tab shows exactly what is copied. */
import { type KnownError, ticketTag } from '../../../core/history/index.ts'
import type { Article } from '../../../core/kb/index.ts'
import { maskLinks, maskNote, maskWords } from '../../../core/privacy/index.ts'
import { historyLines } from '../../models/history-words.ts'
import { customerReply, ticketNote } from '../../models/ticket-note.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from './case.ts'
import { mainProblem } from './case-history.ts'

/** The note as it stands now. Reads signals, so components that show it follow every change. */
export function noteText(item: Case, { now, version }: Pick<PanelPorts, 'now' | 'version'>): string {
  const saving = item.saving.value
  return ticketNote({
    session: item.session,
    note: maskNote(item.note.value, item.edits.value, item.known),
    verdict: item.verdict,
    problems: item.problems,
    failing: item.failing,
    articles: attachedTo(item),
    history: linesOf(item, now()),
    tag: tagOf(item),
    bundle: saving.step === 'saved' ? { ...saving, name: maskWords(saving.name, item.edits.value) } : undefined,
    masked: item.masked.map((kind) => kind.words),
    version,
  })
}

/** The reply to the customer as it stands now; undefined without a verdict. */
export function replyText(item: Case): string | undefined {
  if (!item.verdict) return undefined
  const [known] = knownAbout(item).map(({ status, workaround }) => ({
    status,
    workaround: maskWords(workaround, item.edits.value),
  }))
  return customerReply(item.verdict, attachedTo(item), known)
}

/** Whether the note names the file as it would be saved now; if not, it is not yet ready for the ticket. */
export function namesLatestFile({ saving, stale }: Pick<Case, 'saving' | 'stale'>): boolean {
  return saving.peek().step === 'saved' && !stale.peek()
}

/** Message after the note was copied. */
export function copiedNoteWords(item: Pick<Case, 'saving' | 'stale'>): string {
  if (namesLatestFile(item)) return 'Note copied. Paste it into the ticket.'
  return item.saving.peek().step === 'saved'
    ? 'Note copied. It names the file from before your last change.'
    : 'Note copied. It does not name a file yet.'
}

/** The attached articles, as they may leave. */
export function attachedTo(item: Case): Article[] {
  const articles = item.attached.value.map((hit) => hit.article)
  return maskLinks(articles, item.edits.value)
}

/** What the history knows about a case. */
function linesOf(item: Case, now: number): string[] {
  const history = item.history.value
  return history.state === 'read' && mainProblem(item) ? historyLines(history.seen, knownAbout(item), now) : []
}

function tagOf(item: Case): string | undefined {
  const main = mainProblem(item)
  return main && ticketTag(main.key)
}

/** The known errors about the main problem of a case, best match first. */
function knownAbout(item: Case): KnownError[] {
  const history = item.history.value
  const main = mainProblem(item)?.key
  return history.state === 'read' && main !== undefined ? history.known.filter(({ keys }) => keys.includes(main)) : []
}
