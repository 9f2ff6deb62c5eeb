/** What the settings page needs from outside, passed in. */
import type { Send } from '../messages/index.ts'

export interface OptionsPorts {
  send: Send
  /** offers a file as a download; `type` is a media type */
  save(name: string, bytes: Uint8Array, type: string): Promise<void>
  version: string
}
