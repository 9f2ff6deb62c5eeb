/** The script an app loads: the interface, and the page hook for when it is needed. Everything else is loaded on demand. */
import { installPageHooks } from '../capture/page/install.ts'
import type { CasefileApi } from '../embed/api.ts'
import { optionsOf } from '../embed/asleep/options.ts'
import { ownFile, presentCasefile } from '../embed/asleep/own-file.ts'
import { createCasefile } from '../embed/casefile.ts'
import type { GuidePart, RecordPart } from '../embed/parts.ts'

declare const __CASEFILE_VERSION__: string
declare global {
  interface Window {
    Casefile?: CasefileApi
  }
}

const script = document.currentScript as HTMLScriptElement | null
// The script may be loaded twice, and also by a frame of the app: the first instance wins.
const Casefile: CasefileApi =
  presentCasefile(window) ??
  createCasefile({
    window,
    version: __CASEFILE_VERSION__,
    // In the format of a stack line; creating an actual stack is slower.
    ownUrl: () => ownFile(script ? `${script.src}:` : new Error().stack),
    installHooks: (line) => installPageHooks(undefined, line),
    loadRecorder: () => import('./embed-record.ts') as Promise<RecordPart>,
    loadGuide: () => import('./embed-guide.ts') as Promise<GuidePart>,
    warn: (text) => console.warn(text),
  })
window.Casefile = Casefile
const options = script && optionsOf(script.dataset)
if (options?.buffer !== undefined) Casefile.start(options)
else if (options) Casefile.configure(options)

export default Casefile
