/** Sends the background the panel's own messages, for facts that a test needs and no screen shows. */
import type { Input, MessageName, Output } from '../../../src/messages/index.ts'
import type { PanelPage } from './stage.ts'

/** Sends one message from the panel's page and returns the answer. */
export async function askBackground<N extends MessageName>(
  panel: PanelPage,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await panel.evaluate(
    (envelope) => chrome.runtime.sendMessage(envelope) as Promise<{ ok: boolean; value: unknown; error?: string }>,
    { casefile: 1, to: 'background', name, input },
  )
  if (!answer.ok) throw new Error(answer.error)
  return answer.value as Output<N>
}

/** The id of the tab beside the panel. */
export function tabBeside(panel: PanelPage): Promise<number> {
  return panel.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true })
    return active!.id!
  })
}
