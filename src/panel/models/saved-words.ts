/** Whether a case has been saved as a file, in words. */
import type { Case } from '../store/case/case.ts'
import { fileSize } from './words.ts'

type SaveState = Pick<Case, 'saving' | 'stale' | 'kept'>

/** Label of the save button. */
export function saveLabel({ saving: { value: saving } }: Pick<SaveState, 'saving'>): string {
  return saving.step === 'saved' && !saving.opened ? 'Save again' : 'Save bundle'
}

/** Current state: which file the case is saved in, or how long it has been unsaved. */
export function savedWords(item: SaveState): string {
  const saving = item.saving.value
  switch (saving.step) {
    case 'building':
      return 'Packing the bundle'
    case 'writing':
      return 'Writing the file'
    case 'saved':
      return item.stale.value
        ? `Changed since ${saving.name} was ${saving.opened ? 'opened' : 'saved'}`
        : `${saving.opened ? 'Opened from' : 'Saved'} ${saving.name}, ${fileSize(saving.size)}${saving.locked ? ', with a password' : ''}`
    case 'idle':
      if (item.kept.value === undefined) return 'Not saved yet'
      return item.kept.value
        ? 'Not saved yet. It is kept in this browser for 24 hours'
        : 'Not saved yet. It is lost when this panel is closed'
  }
}
