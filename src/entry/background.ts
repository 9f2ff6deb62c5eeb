/** The background: a service worker in Chromium, an event page in Firefox. */
import { createBackground } from '../background/background.ts'
import { createFrames } from '../background/frames.ts'
import { paint } from '../background/pictures/paint.ts'
import { isFirefox } from '../browser/api.ts'
import { frameOf, listen, sendRuntime, sendToFrame } from '../browser/messaging.ts'
import { openPanelOnClick } from '../browser/panel.ts'
import { holdsSite, onAccessChanged } from '../browser/permissions.ts'
import { createScripts } from '../browser/scripts.ts'
import { localState, onPolicyChanged, readPolicy, sessionState } from '../browser/state.ts'
import { onTabOpened, onTabRemoved, onTabReplaced, onTabUpdated, tabs } from '../browser/tabs.ts'
import { createWebRequests } from '../browser/web-request.ts'
import { randomHex } from '../core/base/random.ts'
import { siteOf } from '../core/session/index.ts'
import { makeListener, makeSend, throttled } from '../messages/index.ts'
import { openCases } from '../storage/cases.ts'
import { openRecordings } from '../storage/recordings.ts'
import hook from './page-hook.iife.ts?script'
import hookWithStreams from './page-hook-streams.iife.ts?script'
import relay from './page-relay.iife.ts?script'
import replay from './page-replay.iife.ts?script'

const tell = makeSend(sendRuntime)
const cases = openCases()
const changed = throttled(200, (tabId: number) => void tell('tab.changed', { tabId }).catch(() => undefined))
const background = createBackground({
  ...{ store: openRecordings(), session: sessionState, local: localState, policy: readPolicy, tabs },
  scripts: createScripts({ relay, hook, hookWithStreams, replay }),
  ...{ frames: createFrames(sendToFrame), webRequests: createWebRequests(), canRecordTab: !isFirefox },
  ...{ paint, siteOf, holdsSite, changed, now: Date.now, randomHex, pruneCases: () => cases.prune(Date.now()) },
})
listen(makeListener('background', background.handlers(frameOf)))
openPanelOnClick(changed)
onTabUpdated(changed)
onTabOpened(background.tabOpened)
onTabRemoved(background.tabRemoved)
onTabReplaced(background.tabReplaced)
onAccessChanged(() => void background.accessChanged())
onPolicyChanged(() => void background.policyChanged())
void background.started()
