import type { Verdict } from '../../core/triage/index.ts'
import { classWords, confidenceWords, ownerLead } from '../../core/triage/words/verdict-words.ts'
import { Badge } from '../../ui/index.ts'
import { MaskedText } from '../masked-text.tsx'
import { classTone, sentenceHalves } from './verdict-words.ts'

/** Whose problem it is, of which kind and how certain; then what happened, plain words first and facts after them. */
export function VerdictHead({ verdict }: { verdict: Verdict }) {
  const { head, facts } = sentenceHalves(verdict.sentence)
  return (
    <>
      <h2 class="cf-verdict-lead">{ownerLead(verdict)}</h2>
      {verdict.class !== 'none' && (
        <p class="cf-badges">
          <Badge tone={classTone(verdict.class)}>{classWords(verdict.class)}</Badge>
          <span class="cf-verdict-sure">{confidenceWords(verdict.confidence)}</span>
        </p>
      )}
      <p class="cf-verdict-sentence">
        <strong>
          <MaskedText short text={head} />
        </strong>{' '}
        <MaskedText short text={facts} />
      </p>
    </>
  )
}
