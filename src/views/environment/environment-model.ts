/** The customer's environment in groups of lines, flagging what is unusual. Pure. */

import { formatOffset } from '../../core/base/utc-offset.ts'
import { yesNo } from '../../core/base/yes-no.ts'
import { notableSkew } from '../../core/session/clock-skew.ts'
import type { Environment } from '../../core/session/index.ts'
import type { Tone } from '../../ui/index.ts'
import { formatBytes, formatDuration } from '../format.ts'

export interface Fact {
  key: string
  value: string
  /** set if it deserves a look */
  tone?: Tone
  mono?: boolean
}
export interface FactGroup {
  title: string
  facts: Fact[]
}

/** How far off the customer's clock is: `2 min 05 s ahead`. The Date header cannot show less than 2 s. */
export function formatSkew(ms: number): string {
  if (Math.abs(ms) < 2000) return 'correct'
  return `${formatDuration(Math.abs(ms))} ${ms > 0 ? 'ahead' : 'behind'}`
}

/** Everything known, in groups; unknown values have no line. */
export function environmentGroups(env: Environment): FactGroup[] {
  const fact = (key: string, value: string | undefined, extra: Omit<Fact, 'key' | 'value'> = {}): Fact[] =>
    value === undefined || value === '' ? [] : [{ key, value, ...extra }]
  const warnIf = (condition: boolean): { tone?: Tone } => (condition ? { tone: 'warn' } : {})
  const groups: FactGroup[] = [
    {
      title: 'App',
      facts: [
        ...fact('Page', env.title),
        ...fact('URL', env.url, { mono: true }),
        ...fact('Version', env.app?.version),
        ...fact('Version read from', env.app?.source, { mono: true }),
        ...fact('Account', env.product?.account),
        ...fact('Plan', env.product?.plan),
        ...fact('Release', env.product?.release),
        ...fact('Feature flags', env.product?.flags?.join(', '), { mono: true }),
        ...fact('Service worker', env.serviceWorker && `${env.serviceWorker.state}, ${env.serviceWorker.script}`, {
          mono: true,
        }),
      ],
    },
    {
      title: 'Browser and device',
      facts: [
        ...fact('Browser', env.browser),
        ...fact('System', env.os),
        ...fact('Device', env.device),
        ...fact('Extensions', env.extensions?.join(', '), { tone: 'warn' }),
        ...fact('Machine-translated', env.translated ? 'yes' : undefined, { tone: 'warn' }),
        ...fact('Processor cores', env.cpuCores?.toString()),
        ...fact('Memory', env.memory === undefined ? undefined : `${env.memory} GiB`),
        ...fact('User agent', env.userAgent, { mono: true }),
      ],
    },
    {
      title: 'Screen',
      facts: [
        ...fact('Viewport', `${env.viewport.width} × ${env.viewport.height}`),
        ...fact('Screen', `${env.screen.width} × ${env.screen.height}, ${env.screen.pixelRatio} device px per CSS px`),
        ...fact(
          'Zoom',
          env.zoom === undefined ? undefined : `${Math.round(env.zoom * 100)}%`,
          warnIf(Math.abs((env.zoom ?? 1) - 1) > 0.01),
        ),
        ...fact('Color scheme', env.colorScheme),
        ...fact('Reduced motion', yesNo(env.reducedMotion)),
        ...fact('Touch', yesNo(env.touch)),
      ],
    },
    {
      title: 'Language and clock',
      facts: [
        ...fact('Language', env.languages.length > 0 ? env.languages.join(', ') : env.language),
        ...fact('Time zone', `${env.timeZone} (${formatOffset(env.utcOffset)})`),
        ...fact(
          'Clock',
          env.clockSkew === undefined ? undefined : formatSkew(env.clockSkew),
          warnIf(Math.abs(env.clockSkew ?? 0) >= notableSkew),
        ),
        ...fact('Clock of the page', env.otherClock ? 'replaced by the page' : undefined, { tone: 'warn' }),
      ],
    },
    {
      title: 'Network and storage',
      facts: [
        ...fact('Online', env.online ? 'yes' : 'no', warnIf(!env.online)),
        ...fact('Connection', connection(env.connection)),
        ...fact('Cookies', env.cookiesEnabled ? 'allowed' : 'blocked', warnIf(!env.cookiesEnabled)),
        ...fact('Do not track', yesNo(env.doNotTrack)),
        ...fact('Storage', env.storage && `${formatBytes(env.storage.usage)} of ${formatBytes(env.storage.quota)}`),
        ...fact('Local storage keys', env.storageKeys?.local.join(', '), { mono: true }),
        ...fact('Session storage keys', env.storageKeys?.session.join(', '), { mono: true }),
        ...fact('Cookie names', env.storageKeys?.cookies.join(', '), { mono: true }),
      ],
    },
  ]
  return groups.filter((group) => group.facts.length > 0)
}

function connection(link: Environment['connection']): string | undefined {
  if (!link) return undefined
  const parts = [
    link.type,
    link.rtt === undefined ? undefined : `${link.rtt} ms round trip`,
    link.downlink === undefined ? undefined : `${link.downlink} Mbit/s`,
  ]
  return parts.filter((part) => part !== undefined).join(', ') || undefined
}

/** The few lines an engineer wants first, plus everything unusual. */
export function environmentDigest(env: Environment): Fact[] {
  const first = new Set(['Version', 'Browser', 'System', 'Viewport', 'Language', 'Time zone', 'Clock'])
  return environmentGroups(env)
    .flatMap((group) => group.facts)
    .filter((fact) => first.has(fact.key) || fact.tone === 'warn')
}
