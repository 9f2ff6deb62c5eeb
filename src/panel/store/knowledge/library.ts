/** The panel's view of the knowledge base: its sources, its articles, and searches in its worker. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Article, ArticleSource, Hit, Query } from '../../../core/kb/index.ts'
import type { Known } from '../../../tasks/knowledge.ts'
import { articleKey } from '../../models/case.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import { createImports, type Imports } from './imports.ts'

export interface Library extends Imports {
  /** changes whenever the searched articles change; undefined until first loaded */
  version: ReadonlySignal<string | undefined>
  sources: ReadonlySignal<readonly ArticleSource[]>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** reads what is stored; repeating it is cheap, and finds what panels in other windows have imported */
  load(): Promise<void>
  /** What an import would make of a Markdown text: the article, or a sentence on why there is none. */
  read(text: string, name: string): Promise<{ article: Article } | { problem: string }>
  /** Adds one article, replacing the one with its id; resolves, once done, to how to undo that. */
  add(article: Article, retry: () => void): Promise<(() => Promise<boolean>) | undefined>
  /** resolves to whether it was removed */
  takeOut(article: Article, retry: () => void): Promise<boolean>
  /** The answers to a session, best first. An article keeps its identity as long as the version stays the same. */
  search(query: Query, limit: number): Promise<readonly Hit[]>
  /** The answers to text typed by the user. */
  searchText(text: string, limit: number): Promise<readonly Hit[]>
}

/** The source name for articles written in the panel. */
export const writtenSource = 'Written here'

export function createLibrary(ports: PanelPorts, failures: Failures): Library {
  const { knowledge } = ports
  const version = signal<string | undefined>()
  const sources = signal<readonly ArticleSource[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  /** articles already returned for this version, by key */
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

  /** Each search returns copies, but articles attached to a case are compared by identity. */
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
