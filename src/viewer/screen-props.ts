import type { OpenedFile } from '../core/bundle/index.ts'
import type { Session } from '../core/session/index.ts'
import type { ViewerStore } from './store.ts'

/** Props of every screen of an open file. */
export interface ScreenProps {
  store: ViewerStore
  file: OpenedFile
  session: Session
}
