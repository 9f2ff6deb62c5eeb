/**
 * The articles the agent writes: one draft for the main problem of a recording, however often that was captured. A draft
 * survives looking at something else.
 */
import { batch, signal } from '@preact/signals'
import type { Article } from '../../../core/kb/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import type { Failures } from '../failures.ts'
import type { Library } from '../knowledge/library.ts'
import { type Draft, draftOfCase } from './draft.ts'
import { createDraftKeeping, placeOf } from './draft-keeping.ts'

export interface Drafts {
  /** the draft of a case, shown or not */
  of(item: Case): Draft | undefined
  /** the draft of a case, if it is the one to show */
  openOf(item: Case): Draft | undefined
  /**
   * Shows the draft of a case, including one written before the panel was closed. Generates it if there is none, and again
   * if nobody has changed it.
   */
  begin(item: Case): Promise<void>
  close(): void
  write(item: Case, text: string): void
  /** what the import would make of the draft: the article, or a sentence */
  read(item: Case): Promise<{ article: Article } | { problem: string }>
  /** Adds it to the knowledge base; resolves to how to undo that, or to why it cannot be done. */
  add(item: Case): Promise<{ undo: () => void } | { problem: string } | undefined>
  /** Removes it from the knowledge base but keeps the draft. Resolves, once done, to how to undo that. */
  takeOut(item: Case): Promise<(() => void) | undefined>
  /** these resolve to a sentence on what was done; undefined if nothing was */
  copy(item: Case): Promise<string | undefined>
  save(item: Case): Promise<string | undefined>
  /** deletes stored drafts that have not changed for a long time */
  prune(): Promise<void>
  /** Deletes all, including the one shown; articles in the knowledge base stay. Resolves to whether it was done. */
  forgetAll(): Promise<boolean>
}

export function createDrafts(ports: PanelPorts, library: Library, failures: Failures): Drafts {
  /** by what they are about */
  const all = signal<ReadonlyMap<string, Draft>>(new Map())
  /** key of the case whose draft is shown */
  const key = signal<string | undefined>()
  /** by key of the case: a draft stays with its case when masking something makes another problem the main one */
  const subjects = new Map<string, string>()

  const subjectOf = (item: Case) => subjects.get(item.key) ?? JSON.stringify(placeOf(item))
  const draftOf = (item: Case) => all.peek().get(subjectOf(item))
  const keeping = createDraftKeeping(ports, failures, draftOf)

  function show(item: Case, draft: Draft): void {
    const subject = subjectOf(item)
    subjects.set(item.key, subject)
    all.value = new Map(all.peek()).set(subject, draft)
  }

  function change(item: Case, part: Partial<Draft>): void {
    const before = draftOf(item)
    if (!before) return
    show(item, { ...before, ...part })
    keeping.keep(item)
  }

  const takeOut = (article: Article): Promise<boolean> => library.takeOut(article, () => void takeOut(article))
  const putBack = async (article: Article): Promise<boolean> =>
    (await library.add(article, () => void putBack(article))) !== undefined

  const fileName = ({ id }: Draft) => `${id}.md`

  const drafts: Drafts = {
    of: (item) => all.value.get(subjectOf(item)),
    openOf: (item) => (key.value === item.key ? drafts.of(item) : undefined),

    async begin(item) {
      const found = draftOf(item) ? {} : await keeping.find(item, () => void drafts.begin(item))
      // The first change to a new draft would replace the one that cannot be read.
      if (!found) return
      const before = draftOf(item) ?? found.draft
      const untouched = before?.text === before?.made && before?.added === undefined
      show(item, before && !untouched ? before : draftOfCase(item, before, ports.now()))
      key.value = item.key
    },

    close() {
      key.value = undefined
    },

    write: (item, text) => change(item, { text }),

    async read(item) {
      const draft = draftOf(item)
      if (!draft) return { problem: 'There is no draft.' }
      try {
        return await library.read(draft.text, fileName(draft))
      } catch {
        return { problem: 'The knowledge base is not responding. Close this panel and open it again.' }
      }
    },

    async add(item) {
      const draft = draftOf(item)
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
      // An article with another id does not replace the first one, so the first is removed.
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
      const added = draftOf(item)?.added
      if (!added || !(await library.takeOut(added.article, () => void drafts.takeOut(item)))) return undefined
      change(item, { added: undefined })
      const undo = async () => {
        if (await putBack(added.article)) change(item, { added })
      }
      return () => void undo()
    },

    async copy(item) {
      const draft = draftOf(item)
      if (!draft) return undefined
      return failures.run('copy', 'Nothing was copied.', async () => {
        await ports.copy(draft.text)
        return 'Article copied.'
      })
    },

    async save(item) {
      const draft = draftOf(item)
      if (!draft) return undefined
      return failures.run('save', 'The article was not saved.', async () => {
        const name = fileName(draft)
        await ports.save(name, new TextEncoder().encode(draft.text), 'text/markdown')
        return `Saved ${name}`
      })
    },

    prune: keeping.prune,

    forgetAll() {
      batch(() => {
        key.value = undefined
        all.value = new Map()
        subjects.clear()
      })
      return keeping.forgetAll(() => void drafts.forgetAll())
    },
  }
  return drafts
}
