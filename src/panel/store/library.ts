/** The knowledge base as the panel holds it: its sources, imports, and searches in its worker. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Article, ArticleSource, Hit, Query, ReadProblem } from '../../core/kb/index.ts'
import type { ImportStep, Known } from '../../tasks/knowledge.ts'
import { articleKey } from '../models/case.ts'
import { planImport } from '../models/import-plan.ts'
import type { PanelPorts } from '../ports.ts'
import type { Failures } from './failures.ts'

/** An import on its way. */
export type Importing = ImportStep & { source: string }

/** How an import ended. `articles` is 0 when nothing was stored; `before` is how many they took the place of. */
export interface ImportReport {
  source: string
  articles: number
  before: number
  problems: ReadProblem[]
  ignored: number
}

/** An import that gave far fewer articles than the source holds: it waits for an answer, and nothing has changed. */
export interface FewerArticles {
  source: string
  articles: number
  before: number
  /** how many files could not be read: they may be why */
  unreadable: number
  files: readonly File[]
}

export interface Library {
  /** which articles are searched: another one whenever they are others; undefined until they were loaded once */
  version: ReadonlySignal<string | undefined>
  sources: ReadonlySignal<readonly ArticleSource[]>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  importing: ReadonlySignal<Importing | undefined>
  report: ReadonlySignal<ImportReport | undefined>
  /** reads what is stored; again it costs little, and finds what a panel in another window has imported */
  load(): Promise<void>
  /** what the person is asked before articles are lost */
  fewer: ReadonlySignal<FewerArticles | undefined>
  /** @param agreed the person wants what was found, however little, in the place of what the source holds */
  importFiles(files: readonly File[], agreed?: boolean): Promise<void>
  /** Answers `fewer`. */
  answerFewer(replace: boolean): Promise<void>
  addSample(): Promise<void>
  remove(source: string): Promise<void>
  /** What an import would make of a Markdown text: the article, or in a sentence why it gives none. */
  read(text: string, name: string): Promise<{ article: Article } | { problem: string }>
  /** Adds one article, or puts it in the place of the one with its id; resolves to how to undo that, once it is done. */
  add(article: Article, retry: () => void): Promise<(() => Promise<boolean>) | undefined>
  /** resolves to whether it is gone */
  takeOut(article: Article, retry: () => void): Promise<boolean>
  dismissReport(): void
  /** What answers a session, best first. An article is the same object as long as the version is the same. */
  search(query: Query, limit: number): Promise<readonly Hit[]>
  /** What answers words that a person types. */
  searchText(text: string, limit: number): Promise<readonly Hit[]>
}

export const sampleSource = 'Sample articles'
/** What articles that were written in the panel are kept under. */
export const writtenSource = 'Written here'

export function createLibrary({ knowledge, sampleArticles }: PanelPorts, failures: Failures): Library {
  const version = signal<string | undefined>()
  const sources = signal<readonly ArticleSource[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const importing = signal<Importing | undefined>()
  const report = signal<ImportReport | undefined>()
  const fewer = signal<FewerArticles | undefined>()
  /** the articles that were handed out of this version, by key */
  const kept = new Map<string, Article>()

  function show(known: Known) {
    batch(() => {
      if (known.version !== version.peek()) kept.clear()
      version.value = known.version
      sources.value = known.sources
      state.value = 'ready'
    })
  }

  async function load() {
    if (state.peek() === 'failed') state.value = 'loading'
    const loaded = await failures.run(
      'articles',
      'The knowledge base could not be read.',
      () => knowledge.load(),
      () => void load(),
    )
    if (loaded) show(loaded)
    else state.value = 'failed'
  }

  async function change(what: string, work: () => Promise<void>, retry: () => void) {
    if (importing.peek()) return
    report.value = undefined
    await failures.run('import', what, work, retry)
    importing.value = undefined
  }

  /** Each search gives copies; what is attached to a case is told apart by its object. */
  function asKept(hits: readonly Hit[]): readonly Hit[] {
    return hits.map((hit) => {
      const key = articleKey(hit.article)
      const article = kept.get(key) ?? hit.article
      kept.set(key, article)
      return { ...hit, article }
    })
  }

  const library: Library = {
    version,
    sources,
    state,
    importing,
    report,
    fewer,
    load,

    importFiles: (files, agreed = false) =>
      change(
        'The import did not succeed.',
        async () => {
          if (files.length === 0) return
          const { source, files: wanted, problems, ignored } = planImport(files)
          const onStep = (step: ImportStep) => {
            importing.value = { ...step, source }
          }
          onStep({ step: 'reading', done: 0, total: wanted.length })
          const imported = await knowledge.importFiles(source, wanted, onStep, agreed)
          const { known, articles, before } = imported
          const all = [...problems, ...imported.problems]
          if (known) show(known)
          else if (articles > 0) {
            fewer.value = { source, articles, before, unreadable: all.filter(({ note }) => !note).length, files }
            return
          }
          report.value = { source, articles, before, problems: all, ignored }
        },
        () => void library.importFiles(files, agreed),
      ),

    async answerFewer(replace) {
      const asked = fewer.peek()
      fewer.value = undefined
      if (asked && replace) await library.importFiles(asked.files, true)
    },

    addSample: () =>
      change(
        'The sample articles could not be added.',
        async () => {
          const source = sampleSource
          const onStep = (step: ImportStep) => {
            importing.value = { ...step, source }
          }
          onStep({ step: 'reading', done: 0, total: 0 })
          const found = await sampleArticles()
          show(
            await knowledge.put(
              source,
              found.map((article) => ({ ...article, source })),
              onStep,
            ),
          )
          report.value = { source, articles: found.length, before: 0, problems: [], ignored: 0 }
        },
        () => void library.addSample(),
      ),

    remove: (source) =>
      change(
        `"${source}" could not be removed.`,
        async () => show(await knowledge.remove(source)),
        () => void library.remove(source),
      ),

    read: (text, name) => knowledge.read(text, name, writtenSource),

    async add(article, retry) {
      const added = await failures.run('import', 'The article was not added.', () => knowledge.putOne(article), retry)
      if (!added) return undefined
      show(added.known)
      const { before } = added
      const undo = async (): Promise<boolean> =>
        before
          ? (await library.add(before, () => void undo())) !== undefined
          : library.takeOut(article, () => void undo())
      return undo
    },

    async takeOut(article, retry) {
      const what = 'The article is still in the knowledge base.'
      const known = await failures.run('import', what, () => knowledge.removeOne(article), retry)
      if (known) show(known)
      return known !== undefined
    },

    dismissReport() {
      report.value = undefined
    },

    search: async (query, limit) => asKept(await knowledge.search(query, limit)),
    searchText: async (text, limit) => asKept(await knowledge.searchText(text, limit)),
  }
  return library
}
