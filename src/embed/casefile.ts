/** The public interface of the embed. It sleeps until something wakes it, and never throws into the app. */
import type { CasefileApi } from './api.ts'
import { deleteUploads } from './asleep/delete-uploads.ts'
import { watchLooks } from './asleep/looks.ts'
import { createOverlayHost } from './asleep/overlay-host.ts'
import { createPageHook } from './asleep/page-hook.ts'
import { createRecorderHost } from './asleep/recorder-host.ts'
import { joinsGuide, type Scope } from './asleep/scope.ts'
import { createSettings } from './asleep/settings.ts'
import { createStatus, isRecording } from './asleep/status.ts'
import { createWaking } from './asleep/waking.ts'
import type { GuidePart, RecordPart } from './parts.ts'
import { sharedGuide } from './shared-guide.ts'
import { hasRecording, openSlot } from './slot.ts'

export interface EmbedPorts {
  window: Window & typeof globalThis
  version: string
  /** see `RecorderInput`; called only when something is recorded, because a stack is expensive for a page that sleeps */
  ownUrl(): string | undefined
  /** patches the page: from then on the hook sees it */
  installHooks(line: EventTarget): void
  loadRecorder(): Promise<RecordPart>
  loadGuide(): Promise<GuidePart>
  warn(text: string): void
}

/** characters of a mark */
const longestMark = 2_000

export function createCasefile(ports: EmbedPorts): CasefileApi {
  const { window, version } = ports
  const slot = openSlot(window)
  const status = createStatus(ports.warn)
  const { complain, safely } = status
  const settings = createSettings(window, slot, status)
  const scope: Scope = {
    ...{ window, slot, status, settings },
    guide: sharedGuide(window, slot),
    hook: createPageHook(window, ports.installHooks),
    fetch: window.fetch.bind(window),
    lookedAt: watchLooks(window, () => safely(() => joinsGuide(scope) && waking.wake())),
  }
  const host = createRecorderHost(scope, ports.loadRecorder, ports.ownUrl, (back) => {
    overlay.close()
    if (back) safely(waking.wake)
  })
  const overlay = createOverlayHost(scope, host, ports.loadGuide, version)
  const waking = createWaking(scope, host, overlay)

  function configure(given: unknown): void {
    settings.configure(given)
    if (settings.unsafe === undefined) void host.tell((one) => one.use(settings.options))
    else if (host.recorder) waking.refuse(settings.unsafe)
  }

  /** @throws with a sentence if nothing may be recorded */
  function checkAllowed(): void {
    if (waking.isTaken()) throw new Error('The Casefile extension records this page; its panel has the recording.')
    if (settings.unsafe !== undefined) throw new Error(settings.unsafe)
  }

  const api: CasefileApi = {
    version,
    apiVersion: 1,
    get state() {
      return status.state
    },
    get problem() {
      return status.problem
    },
    configure: (given) => safely(() => configure(given)),
    start: (given) =>
      safely(() => {
        if (given !== undefined) configure(given)
        host.wanted = true
        waking.wake()
      }),
    stop: () =>
      safely(() => {
        host.stop()
        overlay.close()
      }),
    async forget() {
      // A file packed from it that has not arrived yet is deleted too: a tab that is sending it is notified, and stops.
      await deleteUploads(window).catch(complain)
      // Even while the extension records this page: only the embed can delete what it has kept.
      if (!host.recorder && !hasRecording(slot)) return
      const recorder = await host.load(false).catch(() => undefined)
      await recorder?.forget().catch(complain)
    },
    mark: (text) =>
      safely(() => {
        if (typeof text !== 'string') return complain('mark() takes a text.')
        if (!isRecording(status)) return complain('Nothing is being recorded.')
        void host.tell((one) => one.mark(text.slice(0, longestMark)))
      }),
    identify: (given) => safely(() => settings.identify(given)),
    async capture() {
      checkAllowed()
      const [recorder, part] = await Promise.all([host.load(false), ports.loadGuide()])
      return part.packCapture(recorder, version)
    },
    async open() {
      checkAllowed()
      await overlay.show(true, undefined)
    },
  }

  safely(waking.wake)
  // A link to a guide that is followed inside the open app loads no page.
  window.addEventListener('hashchange', () => safely(waking.wake))
  return api
}
