/** The history as a whole: the product signal, all known errors, sharing, and how long cases are remembered. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { dayMs } from '../../../core/base/day.ts'
import { type History, type Merged, writeHistory } from '../../../core/history/index.ts'
import { type SignalFile, signalFile } from '../../models/signal-files.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { CaseMemory } from './memory/index.ts'
import { readSharedFiles, type SharedFiles } from './shared-files.ts'

export type LedgerTab = 'signal' | 'known' | 'keep'

/** Outcome of an import. `old` records are older than the retention. */
export type LedgerReport = Omit<SharedFiles, keyof History> & Merged & { old: number }

export interface Ledger {
  /** covers the current screen, which reappears on closing */
  open: Signal<boolean>
  tab: Signal<LedgerTab>
  /** what is stored; undefined until it was read */
  all: ReadonlySignal<History | undefined>
  busy: ReadonlySignal<boolean>
  report: ReadonlySignal<LedgerReport | undefined>
  load(): Promise<void>
  /** forgets the cases that are older than the retention */
  prune(): Promise<void>
  /** changes the number of days cases are remembered; older ones are deleted at once */
  setDays(days: number): Promise<void>
  /** Saves a file for colleagues: only the known errors, or the cases too. Resolves to what was done. */
  share(what: 'known' | 'all'): Promise<string | undefined>
  /** Saves the product signal of the cases since `minAt` (epoch ms). Resolves to what was done. */
  saveSignal(kind: SignalFile, minAt: number): Promise<string | undefined>
  /** Imports files of colleagues and exports of tickets, together or not at all. */
  importFiles(files: readonly File[]): Promise<void>
  dismissReport(): void
  /** resolves to whether everything was deleted */
  forgetAll(what: { known: boolean }): Promise<boolean>
}

export function createLedger(ports: PanelPorts, memory: CaseMemory, failures: Failures): Ledger {
  const store = ports.history
  const all = signal<History | undefined>()
  const busy = signal(false)
  const report = signal<LedgerReport | undefined>()

  /** @param then what to do once the work has succeeded; failures are reported separately */
  async function run(
    what: string,
    work: () => Promise<void>,
    retry: () => void,
    then?: () => Promise<void>,
  ): Promise<boolean> {
    busy.value = true
    const done = await failures.run('history', what, () => work().then(() => true), retry)
    if (done) await then?.()
    busy.value = false
    return done ?? false
  }

  async function read() {
    await ledger.prune()
    const [known, cases] = await Promise.all([store.known(), store.cases()])
    all.value = { known: known.sort((a, b) => b.changedAt - a.changedAt), cases }
  }

  const unread = 'The case history could not be read.'

  /** Refreshes everything after the stored history has changed as a whole. */
  async function renew(): Promise<void> {
    await failures.run('history', unread, read, () => void ledger.load())
    await memory.changed()
  }

  /** Saves a file that `make` writes; resolves to a sentence on what was done. */
  async function save(
    make: () => Promise<ReturnType<typeof signalFile>>,
    retry: () => void,
  ): Promise<string | undefined> {
    let sentence: string | undefined
    const work = async () => {
      const { name, text, type } = await make()
      await ports.save(name, new TextEncoder().encode(text), type)
      sentence = `Saved ${name}`
    }
    await run('The file was not saved.', work, retry)
    return sentence
  }

  const today = () => new Date(ports.now()).toISOString().slice(0, 10)

  const ledger: Ledger = {
    open: signal(false),
    tab: signal<LedgerTab>('signal'),
    all,
    busy,
    report,

    async load() {
      await run(unread, read, () => void ledger.load())
    },

    async prune() {
      const minAt = ports.now() - memory.days.peek() * dayMs
      // A silent failure here is retried at the next start.
      await store.prune(minAt).catch(() => undefined)
    },

    async setDays(days) {
      memory.days.value = days
      const work = async () => void (await store.prune(ports.now() - days * dayMs))
      await run('Older cases could not be deleted.', work, () => void ledger.setDays(days), renew)
    },

    share(what) {
      const make = async () => {
        await ledger.prune()
        const [known, cases] = await Promise.all([store.known(), what === 'all' ? store.cases() : []])
        const name = `${what === 'all' ? 'casefile-history' : 'casefile-known-errors'}-${today()}.json`
        return { name, text: writeHistory({ known, cases }, ports.now()), type: 'application/json' }
      }
      return save(make, () => void ledger.share(what))
    },

    saveSignal(kind, minAt) {
      const make = async () => {
        await read()
        return signalFile(kind, all.peek()!, minAt, ports.now())
      }
      return save(make, () => void ledger.saveSignal(kind, minAt))
    },

    async importFiles(files) {
      report.value = undefined
      const work = async () => {
        const { known, cases, ...read } = await readSharedFiles(files, ports.now())
        // Skips what is older than the retention: it would be deleted at the next start anyway.
        const minAt = ports.now() - memory.days.peek() * dayMs
        const recent = cases.filter(({ at }) => at >= minAt)
        const merged = await store.merge({ known, cases: recent })
        report.value = { ...read, ...merged, old: cases.length - recent.length }
      }
      const what = 'Nothing was imported, and nothing was changed.'
      await run(what, work, () => void ledger.importFiles(files), renew)
    },

    dismissReport() {
      report.value = undefined
    },

    forgetAll: (what) =>
      run(
        'The history was not deleted.',
        () => store.clear(what),
        () => void ledger.forgetAll(what),
        renew,
      ),
  }

  return ledger
}
