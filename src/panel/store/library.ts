/** The knowledge base as the panel holds it: its sources, its index in memory, and imports. */
import { type ReadonlySignal, signal } from '@preact/signals'
import {
  type Article,
  createIndex,
  type KbIndex,
  loadIndex,
  type ReadProblem,
  readArticles,
  type SavedIndex,
  saveIndex,
} from '../../core/kb/index.ts'
import { reasonOf } from '../../messages/index.ts'
import { planImport } from '../models/import-plan.ts'
import type { ArticleSource, PanelPorts } from '../ports.ts'
import type { Failures } from './failures.ts'

/** An import on its way; `done` of `total` files while reading. */
export interface Importing {
  source: string
  step: 'reading' | 'storing' | 'indexing'
  done: number
  total: number
}

/** How an import ended. `articles` is 0 when nothing was stored. */
export interface ImportReport {
  source: string
  articles: number
  problems: ReadProblem[]
  ignored: number
}

export interface Library {
  /** undefined while it is being loaded, or when it could not be */
  index: ReadonlySignal<KbIndex | undefined>
  sources: ReadonlySignal<readonly ArticleSource[]>
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  importing: ReadonlySignal<Importing | undefined>
  report: ReadonlySignal<ImportReport | undefined>
  /** reads what is stored; again it costs little, and finds what a panel in another window has imported */
  load(): Promise<void>
  importFiles(files: readonly File[]): Promise<void>
  addSample(): Promise<void>
  remove(source: string): Promise<void>
  dismissReport(): void
}

export const sampleSource = 'Sample articles'

export function createLibrary(ports: PanelPorts, failures: Failures): Library {
  const { articles: store } = ports
  const index = signal<KbIndex | undefined>()
  const sources = signal<readonly ArticleSource[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const importing = signal<Importing | undefined>()
  const report = signal<ImportReport | undefined>()
  /** of which articles the index in memory was made */
  let madeOf: string | undefined

  async function load() {
    const before = madeOf
    if (state.peek() === 'failed') state.value = 'loading'
    const loaded = await failures.run(
      'articles',
      'The knowledge base could not be read.',
      async () => {
        const known = await store.sources()
        if (index.peek() && madeOf === stateOf(known)) return { known, index: index.peek() }
        return { known, index: (await savedIndex(known)) ?? (await buildIndex(known)) }
      },
      () => void load(),
    )
    // An import that has ended in the meantime knows better.
    if (madeOf !== before) return
    if (loaded) {
      sources.value = loaded.known
      index.value = loaded.index
      madeOf = stateOf(loaded.known)
    }
    state.value = loaded ? 'ready' : 'failed'
  }

  /** The stored index, if it was made of exactly the articles that are stored now. */
  async function savedIndex(known: readonly ArticleSource[]): Promise<KbIndex | undefined> {
    try {
      const saved = (await store.savedIndex()) as StoredIndex | undefined
      return saved?.madeOf === stateOf(known) ? loadIndex(saved.index) : undefined
    } catch {
      // An index of an older version or a damaged one: it is made anew from the articles.
      return undefined
    }
  }

  async function buildIndex(known: readonly ArticleSource[]): Promise<KbIndex> {
    const built = createIndex(await store.all())
    const saved: StoredIndex = { madeOf: stateOf(known), index: saveIndex(built) }
    try {
      await store.putIndex(saved)
    } catch {
      // Nothing is lost: the index is made anew the next time.
    }
    return built
  }

  /** After each change of the stored articles. */
  async function reindex() {
    const known = await store.sources()
    sources.value = known
    index.value = await buildIndex(known)
    madeOf = stateOf(known)
    state.value = 'ready'
  }

  async function storeArticles(source: string, found: Article[]) {
    importing.value = { source, step: 'storing', done: 0, total: 0 }
    await store.replaceSource(source, found)
    importing.value = { source, step: 'indexing', done: 0, total: 0 }
    await paint()
    await reindex()
  }

  /** Reads the files one by one; one that cannot be read is a problem of its own and stops no other. */
  async function readFiles(files: readonly File[]): Promise<{ found: Article[]; result: ImportReport }> {
    const plan = planImport(files)
    const { source } = plan
    const read: { name: string; bytes: Uint8Array }[] = []
    const unreadable: ReadProblem[] = []
    for (const [done, { path, file }] of plan.files.entries()) {
      importing.value = { source, step: 'reading', done, total: plan.files.length }
      try {
        read.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })
      } catch (error) {
        unreadable.push({ file: path, reason: `The browser could not read the file. ${reasonOf(error)}` })
      }
    }
    const { articles, problems } = readArticles(read, source)
    const result = {
      source,
      articles: articles.length,
      problems: [...plan.problems, ...unreadable, ...problems],
      ignored: plan.ignored,
    }
    return { found: articles, result }
  }

  async function change(what: string, work: () => Promise<void>, retry: () => void) {
    if (importing.peek()) return
    report.value = undefined
    await failures.run('import', what, work, retry)
    importing.value = undefined
  }

  const library: Library = {
    index,
    sources,
    state,
    importing,
    report,
    load,

    importFiles: (files) =>
      change(
        'The import did not succeed.',
        async () => {
          if (files.length === 0) return
          const { found, result } = await readFiles(files)
          // An import that gives nothing must not wipe out an older one of the same name.
          if (found.length > 0) await storeArticles(result.source, found)
          report.value = result
        },
        () => void library.importFiles(files),
      ),

    addSample: () =>
      change(
        'The sample articles could not be added.',
        async () => {
          const found = await ports.sampleArticles()
          await storeArticles(
            sampleSource,
            found.map((article) => ({ ...article, source: sampleSource })),
          )
          report.value = { source: sampleSource, articles: found.length, problems: [], ignored: 0 }
        },
        () => void library.addSample(),
      ),

    remove: (source) =>
      change(
        `"${source}" could not be removed.`,
        async () => {
          await store.removeSource(source)
          await reindex()
        },
        () => void library.remove(source),
      ),

    dismissReport() {
      report.value = undefined
    },
  }
  return library
}

/** What `putIndex` stores: the index, and of which articles it was made. */
interface StoredIndex {
  madeOf: string
  index: SavedIndex
}

function stateOf(known: readonly ArticleSource[]): string {
  return JSON.stringify(known.map(({ source, count, importedAt }) => [source, count, importedAt]).sort())
}

/** Lets the browser show the progress before work that blocks. */
function paint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
