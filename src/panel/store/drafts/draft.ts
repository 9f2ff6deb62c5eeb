/** A draft of an article, and how it is generated from a case. */

import { randomHex } from '../../../core/base/random.ts'
import type { Article } from '../../../core/kb/index.ts'
import { articleDraft } from '../../models/article-draft.ts'
import type { Case } from '../case/case.ts'
import { mainProblem } from '../case/case-history.ts'

export interface Draft {
  /** also its file name without the extension */
  id: string
  /** Markdown with front matter, as edited by the agent */
  text: string
  /** as it was generated from the case */
  made: string
  /** as it is in the knowledge base; undefined if it is not there */
  added: { text: string; article: Article } | undefined
  busy: boolean
}

/** @param before the draft it replaces, whose id it keeps */
export function draftOfCase(item: Case, before: Draft | undefined, now: number): Draft {
  const { session, verdict, problems } = item
  const history = item.history.peek()
  const main = mainProblem(item)?.key
  const known =
    history.state === 'read' && main !== undefined ? history.known.filter(({ keys }) => keys.includes(main)) : []
  const mark = before?.id.split('-').at(-1) ?? randomHex(3)
  const { id, text } = articleDraft({ session, verdict, problems, known, names: namesOf(item), now, mark })
  return { id, text, made: text, added: undefined, busy: false }
}

/** Known names: the account of this case and those of earlier cases. */
function namesOf({ session, history }: Case): string[] {
  const known = history.peek()
  const told = known.state === 'read' ? [known.record?.account, ...(known.seen?.accounts ?? [])] : []
  return [session.environment?.product?.account, ...told].filter((name) => name !== undefined)
}
