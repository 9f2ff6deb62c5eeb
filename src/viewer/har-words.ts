/** What the viewer says of a HAR, in whose making Casefile had no part. Pure. */
import type { OpenedHar } from '../core/bundle/index.ts'

/** That nobody masked it. A HAR has no checksums, so even one that names Casefile proves nothing. */
export function unmaskedText({ creator }: Pick<OpenedHar, 'creator'>): string {
  return /^Casefile\b/.test(creator)
    ? 'This HAR names Casefile as its maker, but carries no checksums: whether its secrets are masked is not known.'
    : 'This HAR was not made by Casefile; secrets in it are not masked.'
}
