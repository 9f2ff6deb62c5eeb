/** How a verdict is shown: its tone, and its sentence split in two. */
import type { Verdict, VerdictClass } from '../../core/triage/index.ts'
import type { Tone } from '../../ui/index.ts'

/** Red for faults of the product, amber for faults around it, green if nothing failed. */
export function classTone(kind: VerdictClass): Tone {
  if (kind === 'none') return 'good'
  if (kind === 'unknown') return 'neutral'
  return kind === 'product-defect' || kind === 'regression' ? 'bad' : 'warn'
}

/** If the text before the colon is longer than this, it is not a heading. */
const longestHead = 110

/** Splits a verdict's sentence in two: what happened in plain words, then the technical facts, if any. */
export function sentenceHalves(sentence: string): { head: string; facts: string } {
  const colon = sentence.indexOf(': ')
  if (colon === -1 || colon > longestHead) return { head: sentence, facts: '' }
  return { head: sentence.slice(0, colon + 1), facts: sentence.slice(colon + 2) }
}

/** What happened in plain words; undefined if the verdict only says that something failed, which names no problem. */
export function headOf({ class: kind, sentence }: Pick<Verdict, 'class' | 'sentence'>): string | undefined {
  const { head, facts } = sentenceHalves(sentence)
  return kind === 'unknown' && facts !== '' ? undefined : head.replace(/:$/, '')
}
