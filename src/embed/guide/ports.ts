/** What the customer's side of a guide needs, in a page of the app. */
import { connection } from '../../guide/connection.ts'
import type { GuidePorts } from '../../guide/ports.ts'
import { createTransport } from '../../guide/transport.ts'
import { openUploads } from '../../storage/uploads.ts'
import { type GuideInput, uploadsName } from '../parts.ts'
import { tabId } from '../tab-id.ts'
import { lateTasks } from './late-tasks.ts'

/** ms until a saved file's URL is revoked: some browsers read it only after the click */
const readTime = 60_000

export function guidePorts(
  { recorder, version, fetch }: Pick<GuideInput, 'recorder' | 'version' | 'fetch'>,
  languages: readonly string[],
  viewerTemplate: () => Promise<string>,
): GuidePorts {
  const never = () => () => undefined
  return {
    ...{ send: recorder.send, version, languages, viewerTemplate, now: Date.now, isOwnPage: false },
    onChanged: (listener) => recorder.onChanged(() => listener(tabId)),
    currentTab: async () => tabId,
    ...{ onTabChanged: never, onAccessChanged: never, askForSite: async () => true, dropSite: async () => undefined },
    // The tab that shows the guide is the one that follows it.
    turn: { ask: async () => true, take: async () => undefined, leave: () => undefined },
    // The app's policy and the other server decide whether a request may leave.
    ...{
      holdsSite: async () => true,
      transport: createTransport(fetch),
      uploads: openUploads(uploadsName),
      connection,
    },
    save: async (name, bytes, type) => saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type })),
    // In the page's own thread: the app's policy may forbid workers, and starting one requires a trusted type.
    tasks: lateTasks,
    copy: (text) => navigator.clipboard.writeText(text),
  }
}

function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), readTime)
}
