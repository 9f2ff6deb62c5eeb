/** Runs in the isolated world of every recorded frame: the gate between the page and the extension. */
import { fileUrl } from '../browser/api.ts'
import { contextIsAlive, listen, sendRuntime } from '../browser/messaging.ts'
import { shadowRootOf } from '../browser/shadow.ts'
import {
  embeddedSites,
  hideElements,
  noticed,
  observeFrame,
  pageTitle,
  privateSelector,
  resourceFacts,
  sensitiveAreas,
  withAbsences,
} from '../capture/frame/index.ts'
import { readEnvironmentAndFlags, readFacts, showsText } from '../capture/frame/on-demand.ts'
import { randomHex } from '../core/base/random.ts'
import { compileRules } from '../core/privacy/index.ts'
import { pageRecordFrom } from '../core/session/index.ts'
import { makeListener, makeSend } from '../messages/page-wire.ts'
import { answerEmbeds } from '../relay/embeds.ts'
import { areaFinder, pageHandlers, startRelay } from '../relay/relay.ts'
import { listenForReplay, type ReplayWorld } from '../relay/replay-line.ts'

// The isolated world lives as long as the document, so a second injection must detect the first.
const world = globalThis as ReplayWorld & { casefileRelay?: boolean }
if (!world.casefileRelay) {
  world.casefileRelay = true
  const isTopFrame = window === window.top
  const relay = startRelay(window, fileUrl(''), {
    ...{ send: makeSend(sendRuntime), recordOf: pageRecordFrom, embeddedSites, isTopFrame },
    observe: (emit, signal) => observeFrame(emit, signal, { shadowRootOf, withSteps: withAbsences }),
    ...{ networkFacts: resourceFacts, title: pageTitle, hide: hideElements, recording: answerEmbeds(window) },
    ...{ alive: contextIsAlive, randomHex, happened: noticed, compileRules: (rules) => compileRules(rules).rules },
    replay: (host) => listenForReplay(world, { ...host, hidden: privateSelector }),
  })
  const looks = { isTopFrame, environment: readEnvironmentAndFlags, facts: readFacts, shows: showsText }
  const areas = areaFinder(window, (spanOf) => sensitiveAreas(window, { spanOf, shadowRootOf }))
  listen(makeListener(pageHandlers(relay, { ...looks, areas })))
}
