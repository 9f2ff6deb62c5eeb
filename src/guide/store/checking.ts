/** What could be in the way: the page of the app is asked, and what it said is held against what is recorded. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Finding, findingsOf, type PageFacts } from '../../core/guide/index.ts'
import type { TabState } from '../../messages/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Attempts } from './attempt.ts'
import type { Follow } from './follow/follow.ts'

export interface Checking {
  /** undefined until the checks were made */
  findings: ReadonlySignal<readonly Finding[] | undefined>
  /** Asks the page. @returns whether it answered, and nothing is in the way */
  check(): Promise<boolean>
  /** Asks it beside the steps, once: without an answer there is nothing to be told there. */
  look(): Promise<void>
  /** The page was loaded anew: whether that has brought the newer build shows when it is asked again. */
  reloaded(): void
  forget(): void
}

export function createChecking(ports: Pick<GuidePorts, 'send'>, attempts: Attempts, follow: Follow): Checking {
  /** what the page said when it was asked last; without facts when it could not be asked */
  const checked = signal<{ facts?: PageFacts } | undefined>()
  /** Renewed with what is recorded: some things show only while the app is used. */
  const findings = computed(() => {
    if (!checked.value) return undefined
    const { facts } = checked.value
    const tab = follow.tab.value
    const [thisTabOnly, late] = [tab?.access !== 'site', tab?.late ?? false]
    const [connections, hosts, troubles] = [follow.connections.value, follow.hosts.value, follow.troubles.value]
    const storageRefused = follow.storageRefused.value !== undefined
    return facts ? findingsOf({ facts, connections, hosts, troubles, storageRefused, thisTabOnly, late }) : []
  })

  /** The tab that is looked at, when it shows the app: another page cannot say what is in the app's way. */
  function appTab(): TabState | undefined {
    const tab = follow.tab.peek()
    return tab?.site === follow.run.peek()?.guide.origin ? tab : undefined
  }

  return {
    findings,

    async check() {
      const tab = appTab()
      if (!tab) return false
      checked.value = undefined
      const facts = await attempts.run('failedCheck', () => ports.send('guide.facts', { tabId: tab.tabId }))
      checked.value = facts ? { facts } : {}
      return facts !== undefined && !findings.peek()?.some(({ tone }) => tone === 'warn')
    },

    async look() {
      const tab = appTab()
      if (!tab || checked.peek()) return
      const facts = await ports.send('guide.facts', { tabId: tab.tabId }).catch(() => undefined)
      if (facts && !checked.peek()) checked.value = { facts }
    },

    reloaded() {
      const facts = checked.peek()?.facts
      if (facts) checked.value = { facts: { ...facts, newerBuild: false } }
    },

    forget() {
      checked.value = undefined
    },
  }
}
