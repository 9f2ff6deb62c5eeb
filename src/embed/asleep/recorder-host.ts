/** The recorder as the script that loads it sees it, and whether the app wants a recording. */
import type { Recorder, RecorderInput, RecordPart } from '../parts.ts'
import { hasRecording, stopping } from '../slot.ts'
import { joinsGuide, type Scope } from './scope.ts'
import { isRecording } from './status.ts'

export interface RecorderHost {
  /** it is loaded or loading; undefined before it is requested, and if loading failed */
  recorder: Promise<Recorder> | undefined
  /** the app has asked for a recording */
  wanted: boolean
  /** how often the app has stopped it */
  stops: number
  /** Loads it once, and again after a failure, which is reported. @param begin see `RecorderInput` */
  load(begin: boolean): Promise<Recorder>
  /** Does something with it if it has been requested; failures are reported. */
  tell(work: (recorder: Recorder) => Promise<void> | void): Promise<void>
  /** Records, unless it already does. */
  record(): void
  /** Ends the recording: from now on no page of this tab continues it, even if this one is left at once. */
  end(): void
  /** The app no longer wants a recording. */
  stop(): void
}

/** @param ownUrl see `RecorderInput` @param guideLost see `RecorderInput` */
export function createRecorderHost(
  scope: Scope,
  loadPart: () => Promise<RecordPart>,
  ownUrl: () => RecorderInput['ownUrl'],
  guideLost: RecorderInput['guideLost'],
): RecorderHost {
  const { status, settings, hook, slot, guide, fetch, lookedAt } = scope
  /** a recording that is being ended still looks like one */
  let isEnding = false

  async function start(begin: boolean): Promise<Recorder> {
    try {
      const { startRecorder } = await loadPart()
      return await startRecorder({
        ...{ slot, guide, fetch, lookedAt, begin, guideLost, recording: follow },
        ...{ line: hook.line, hooked: hook.installed, options: settings.options },
        joins: joinsGuide(scope),
        ownUrl: ownUrl(),
        product: () => settings.product,
      })
    } catch (error) {
      host.recorder = undefined
      status.fail(error)
      throw error
    }
  }

  function follow(recording: boolean): void {
    if (recording) hook.install()
    if (status.state === 'elsewhere') return
    if (recording) status.state = 'recording'
    else if (!/^(?:sleeping|unavailable)$/.test(status.state)) status.state = 'stopped'
  }

  const host: RecorderHost = {
    recorder: undefined,
    wanted: false,
    stops: 0,
    load(begin) {
      if (!host.recorder) {
        host.recorder = start(begin)
        hook.waitFor(host.recorder)
      }
      return host.recorder
    },
    async tell(work) {
      // A failure to load has already been reported.
      const one = await host.recorder?.catch(() => undefined)
      try {
        if (one) await work(one)
      } catch (error) {
        status.fail(error)
      }
    },
    record() {
      if (!isEnding && isRecording(status)) return
      status.state = 'loading'
      if (host.recorder) {
        void host.tell((one) => one.begin())
        return
      }
      // Taking the hook's port waits for the recorder, so the recorder is requested first.
      host.load(true).catch(() => undefined)
      hook.install()
    },
    end() {
      if (host.recorder || hasRecording(slot)) slot.set(stopping, true)
      isEnding = true
      void host
        .tell((one) => one.stop())
        .finally(() => {
          isEnding = false
        })
    },
    stop() {
      host.wanted = false
      host.stops++
      host.end()
    },
  }
  return host
}
