/** Imports articles into the knowledge base, one source at a time, and removes sources. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ReadProblem } from '../../../core/kb/index.ts'
import type { ImportStep, Known } from '../../../tasks/knowledge.ts'
import { planImport } from '../../models/import-plan.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'

/** An import in progress. */
export type Importing = ImportStep & { source: string }

/** Outcome of an import. `articles` is 0 if nothing was stored; `before` is how many articles they replaced. */
export interface ImportReport {
  source: string
  articles: number
  before: number
  problems: ReadProblem[]
  ignored: number
}

/** An import with far fewer articles than its source holds: it waits for an answer, and nothing has changed yet. */
export interface FewerArticles {
  source: string
  articles: number
  before: number
  /** how many files could not be read in full, which may be the reason */
  unreadable: number
  files: readonly File[]
}

/** How many files could not be read, or not in full: one with many broken lines has many problems. */
export function unreadableIn(problems: readonly ReadProblem[]): number {
  return new Set(problems.flatMap(({ file, note }) => (note ? [] : [file]))).size
}

export const sampleSource = 'Sample articles'

export interface Imports {
  importing: ReadonlySignal<Importing | undefined>
  report: ReadonlySignal<ImportReport | undefined>
  /** the question asked before articles are lost */
  fewer: ReadonlySignal<FewerArticles | undefined>
  /** @param agreed the user accepts that the source's articles are replaced, even by far fewer */
  importFiles(files: readonly File[], agreed?: boolean): Promise<void>
  /** Answers `fewer`. */
  answerFewer(replace: boolean): Promise<void>
  addSample(): Promise<void>
  remove(source: string): Promise<void>
  dismissReport(): void
}

/** @param show receives the contents of the knowledge base after a change */
export function createImports(
  { knowledge, sampleArticles }: Pick<PanelPorts, 'knowledge' | 'sampleArticles'>,
  failures: Failures,
  show: (known: Known) => void,
): Imports {
  const importing = signal<Importing | undefined>()
  const report = signal<ImportReport | undefined>()
  const fewer = signal<FewerArticles | undefined>()

  async function change(what: string, work: () => Promise<void>, retry: () => void) {
    if (importing.peek()) return
    report.value = undefined
    await failures.run('import', what, work, retry)
    importing.value = undefined
  }

  /** Shows the progress of a source's import. */
  const stepsOf = (source: string) => (step: ImportStep) => {
    importing.value = { ...step, source }
  }

  async function importAll(files: readonly File[], agreed: boolean): Promise<void> {
    if (files.length === 0) return
    const { source, files: wanted, problems, ignored } = planImport(files)
    const onStep = stepsOf(source)
    onStep({ step: 'reading', done: 0, total: wanted.length })
    const imported = await knowledge.importFiles(source, wanted, onStep, agreed)
    const { known, articles, before } = imported
    const all = [...problems, ...imported.problems]
    if (known) show(known)
    else if (articles > 0) {
      fewer.value = { source, articles, before, unreadable: unreadableIn(all), files }
      return
    }
    report.value = { source, articles, before, problems: all, ignored }
  }

  async function addAllSamples(): Promise<void> {
    const source = sampleSource
    const onStep = stepsOf(source)
    onStep({ step: 'reading', done: 0, total: 0 })
    const found = (await sampleArticles()).map((article) => ({ ...article, source }))
    show(await knowledge.put(source, found, onStep))
    report.value = { source, articles: found.length, before: 0, problems: [], ignored: 0 }
  }

  const imports: Imports = {
    ...{ importing, report, fewer },

    importFiles(files, agreed = false) {
      const retry = () => void imports.importFiles(files, agreed)
      return change('The import failed.', () => importAll(files, agreed), retry)
    },

    async answerFewer(replace) {
      const asked = fewer.peek()
      fewer.value = undefined
      if (asked && replace) await imports.importFiles(asked.files, true)
    },

    addSample: () => change('The sample articles could not be added.', addAllSamples, () => void imports.addSample()),

    remove(source) {
      const work = async () => show(await knowledge.remove(source))
      return change(`"${source}" could not be removed.`, work, () => void imports.remove(source))
    },

    dismissReport() {
      report.value = undefined
    },
  }
  return imports
}
