/** What the relay needs of a page of the app. */
import {
  embeddedSites,
  hideElements,
  noticed,
  observeFrame,
  pageTitle,
  resourceFacts,
} from '../../capture/frame/index.ts'
import { randomHex } from '../../core/base/random.ts'
import type { Send } from '../../messages/index.ts'
import { now } from '../../relay/page-state.ts'
import type { RelayPorts } from '../../relay/ports.ts'
import type { RecorderInput } from '../parts.ts'
import { ownRecord } from './own-hook.ts'
import type { RecordedPage } from './page.ts'
import { compilePageRules } from './rules.ts'
import { slowStart } from './slow-start.ts'

export function relayPorts(input: RecorderInput, page: RecordedPage, send: Send): RelayPorts {
  const { line, recording, hooked } = input
  return {
    ...{ send, line, recording, embeddedSites, randomHex },
    ...{ networkFacts: resourceFacts, hide: hideElements, title: pageTitle },
    ...{ happened: noticed, recordOf: ownRecord, compileRules: compilePageRules },
    observe(emit, signal) {
      page.emit = emit
      if (hooked) emit(slowStart(hooked.at, now()))
      return observeFrame(emit, signal)
    },
    alive: () => true,
    isTopFrame: true,
    ...(hooked && { late: hooked.late }),
  }
}
