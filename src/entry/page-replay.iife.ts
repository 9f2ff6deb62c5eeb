/** Runs beside the relay in a tab's top document if the agent wants a replay: records how the page looks. */
import { shadowRootOf } from '../browser/shadow.ts'
import { recordDom } from '../capture/frame/dom/index.ts'
import { createReplay } from '../relay/replay.ts'
import type { ReplayWorld } from '../relay/replay-line.ts'

const { casefileReplay } = globalThis as ReplayWorld
casefileReplay?.((host) => createReplay(host, (options) => recordDom({ ...options, shadowRootOf })))
