/** The guide being followed: what was agreed to, and therefore what may be recorded. Kept on disk, for the next start. */

import { askOnce } from '../core/base/ask-once.ts'
import type { agreedEvents, GuideRun, isOfGuide } from '../core/guide/index.ts'
import { type CompanyRules, noRules } from '../core/privacy/index.ts'
import type { SessionEvent } from '../core/session/index.ts'
import type { TabRecording } from './recordings.ts'
import type { StateArea } from './state-area.ts'

const key = 'guide'

export interface Guiding {
  run(): Promise<GuideRun | undefined>
  /** Another background may have changed what is stored, so it is read again when next needed. */
  reread(): void
  /** Keeps a run in place of the previous one; undefined forgets it. */
  keep(run: GuideRun | undefined): Promise<void>
  /** Changes the run, if there is one. Atomic: `next` gets the latest run, and nothing changes it in between. */
  change(next: (run: GuideRun) => GuideRun): Promise<void>
  /** whether the agreed time is over */
  isOver(): Promise<boolean>
  /** origin of the app, while it is recorded */
  site(): Promise<string | undefined>
  /** id of the run that a page of this site is to be recorded for; undefined if there is none */
  wanted(site: string): Promise<string | undefined>
  /** Whether a page may add to a recording: only the guide's app may add to a guide's, and only while it is agreed to. */
  takes(recording: TabRecording, url: string): Promise<boolean>
  /** the run that a recording is for, while it is being recorded; undefined for a recording of the agent's */
  runOf(recording: TabRecording): Promise<GuideRun | undefined>
  /** the events of the agreed kinds; all of them in the agent's own recording */
  agreed(recording: TabRecording, events: SessionEvent[]): Promise<SessionEvent[]>
  /** what is also masked */
  rules(): Promise<CompanyRules | undefined>
}

/** What core/guide knows about runs. Loaded only where there is a run. */
export interface GuideRules {
  readRun(stored: unknown): GuideRun | undefined
  isOfGuide: typeof isOfGuide
  agreedEvents: typeof agreedEvents
}

export function createGuiding(local: StateArea, now: () => number, rules: () => Promise<GuideRules>): Guiding {
  const kept = askOnce(readStored)
  let latest: GuideRun | undefined

  async function run(): Promise<GuideRun | undefined> {
    await kept()
    return latest
  }

  async function readStored(): Promise<void> {
    const stored = await local.get(key)
    latest = stored === undefined || stored === null ? undefined : (await rules()).readRun(stored)
  }

  async function keep(next: GuideRun | undefined): Promise<void> {
    await run()
    latest = next
    await local.set(key, next ?? null)
  }

  const recording = async () => {
    const current = await run()
    return current && !current.paused && now() < current.until ? current : undefined
  }

  async function runOf({ guide }: TabRecording): Promise<GuideRun | undefined> {
    const current = await recording()
    return current?.id === guide ? current : undefined
  }

  return {
    run,
    runOf,
    reread: kept.forget,
    keep,
    async change(next) {
      await run()
      if (!latest) return
      latest = next(latest)
      await local.set(key, latest)
    },
    async isOver() {
      const current = await run()
      return current !== undefined && now() >= current.until
    },
    site: async () => (await recording())?.guide.origin,
    async wanted(site) {
      const current = await recording()
      return current?.guide.origin === site ? current.id : undefined
    },
    async takes(tab, url) {
      if (tab.guide === undefined) return true
      const current = await runOf(tab)
      return current !== undefined && (await rules()).isOfGuide(current.guide, url)
    },
    async agreed(tab, events) {
      if (tab.guide === undefined) return events
      const current = await runOf(tab)
      return current ? (await rules()).agreedEvents(current.guide.capture, events) : []
    },
    async rules() {
      const current = await run()
      return current && current.guide.mask.length > 0 ? { ...noRules, fields: current.guide.mask } : undefined
    },
  }
}
