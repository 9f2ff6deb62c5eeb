/** The knowledge base as the panel holds it: its sources, its articles, and searches in its worker. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Article, ArticleSource, Hit, Query } from '../../../core/kb/index.ts'
import type { Known } from '../../../tasks/knowledge.ts'
import { articleKey } from '../../models/case.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import { createImports, type Imports } from './imports.ts'

export interface Library extends Imports {
  /** which articles are searched: another one whenever they are others; undefined until they were loaded once */
  version: ReadonlySignal<string | undefined>
  sources: ReadonlySignal<readonly ArticleSource[]>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** reads what is stored; again it costs little, and finds what a panel in another window has imported */
  load(): Promise<void>
  /** What an import would make of a Markdown text: the article, or in a sentence why it gives none. */
  read(text: string, name: string): Promise<{ article: Article } | { problem: string }>
  /** Adds one article, or puts it in the place of the one with its id; resolves to how to undo that, once it is done. */
  add(article: Article, retry: () => void): Promise<(() => Promise<boolean>) | undefined>
  /** resolves to whether it is gone */
  takeOut(article: Article, retry: () => void): Promise<boolean>
  /** What answers a session, best first. An article is the same object as long as the version is the same. */
  search(query: Query, limit: number): Promise<readonly Hit[]>
  /** What answers words that a person types. */
  searchText(text: string, limit: number): Promise<readonly Hit[]>
}

/** What articles that were written in the panel are kept under. */
export const writtenSource = 'Written here'

export function createLibrary(ports: PanelPorts, failures: Failures): Library {
  const { knowledge } = ports
  const version = signal<string | undefined>()
  const sources = signal<readonly ArticleSource[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
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
    ...createImports(ports, failures, show),
    ...{ version, sources, state, load },

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

    search: async (query, limit) => asKept(await knowledge.search(query, limit)),
    searchText: async (text, limit) => asKept(await knowledge.searchText(text, limit)),
  }
  return library
}
