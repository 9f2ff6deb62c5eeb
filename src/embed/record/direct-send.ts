import type { DeskHandlers } from '../../background/desk.ts'
import type { BackgroundRecorder } from '../../background/recorder.ts'
import { askOnce } from '../../core/base/ask-once.ts'
import type { Send } from '../../messages/index.ts'
import { tabId } from '../tab-id.ts'

/**
 * Questions to a background in the same script: no wire, so nothing is checked on the way.
 * @param loadDesk returns the handlers of those that are not about recording
 */
export function directSend(background: BackgroundRecorder, loadDesk: () => Promise<DeskHandlers>): Send {
  const atWork = background.handlers(() => ({ tabId, frameId: 0, url: window.location.href }))
  const desk = askOnce(loadDesk)
  const handlerOf = async (name: string): Promise<unknown> =>
    name in atWork ? atWork[name as keyof typeof atWork] : (await desk())[name as keyof DeskHandlers]
  return (async (name: string, given: unknown) => {
    const handler = (await handlerOf(name)) as (input: unknown, sender: unknown) => unknown
    return (await handler(given, undefined)) ?? {}
  }) as Send
}
