/** What the agent says about a remembered case, and whether it stays remembered. */
import { type CaseRecord, withArticleWord, withWords } from '../../../../core/history/index.ts'
import type { Case } from '../../case/case.ts'
import type { CaseMemory, Words } from './case-memory.ts'
import { type MemoryDesk, showRecord } from './desk.ts'

type Records = Pick<CaseMemory, 'say' | 'sayOf' | 'keep'>

/** @param look looks a case up again, if it is to be remembered after all */
export function createRecords(desk: MemoryDesk, look: CaseMemory['look']): Records {
  const { store, cases, change, renewFeedback } = desk

  /** Resolves to whether it was written: the record may have been removed in the meantime, also by another panel. */
  async function rewrite(item: Case, words: (record: CaseRecord) => Words): Promise<boolean> {
    const history = item.history.peek()
    if (history.state !== 'read' || !history.record) return false
    const { id } = history.record
    // Uses the stored version: a second capture of the same recording may have added to it.
    const stored = (await store.casesOf(item.session.id)).find((one) => one.id === id)
    if (!stored) {
      showRecord(cases(), id, undefined)
      return false
    }
    const record = withWords(stored, words(stored), desk.now())
    await store.putCase(record)
    showRecord(cases(), id, record)
    return true
  }

  async function remove({ id }: CaseRecord): Promise<boolean> {
    await store.removeCase(id)
    showRecord(cases(), id, undefined)
    return true
  }

  const records: Records = {
    async say(item, words, unkept = 'What you wrote about this case was not saved.') {
      const work = () => rewrite(item, () => words)
      await change(unkept, work, () => void records.say(item, words, unkept))
    },

    async sayOf(item, article, word) {
      const work = () => rewrite(item, (record) => withArticleWord(record, article, word))
      const what = 'Your feedback on the article was not saved.'
      const stored = await change(what, work, () => void records.sayOf(item, article, word))
      await renewFeedback()
      return stored ?? false
    },

    async keep(item, wanted) {
      const history = item.history.peek()
      if (history.state !== 'read') return
      item.forgotten.value = !wanted
      const { record } = history
      if (wanted) await look(item)
      else if (record) {
        const retry = () => void records.keep(item, wanted)
        await change('The case is still remembered.', () => remove(record), retry)
        await renewFeedback()
      }
    },
  }
  return records
}
