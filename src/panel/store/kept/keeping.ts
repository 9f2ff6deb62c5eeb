/** Writes captured cases to disk, so that they outlive the panel: in full once, then only what the agent changes. */
import { effect } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import { createSerialQueue, type SerialQueue } from '../../../core/base/serial-queue.ts'
import type { CaseContent } from '../../../core/cases/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import type { Cases } from '../case/cases.ts'
import type { Failures } from '../failures.ts'
import { changeable, isKeepable, keptOf } from './kept-case.ts'

/** ms during which changes are collected before they are written */
const gathering = 1000

export interface Keeping {
  /** Follows the cases; returns how to stop. */
  follow(): () => void
  /** Writes all changes now, because the panel may be about to close. */
  flush(): void
  /** Notes that a case was read from disk and has not changed since. */
  isAsKept(item: Case, changedAt: number): void
  /** Queues work behind all pending writes. */
  inTurn: SerialQueue
}

/** A case as last written. */
interface Written {
  parts: readonly unknown[]
  shown: boolean
  pictures: CaseContent['pictures']
  /** epoch ms */
  changedAt: number
}

/** @param onKept called when a case was written in full */
export function createKeeping(ports: PanelPorts, cases: Cases, failures: Failures, onKept: () => void): Keeping {
  /** by key of the case */
  const written = new Map<string, Written>()
  const planned = new Map<string, ReturnType<typeof setTimeout>>()
  const inTurn = createSerialQueue()

  const isShown = (item: Case) => cases.current.value?.key === item.key
  const latest = (key: string) => cases.list.peek().find((item) => item.key === key)

  /** Reads each value, so that an effect follows it. */
  function nowOf(item: Case): Omit<Written, 'changedAt'> {
    return { parts: changeable(item), shown: isShown(item), pictures: item.pictures }
  }

  function isWritten(item: Case, { parts, shown }: Omit<Written, 'changedAt'>): boolean {
    const before = written.get(item.key)
    return before !== undefined && before.shown === shown && sameItems(before.parts, parts)
  }

  /** Returns what has to be written for a case, and marks it as written. */
  function take(item: Case) {
    const before = written.get(item.key)
    const now = nowOf(item)
    const isChanged = !before || !sameItems(before.parts, now.parts)
    const changedAt = isChanged ? ports.now() : before.changedAt
    written.set(item.key, { ...now, changedAt })
    const pictures = new Map([...item.pictures].filter(([file]) => !before?.pictures.has(file)))
    return { kept: keptOf(item, { changedAt, ...(now.shown && { shownAt: ports.now() }) }), pictures }
  }

  async function write(key: string): Promise<void> {
    const item = latest(key)
    if (!item || isWritten(item, nowOf(item))) return
    const { kept, pictures } = take(item)
    const isNew = !item.kept.peek()
    const whole = { session: item.captured, pictures: item.pictures }
    const work = async () => {
      if (isNew) await ports.cases.hold(key)
      // If another panel has deleted it, it is stored again.
      if (isNew || !(await ports.cases.change(kept, pictures))) await ports.cases.put(kept, whole)
      return true
    }
    const done = await failures.run('keep', 'The latest changes to this case were not saved.', work, () => plan(key, 0))
    item.kept.value = done ?? false
    if (!done) written.delete(key)
    else if (isNew) onKept()
  }

  function forget(key: string): void {
    written.delete(key)
    ports.cases.release(key)
  }

  function plan(key: string, wait: number): void {
    if (planned.has(key)) return
    const timer = setTimeout(() => {
      planned.delete(key)
      void inTurn(() => write(key))
    }, wait)
    planned.set(key, timer)
  }

  return {
    inTurn,

    follow() {
      const stop = effect(() => {
        const items = cases.list.value.filter(isKeepable)
        const keys = new Set(items.map(({ key }) => key))
        for (const key of written.keys()) if (!keys.has(key)) forget(key)
        // New cases are written immediately, but in a separate task so that they are painted first.
        for (const item of items)
          if (!isWritten(item, nowOf(item))) plan(item.key, item.kept.peek() === undefined ? 0 : gathering)
      })
      return () => {
        stop()
        for (const timer of planned.values()) clearTimeout(timer)
        planned.clear()
      }
    },

    flush() {
      for (const item of cases.list.peek()) {
        const isDone = isWritten(item, nowOf(item)) && !isShown(item)
        if (!item.kept.peek() || isDone) continue
        const { kept, pictures } = take(item)
        const written = pictures.size > 0 ? ports.cases.change(kept, pictures) : ports.cases.changeAndGo(kept)
        // There is nobody left to tell.
        written.catch(() => undefined)
      }
    },

    isAsKept(item, changedAt) {
      written.set(item.key, { ...nowOf(item), changedAt })
    },
  }
}
