/** Everything the customer's side needs from outside, passed in: the browser, the background, files. */
import type { PendingUploads, Transport } from '../core/upload/index.ts'
import type { Send } from '../messages/index.ts'
import type { SessionTasks } from '../tasks/tasks.ts'

export interface GuidePorts {
  send: Send
  /** a hint that something changed in a tab */
  onChanged(listener: (tabId: number) => void): () => void
  currentTab(): Promise<number | undefined>
  onTabChanged(listener: (tabId: number) => void): () => void
  onAccessChanged(listener: () => void): () => void
  /** Opens the browser's permission prompt; must be called synchronously in the click handler. */
  askForSite(site: string): Promise<boolean>
  dropSite(site: string): Promise<void>
  /** Whether the browser already grants access to a site. */
  holdsSite(site: string): Promise<boolean>
  /** offers a file as a download; `type` is a media type */
  save(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** the viewer page that a bundle's data is inserted into */
  viewerTemplate(): Promise<string>
  tasks: SessionTasks
  copy(text: string): Promise<void>
  /** sends to the upload destination of a guide; never used before the user has started the upload */
  transport: Transport
  uploads: PendingUploads
  connection: Connection
  turn: Turn
  /** epoch ms */
  now(): number
  /** the browser's languages, preferred one first (BCP 47) */
  languages: readonly string[]
  version: string
  /** the screens have a page to themselves; otherwise they are inside one of the app */
  isOwnPage: boolean
}

/** Which panel follows the guide, if several show the same one. */
export interface Turn {
  /**
   * Resolves to whether this panel has the turn now. If not, it waits until the panel that has it closes.
   * @param changed called when the turn arrives later, or goes to another panel
   */
  ask(changed: (mine: boolean) => void): Promise<boolean>
  /** Takes it over from the panel that has it. */
  take(): Promise<void>
  /** Gives it up, or stops waiting. */
  leave(): void
}

/** What the browser knows about its connection. */
export interface Connection {
  online(): boolean
  /** Calls back when the connection may be back; returns how to stop. */
  onOnline(listener: () => void): () => void
}
