/** Handlers for what recorded pages send. */
import type { Handlers } from '../messages/index.ts'
import type { Company } from './company.ts'
import type { maskedAfterwards } from './early.ts'
import type { GuideTiming } from './guide-timing.ts'
import type { FrameSender, Keeper } from './keeper.ts'
import { type RecordingChoices, wantsReplay } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'
import type { Secrets } from './secrets.ts'

export type RecorderHandlers<Sender> = Pick<Handlers<'background', Sender>, 'page.hello' | 'page.events'>

export interface RecorderHandlersParts {
  company: Pick<Company, 'compiled' | 'refusal' | 'sets'>
  keeper: Pick<Keeper, 'hello' | 'keep'>
  keeping: RecordingChoices
  recordings: Recordings
  secrets: Pick<Secrets, 'add'>
  timing: Pick<GuideTiming, 'endInTime'>
  labelKey(): Promise<string>
  seldom(): Promise<{ maskedAfterwards: typeof maskedAfterwards }>
}

/** @param frameOf what the browser says of the frame that sent a message */
export function recorderHandlers<Sender>(
  frameOf: (sender: Sender) => FrameSender,
  { company, keeper, keeping, recordings, secrets, timing, labelKey, seldom }: RecorderHandlersParts,
): RecorderHandlers<Sender> {
  const refusalOf = async ({ url, origin = url }: FrameSender) =>
    (await company.refusal(url)) ?? (await company.refusal(origin))

  return {
    'page.hello': async (_input, sender) => {
      const frame = frameOf(sender)
      const refused = await refusalOf(frame)
      const recording = refused === undefined && (await keeper.hello(frame))
      return {
        recording,
        replay: recording && (await wantsReplay(frame.tabId, keeping, recordings)),
        labelKey: await labelKey(),
        rules: await company.sets(),
      }
    },
    'page.events': async (told, sender) => {
      const frame = frameOf(sender)
      const refused = await refusalOf(frame)
      if (refused) throw new Error(refused)
      // Not awaited: it asks the frames, which answer only when this call is done. The next batch tries again.
      timing.endInTime().catch(() => undefined)
      const batch = told.early ? await (await seldom()).maskedAfterwards(told, labelKey, company) : told
      const sessionId = await keeper.keep(batch, frame)
      // The events are stored and masked. If this failed the call, the page would send them again and again.
      await secrets.add(sessionId, batch.known ?? []).catch(() => undefined)
      return {}
    },
  }
}
