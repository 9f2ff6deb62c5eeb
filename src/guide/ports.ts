/** Everything the customer's side needs from the outside, handed in: the browser, the background, files. */
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
  /** Opens the browser's permission prompt; counts only when it is called synchronously in the click. */
  askForSite(site: string): Promise<boolean>
  dropSite(site: string): Promise<void>
  /** Whether the browser lets us into a site already. */
  holdsSite(site: string): Promise<boolean>
  /** offers a file to the person; `type` is a media type */
  save(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** the viewer page into which a bundle's data is placed */
  viewerTemplate(): Promise<string>
  tasks: SessionTasks
  copy(text: string): Promise<void>
  /** sends to the upload place of a guide; nothing is sent with it before the person has pressed */
  transport: Transport
  uploads: PendingUploads
  connection: Connection
  turn: Turn
  /** epoch ms */
  now(): number
  /** of the browser, the preferred one first (BCP 47) */
  languages: readonly string[]
  version: string
  /** the screens are all that there is in the page; otherwise they stand in one of the app */
  isOwnPage: boolean
}

/** Whose turn it is to follow the guide, where several panels show the same one. */
export interface Turn {
  /**
   * Resolves to whether this panel has it now. Without it, it waits until the panel that has it goes away.
   * @param changed is told when it comes later, or goes to another panel
   */
  ask(changed: (mine: boolean) => void): Promise<boolean>
  /** Takes it from the panel that has it. */
  take(): Promise<void>
  /** Gives it back, or waits no more. */
  leave(): void
}

/** What the browser knows of its connection. */
export interface Connection {
  online(): boolean
  /** Calls back when there may be one again; returns how to stop. */
  onOnline(listener: () => void): () => void
}
