/** What could be in the way: asks the app's page, and compares its answer with the recording. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Finding, findingsOf, type PageFacts } from '../../core/guide/index.ts'
import type { TabState } from '../../messages/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Attempts } from './attempt.ts'
import type { Follow } from './follow/follow.ts'

export interface Checking {
  /** undefined until the checks have run */
  findings: ReadonlySignal<readonly Finding[] | undefined>
  /** when the page last answered (epoch ms) */
  answeredAt: ReadonlySignal<number | undefined>
  /** Asks the page. @returns whether it answered and nothing is in the way */
  check(): Promise<boolean>
  /** Asks it once during the steps; without an answer, nothing is shown there. */
  look(): Promise<void>
  /** The page was reloaded: asking it again will show whether it now runs the newer build. */
  reloaded(): void
  forget(): void
}

export function createChecking(ports: Pick<GuidePorts, 'send' | 'now'>, attempts: Attempts, follow: Follow): Checking {
  /** the page's last answer; without facts if it could not be asked */
  const checked = signal<{ facts: PageFacts; at: number } | { facts?: never } | undefined>()
  /** Recomputed as events are recorded: some problems only show while the app is in use. */
  const findings = computed(() => {
    if (!checked.value) return undefined
    const { facts } = checked.value
    const tab = follow.tab.value
    const [thisTabOnly, late] = [tab?.access !== 'site', tab?.late ?? false]
    const [connections, hosts, troubles] = [follow.connections.value, follow.hosts.value, follow.troubles.value]
    const storageRefused = follow.storageRefused.value !== undefined
    return facts ? findingsOf({ facts, connections, hosts, troubles, storageRefused, thisTabOnly, late }) : []
  })

  /** The current tab, if it shows the app: another page cannot say what is in the app's way. */
  function appTab(): TabState | undefined {
    const tab = follow.tab.peek()
    return tab?.site === follow.run.peek()?.guide.origin ? tab : undefined
  }

  return {
    findings,
    answeredAt: computed(() => (checked.value?.facts ? checked.value.at : undefined)),

    async check() {
      const tab = appTab()
      if (!tab) {
        // Nothing is waited for: the customer checks again once the app is back in front.
        checked.value ??= {}
        return false
      }
      checked.value = undefined
      const facts = await attempts.run('failedCheck', () => ports.send('guide.facts', { tabId: tab.tabId }))
      checked.value = facts ? { facts, at: ports.now() } : {}
      return facts !== undefined && !findings.peek()?.some(({ tone }) => tone === 'warn')
    },

    async look() {
      const tab = appTab()
      if (!tab || checked.peek()) return
      const facts = await ports.send('guide.facts', { tabId: tab.tabId }).catch(() => undefined)
      if (facts && !checked.peek()) checked.value = { facts, at: ports.now() }
    },

    reloaded() {
      const now = checked.peek()
      if (now?.facts) checked.value = { ...now, facts: { ...now.facts, newerBuild: false } }
    },

    forget() {
      checked.value = undefined
    },
  }
}
