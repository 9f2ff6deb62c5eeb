/** What the actions of one panel share. */
import type { GuidePorts } from '../ports.ts'
import type { Attempts } from './attempt.ts'
import type { Checking } from './checking.ts'
import type { Follow } from './follow/follow.ts'
import type { Offer } from './offer.ts'
import type { Review } from './review/review.ts'
import type { Upload } from './upload/upload-state.ts'
import type { Work } from './work.ts'

export interface Parts {
  ports: GuidePorts
  attempts: Attempts
  work: Work
  follow: Follow
  review: Review
  upload: Upload
  offer: Offer
  checking: Checking
}
