/** In the isolated world of every recorded frame: the gate between the page and the extension. */
import { fileUrl } from '../browser/api.ts'
import { contextIsAlive, listen, sendRuntime } from '../browser/messaging.ts'
import { shadowRootOf } from '../browser/shadow.ts'
import {
  embeddedSites,
  hideElements,
  observeFrame,
  pageTitle,
  privateSelector,
  resourceFacts,
  sensitiveAreas,
} from '../capture/frame/index.ts'
import { readEnvironment, readFacts, showsText } from '../capture/frame/on-demand.ts'
import { randomHex } from '../core/base/random.ts'
import { compileRules } from '../core/privacy/index.ts'
import { pageRecordFrom } from '../core/session/index.ts'
import { makeListener, makeSend } from '../messages/page-wire.ts'
import { answerEmbeds } from '../relay/embeds.ts'
import { areaFinder, startRelay } from '../relay/relay.ts'
import { listenForReplay, type ReplayWorld } from '../relay/replay-line.ts'

// The isolated world lives as long as the document: a second injection finds the first one at work.
const world = globalThis as ReplayWorld & { casefileRelay?: boolean }
if (!world.casefileRelay) {
  world.casefileRelay = true
  const handlers = startRelay(window, fileUrl(''), {
    ...{ send: makeSend(sendRuntime), recordOf: pageRecordFrom, embeddedSites, isTopFrame: window === window.top },
    observe: (emit, signal) => observeFrame(emit, signal, { shadowRootOf }),
    ...{ networkFacts: resourceFacts, title: pageTitle, hide: hideElements, recording: answerEmbeds(window) },
    compileRules: (rules) => compileRules(rules).rules,
    ...{ environment: readEnvironment, facts: readFacts, shows: showsText, alive: contextIsAlive, randomHex },
    areas: areaFinder(window, (spanOf) => sensitiveAreas(window, { spanOf, shadowRootOf })),
    replay: (host) => listenForReplay(world, { ...host, hidden: privateSelector }),
  })
  listen(makeListener(handlers))
}
