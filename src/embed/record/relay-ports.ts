/** What the relay needs of a page of the app: its observers, and what is read of the page for a capture. */
import { embeddedSites, hideElements, observeFrame, pageTitle, resourceFacts } from '../../capture/frame/index.ts'
import { randomHex } from '../../core/base/random.ts'
import type { Send } from '../../messages/index.ts'
import type { RelayPorts } from '../../relay/ports.ts'
import type { RecorderInput } from '../parts.ts'
import type { Desk } from './desk.ts'
import { withProduct } from './environment.ts'
import { ownRecord } from './own-hook.ts'
import type { RecordedPage } from './page.ts'
import { compilePageRules } from './rules.ts'
import { slowStart } from './slow-start.ts'

export function relayPorts(input: RecorderInput, page: RecordedPage, desk: Desk, send: Send): RelayPorts {
  const { line, recording, hooked } = input
  return {
    ...{ send, line, recording, embeddedSites, randomHex },
    ...{ networkFacts: resourceFacts, hide: hideElements, title: pageTitle },
    ...{ recordOf: ownRecord, compileRules: compilePageRules },
    observe(emit, signal) {
      page.emit = emit
      if (hooked) emit(slowStart(hooked.at, performance.timeOrigin + performance.now()))
      return observeFrame(emit, signal)
    },
    environment: async () => withProduct(await (await desk()).readEnvironment(), input.product()),
    facts: async () => (await desk()).readFacts(input.fetch),
    shows: async (text) => (await desk()).showsText(text),
    areas: () => Promise.reject(new Error('A script of the app takes no pictures.')),
    alive: () => true,
    isTopFrame: true,
    ...(hooked && { late: hooked.late }),
  }
}
