/** The articles that the agent writes about cases: one draft for each, which stays while something else is looked at. */
import { batch, signal } from '@preact/signals'
import { dayMs } from '../../core/history/index.ts'
import type { Article } from '../../core/kb/index.ts'
import { randomHex } from '../../core/session/index.ts'
import { articleDraft } from '../models/article-draft.ts'
import type { PanelPorts } from '../ports.ts'
import type { Case } from './case.ts'
import { mainProblem } from './case-history.ts'
import type { Failures } from './failures.ts'
import type { Library } from './library.ts'

export interface Draft {
  /** also the name of its file, without the ending */
  id: string
  /** Markdown with front matter, as the agent has it now */
  text: string
  /** as it was made from the case */
  made: string
  /** as it is in the knowledge base; undefined while it is not */
  added: { text: string; article: Article } | undefined
  busy: boolean
}

export interface Drafts {
  /** the draft of a case, shown or not */
  of(item: Case): Draft | undefined
  /** the same, when it is what is to be shown */
  openOf(item: Case): Draft | undefined
  /**
   * Shows the draft of a case: the one that was written before the panel was closed, too. It is made when there is none,
   * and anew when nobody has changed it.
   */
  begin(item: Case): Promise<void>
  close(): void
  write(item: Case, text: string): void
  /** what the import would make of the draft: the article, or a sentence */
  read(item: Case): Promise<{ article: Article } | { problem: string }>
  /** Puts it into the knowledge base; resolves to how to undo that, or to why it cannot be done. */
  add(item: Case): Promise<{ undo: () => void } | { problem: string } | undefined>
  /** Takes it out of the knowledge base; the draft stays. Resolves to how to undo that, once it is done. */
  takeOut(item: Case): Promise<(() => void) | undefined>
  /** each resolves to what was done, as a sentence; undefined when it was not */
  copy(item: Case): Promise<string | undefined>
  save(item: Case): Promise<string | undefined>
  /** deletes the kept ones that nobody has changed for long */
  prune(): Promise<void>
  /** Deletes all, also the one that is shown; articles in the knowledge base stay. Resolves to whether it was done. */
  forgetAll(): Promise<boolean>
}

/** So long after its last change a draft is kept. */
const keptDays = 30

