/** The review in words. Pure. */
import type { Edit, MaskedPlaces } from '../../core/privacy/index.ts'
import type { RemovableKind, SessionEvent } from '../../core/session/index.ts'
import { summarise } from '../event/event-summary.ts'
import { plural } from '../format.ts'

/** The effect of an edit, to be announced; `undo` is the edit that can be undone. */
export interface ReviewResult {
  sentence: string
  undo?: number
}

/** What can be removed as a whole, worded for use in a sentence. */
export const removableWords: Record<RemovableKind, string> = {
  console: 'console lines',
  bodies: 'request, response and message bodies',
  'storage-names': 'names of cookies and stored entries',
  steps: 'steps',
  notices: 'messages that the page showed',
  screenshots: 'pictures of the page',
  replay: 'replay of the page',
}

/** `Masked in 14 places in 6 events.` `inNote`: places in the user's own words. */
export function maskedWords({ places, events }: MaskedPlaces, inNote = 0): string {
  if (places + inNote === 0) return 'This appears nowhere in the capture, so nothing was changed.'
  const where = [
    ...(events > 0 ? [`in ${plural(events, 'event')}`] : []),
    ...(inNote > 0 ? ['in your own words'] : []),
  ].join(' and ')
  return `Masked in ${plural(places + inNote, 'place')}${where && ` ${where}`}.`
}

/** Describes an edit, without a full stop. `event` is the one that was removed, or the first of the picture. */
export function editWords(edit: Edit, event?: SessionEvent): string {
  switch (edit.what) {
    case 'mask':
      return `Masked everywhere: ${edit.value}`
    case 'drawing':
      return 'Drawn on a picture'
    case 'event':
    case 'picture':
      return `Removed: ${event ? summarise(event).text : 'an event'}`
    case 'kind':
      return `Removed: ${removableWords[edit.kind]}`
  }
}

/** The purpose of a file in the bundle. */
export function fileWords(path: string): string {
  return files[path] ?? (path.startsWith('screenshots/') ? 'A picture of the page' : 'An attached file')
}

const files: Record<string, string> = {
  'viewer.html': 'Opens everything with a double-click; contains a copy of all the other files',
  'manifest.json': 'What the file is and what it contains',
  'report.md': 'The report, to read or to paste',
  'session.json': 'The pages that were recorded, and your words',
  'events.jsonl': 'Everything that was recorded, one event per line',
  'replay.jsonl': 'How the page looked: its text and styles, masked, for the replay in the viewer',
  'network.har': 'The requests, for the browser’s developer tools',
  'steps.json': 'The steps, for the Chrome DevTools Recorder',
  'environment.json': 'Browser, system, language and settings',
  'verdict.json': 'The verdict with its evidence',
  'redaction.json': 'What was masked: labels and places, no values',
}
