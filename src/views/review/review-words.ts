/** Texts of the review. English, for agents; customers get translated ones passed in. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Edit } from '../../core/privacy/index.ts'
import type { RedactionEntry, RemovableKind, ScreenshotEvent, Session, SessionEvent } from '../../core/session/index.ts'
import { agentDrawingWords, type DrawingWords } from '../drawing/words.ts'
import { summarise } from '../event/event-summary.ts'
import { capitalised, formatBytes, formatTime, plural } from '../format.ts'
import { maskedKinds } from '../masked-kinds.ts'
import { editWords, fileWords, removableWords } from './words.ts'

/** One line about masked values. */
export interface MaskedLine {
  key: string
  words: string
  /** how often it occurs in the data */
  places: number
  /** ids of the events that contain it */
  events: readonly string[]
}

export interface ReviewWords {
  masked(redactions: readonly RedactionEntry[]): MaskedLine[]
  nothingMasked: { title: string; text: string }
  places(count: number): string
  moreEvents(count: number): string
  inEnvironment: string
  maskLabel: string
  maskPlaceholder: string
  maskHint: string
  /** what masking leaves alone, if there are pictures */
  maskPictures: string
  maskTooShort(least: number): string
  mask: string
  maskSelected: string
  removable: Record<RemovableKind, string>
  nothingToRemove: string
  items(count: number): string
  removed: string
  remove: string
  removeNamed(what: string): string
  removeEvent: string
  undo: string
  undoNamed(what: string): string
  noChanges: string
  /** text alternative of a picture @param events those that show it, in order */
  picture(events: readonly ScreenshotEvent[], session: Pick<Session, 'startedAt'>): string
  pictureRemove: string
  draw: string
  drawing: DrawingWords
  edit(edit: Edit, event?: SessionEvent): string
  size(bytes: number): string
  file(path: string): string
  image: string
  reading(path: string): string
  more: string
}

const agentWords: ReviewWords = {
  masked: (redactions) => maskedKinds(redactions).map(({ kind, ...rest }) => ({ key: kind, ...rest })),
  nothingMasked: {
    title: 'Nothing was masked',
    text: 'Casefile found no password, token, cookie, card number or e-mail address. If you see something private, mask it below.',
  },
  places: (count) => plural(count, 'place'),
  moreEvents: (count) => `and ${plural(count, 'more event')}`,
  inEnvironment: 'In the environment or in page addresses.',
  maskLabel: 'Mask something everywhere',
  maskPlaceholder: 'A name, a number, an address',
  maskHint: 'In every event, address, body, report and title, however it is written. Or select text in an event.',
  maskPictures: 'Pictures stay as they are: use “Draw on it” to cover it there.',
  maskTooShort: (least) => `Enter at least ${least} characters.`,
  mask: 'Mask',
  maskSelected: 'Mask everywhere',
  removable: {
    console: capitalised(removableWords.console),
    bodies: capitalised(removableWords.bodies),
    'storage-names': capitalised(removableWords['storage-names']),
    steps: capitalised(removableWords.steps),
    notices: capitalised(removableWords.notices),
    screenshots: capitalised(removableWords.screenshots),
    replay: capitalised(removableWords.replay),
  },
  nothingToRemove: 'There is nothing to remove by type.',
  items: (count) => plural(count, 'item'),
  removed: 'removed',
  remove: 'Remove',
  removeNamed: (what) => `Remove ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  removeEvent: 'Remove this event',
  undo: 'Undo',
  undoNamed: (what) => `Undo: ${what}`,
  noChanges: 'Nothing yet.',
  picture: (events) =>
    [...events.slice(0, 1).map((event) => summarise(event).text), ...events.map(({ at }) => formatTime(at))].join(', '),
  pictureRemove: 'Remove',
  draw: 'Draw on it',
  drawing: agentDrawingWords,
  edit: editWords,
  size: formatBytes,
  file: (path) => `${fileWords(path)}.`,
  image: 'An image; open it from its event.',
  reading: (path) => `Reading ${path}`,
  more: 'Show more',
}

export const ReviewWordsContext = createContext<ReviewWords>(agentWords)

export function useReviewWords(): ReviewWords {
  return useContext(ReviewWordsContext)
}
