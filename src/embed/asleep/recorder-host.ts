/** The part that records, as the script that loads it holds it; and whether the app wants a recording. */
import type { Recorder, RecorderInput, RecordPart } from '../parts.ts'
import { hasRecording, stopping } from '../slot.ts'
import { joinsGuide, type Scope } from './scope.ts'

export interface RecorderHost {
  /** it is here, or on its way; undefined before it is asked for, and where it did not come */
  recorder: Promise<Recorder> | undefined
  /** the app has asked for a recording */
  wanted: boolean
  /** how often the app has stopped it */
  stops: number
  /** Loads it, once, and again after a failure, which is told. @param begin see `RecorderInput` */
  load(begin: boolean): Promise<Recorder>
  /** Does something with it where it is asked for; what fails is told. */
  tell(work: (recorder: Recorder) => Promise<void> | void): Promise<void>
  /** Records, unless it does so already. */
  record(): void
  /** Ends what is recorded: from here on no page of this tab goes on with it, also where this one is left at once. */
  end(): void
  /** The app wants no recording any more. */
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
      // Where it did not come, that was told.
      const one = await host.recorder?.catch(() => undefined)
      try {
        if (one) await work(one)
      } catch (error) {
        status.fail(error)
      }
    },
    record() {
      if (!isEnding && /^(?:recording|loading)$/.test(status.state)) return
      status.state = 'loading'
      if (host.recorder) {
        void host.tell((one) => one.begin())
        return
      }
      // What takes the port of the hook waits for the recorder, so that is asked for first.
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