export function createDrafts(ports: PanelPorts, library: Library, failures: Failures): Drafts {
  /** by key of the case */
  const all = signal<ReadonlyMap<string, Draft>>(new Map())
  /** of the case whose draft is shown */
  const key = signal<string | undefined>()

  function change(item: Case, part: Partial<Draft>): void {
    const before = all.peek().get(item.key)
    if (!before) return
    all.value = new Map(all.peek()).set(item.key, { ...before, ...part })
    changed.add(item)
    void store()
  }

  /** cases whose drafts are not kept as they are now */
  const changed = new Set<Case>()
  let storing = false

  /** One after the other, each as it is then: what is written meanwhile is kept at once and not letter by letter. */
  async function store(): Promise<void> {
    if (storing) return
    storing = true
    for (const item of changed) {
      changed.delete(item)
      const draft = all.peek().get(item.key)
      if (!draft || item.forgotten.peek()) continue
      const { id, text, added } = draft
      const put = () =>
        ports.drafts.put({ ...placeOf(item), id, text, ...(added && { added }), changedAt: ports.now() })
      const retry = () => {
        changed.add(item)
        void store()
      }
      await failures.run('draft', 'The draft is only in this panel until it is closed.', put, retry)
    }
    storing = false
  }

  const placeOf = (item: Case) => ({ session: item.session.id, problem: mainProblem(item)?.key ?? '' })

  /** As it was kept by a panel before this one. */
  async function kept(item: Case): Promise<Draft | undefined> {
    const { session, problem } = placeOf(item)
    const what = 'An earlier draft of this case could not be read.'
    const found = await failures.run('draft', what, () => ports.drafts.get(session, problem))
    if (!found) return undefined
    const { id, text, added } = found
    // How it was made is no longer known; somebody has changed it since.
    return { id, text, made: '', added, busy: false }
  }

  function make(item: Case, before: Draft | undefined): Draft {
    const { session, verdict, problems } = item
    const history = item.history.peek()
    const main = mainProblem(item)?.key
    const known =
      history.state === 'read' && main !== undefined ? history.known.filter(({ keys }) => keys.includes(main)) : []
    const mark = before?.id.split('-').at(-1) ?? randomHex(3)
    const names = namesOf(item)
    const { id, text } = articleDraft({ session, verdict, problems, known, names, now: ports.now(), mark })
    return { id, text, made: text, added: undefined, busy: false }
  }

  const takeOut = (article: Article): Promise<boolean> => library.takeOut(article, () => void takeOut(article))
  const putBack = async (article: Article): Promise<boolean> =>
    (await library.add(article, () => void putBack(article))) !== undefined

  const fileName = ({ id }: Draft) => `${id}.md`

  const drafts: Drafts = {
    of: (item) => all.value.get(item.key),
    openOf: (item) => (key.value === item.key ? all.value.get(item.key) : undefined),

    async begin(item) {
      const earlier = all.peek().has(item.key) ? undefined : await kept(item)
      const before = all.peek().get(item.key) ?? earlier
      const untouched = before?.text === before?.made && before?.added === undefined
      all.value = new Map(all.peek()).set(item.key, before && !untouched ? before : make(item, before))
      key.value = item.key
    },

    close() {
      key.value = undefined
    },

    write: (item, text) => change(item, { text }),

    async read(item) {
      const draft = all.peek().get(item.key)
      if (!draft) return { problem: 'There is no draft.' }
      try {
        return await library.read(draft.text, fileName(draft))
      } catch {
        return { problem: 'The knowledge base does not answer. Close this panel and open it again.' }
      }
    },

    async add(item) {
      const draft = all.peek().get(item.key)
      if (!draft || draft.busy) return undefined
      const { text, added: before } = draft
      change(item, { busy: true })
      const read = await drafts.read(item)
      if ('problem' in read) {
        change(item, { busy: false })
        return read
      }
      const { article } = read
      const undoOne = await library.add(article, () => void drafts.add(item))
      // With another id it does not take the place of the first: that is taken out.
      const first = undoOne && before && before.article.id !== article.id ? before.article : undefined
      if (first) await takeOut(first)
      change(item, { busy: false, ...(undoOne && { added: { text, article } }) })
      if (!undoOne) return undefined
      const undo = async () => {
        if ((await undoOne()) && (!first || (await putBack(first)))) change(item, { added: before })
      }
      return { undo: () => void undo() }
    },

    async takeOut(item) {
      const added = all.peek().get(item.key)?.added
      if (!added || !(await library.takeOut(added.article, () => void drafts.takeOut(item)))) return undefined
      change(item, { added: undefined })
      const undo = async () => {
        if (await putBack(added.article)) change(item, { added })
      }
      return () => void undo()
    },

    async copy(item) {
      const draft = all.peek().get(item.key)
      if (!draft) return undefined
      return failures.run('copy', 'Nothing was copied.', async () => {
        await ports.copy(draft.text)
        return 'The article is copied.'
      })
    },

    async save(item) {
      const draft = all.peek().get(item.key)
      if (!draft) return undefined
      return failures.run('save', 'The article was not saved.', async () => {
        const name = fileName(draft)
        await ports.save(name, new TextEncoder().encode(draft.text), 'text/markdown')
        return `Saved ${name}`
      })
    },

    async prune() {
      // What fails quietly here is tried again at the next start.
      await ports.drafts.prune(ports.now() - keptDays * dayMs).catch(() => undefined)
    },

    async forgetAll() {
      changed.clear()
      batch(() => {
        key.value = undefined
        all.value = new Map()
      })
      const work = async () => {
        await ports.drafts.prune(Number.POSITIVE_INFINITY)
        return true
      }
      const done = await failures.run('draft', 'The drafts of articles were not deleted.', work, () => {
        void drafts.forgetAll()
      })
      return done ?? false
    },
  }
  return drafts
}

/** Whoever is known by name: the account of this case, and those of the earlier ones. */
function namesOf({ session, history }: Case): string[] {
  const known = history.peek()
  const told = known.state === 'read' ? [known.record?.account, ...(known.seen?.accounts ?? [])] : []
  return [session.environment?.product?.account, ...told].filter((name) => name !== undefined)
}
