/**
 * Everything the bench plays, in one form: Tallybook's faults with their fault-free journeys, and those of the small apps.
 */
import type { Page } from 'puppeteer-core'
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import type { Apps } from '../../lab/apps/host.ts'
import { appFaults } from '../../lab/apps/index.ts'
import { playScenario, startUrl } from '../../lab/apps/play.ts'
import type { Fact, Interference, LabApp, Scenario } from '../../lab/apps/scenario.ts'
import { faults } from '../../lab/faults.ts'
import { playJourney } from '../../lab/journeys.ts'
import type { Lab } from '../../lab/server.ts'

/** The servers the sessions run against. */
export interface Servers {
  lab: Lab
  apps: Apps
}

/** One session to play. */
export interface Played {
  /** the name of the app, for the table */
  app: string
  id: string
  role: 'fault' | 'twin'
  expect: readonly [VerdictClass, ...VerdictClass[]]
  evidence: readonly Fact[]
  extension: Interference | undefined
  /** origins of the app and of its partner */
  origins(servers: Servers): { url: string; apiUrl: string }
  /** switches the fault on, before the page is opened */
  begin(servers: Servers): void
  play(page: Page, servers: Servers): Promise<void>
}

/** All of them, each twin right after its fault. */
export const sessions: readonly Played[] = [
  ...faults.flatMap((fault) => [
    tallybook(fault.id, 'fault', fault.expect.verdict, fault.expect.evidence),
    tallybook(fault.id, 'twin', 'none', []),
  ]),
  ...appFaults.flatMap(({ app, fault }) => [ofApp(app, fault, 'fault'), ofApp(app, fault.twin, 'twin')]),
]

function tallybook(
  id: (typeof faults)[number]['id'],
  role: Played['role'],
  expect: VerdictClass,
  evidence: readonly Fact[],
): Played {
  return {
    app: 'Tallybook',
    id: role === 'fault' ? id : `${id}-healthy`,
    role,
    expect: [expect],
    evidence,
    extension: undefined,
    origins: ({ lab }) => lab,
    begin({ lab }) {
      lab.reset()
      lab.setFault(id, role === 'fault')
    },
    play: (page, { lab }) => playJourney(page, lab, id, role === 'fault' ? 'broken' : 'healthy'),
  }
}

function ofApp(app: LabApp, scenario: Scenario, role: Played['role']): Played {
  return {
    app: app.name,
    id: scenario.id,
    role,
    expect: scenario.expect,
    evidence: scenario.evidence,
    extension: scenario.customer?.extension,
    origins: ({ apps }) => ({ url: startUrl(apps.urlOf(app), scenario), apiUrl: apps.partnerOf(app) }),
    begin: ({ apps }) => apps.use(scenario),
    play: (page, { apps }) => playScenario(page, scenario, apps.urlOf(app)),
  }
}

/** A subset that takes less than a minute: the first pairs of every app. */
export function partOf(all: readonly Played[], pairs: number): Played[] {
  const apps = [...new Set(all.map(({ app }) => app))]
  return apps.flatMap((app) => all.filter((one) => one.app === app).slice(0, 2 * pairs))
}
