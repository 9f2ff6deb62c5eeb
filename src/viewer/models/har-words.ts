/** Texts for a HAR that Casefile did not make. Pure. */
import type { OpenedHar } from '../../core/bundle/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import type { HeadlinePart } from './headline.ts'

/** The headline of a HAR in which nothing can have failed. */
export function emptyText({ problems }: Pick<OpenedHar, 'problems'>): HeadlinePart[] {
  return [{ text: `This HAR contains no requests${problems.length > 0 ? ' that can be read' : ''}.` }]
}

/** Says that it is not masked. A HAR has no checksums, so even one that names Casefile proves nothing. */
export function unmaskedText({ creator }: Pick<OpenedHar, 'creator'>): string {
  return /^Casefile\b/.test(creator)
    ? 'This HAR names Casefile as its creator but has no checksums, so whether its secrets are masked is unknown.'
    : 'This HAR was not made by Casefile; secrets in it are not masked.'
}

/** Shown for a copy that was opened right after it was made. */
export const copyText = 'This is the masked copy that was made here. Look through it, and save it before you close it.'

/** The verdict on a HAR: if nothing failed, the advice about a running recording is dropped. */
export function inHarWords(verdict: Verdict): Verdict {
  if (verdict.class !== 'none') return verdict
  return { ...verdict, next: ['Ask for a HAR saved after the failure, or for a Casefile recording.'] }
}
