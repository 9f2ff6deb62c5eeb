/** The customer's environment, in the order in which engineers ask about it. */

import { formatOffset } from '../../base/utc-offset.ts'
import type { Environment } from '../../session/index.ts'
import { type Markup, plainMarkdown } from './markup.ts'

/** Names and values; unknown ones are left out. */
export function environmentFacts(env: Environment, { codeSpan, phrase }: Markup = plainMarkdown): [string, string][] {
  const skew = env.clockSkew
  const { width, height } = env.viewport
  const facts: [string, string | undefined][] = [
    ['Page', `${codeSpan(env.url, 200)} (${phrase(env.title, 100)})`],
    ['App version', env.app && `${codeSpan(env.app.version, 60)} (from ${codeSpan(env.app.source, 60)})`],
    ['Account', env.product?.account && phrase(env.product.account, 100)],
    ['Plan', env.product?.plan && phrase(env.product.plan, 60)],
    ['Release', env.product?.release && codeSpan(env.product.release, 60)],
    [
      'Feature flags',
      env.product?.flags
        ?.slice(0, 20)
        .map((flag) => codeSpan(flag, 60))
        .join(', '),
    ],
    ['Browser', env.browser === undefined ? codeSpan(env.userAgent, 200) : phrase(env.browser, 100)],
    [
      'System',
      [env.os, env.device]
        .filter(Boolean)
        .map((text) => phrase(text!, 80))
        .join(', '),
    ],
    [
      'Language and time',
      `${phrase(env.language, 20)}, ${codeSpan(env.timeZone, 40)} (${formatOffset(env.utcOffset)})`,
    ],
    ['Viewport', `${width} × ${height}${env.zoom === undefined ? '' : ` at ${Math.round(env.zoom * 100)}% zoom`}`],
    ['Clock', skew !== undefined && Math.abs(skew) > 5000 ? clockWords(skew) : undefined],
    ['Clock of the page', env.otherClock ? 'replaced by the page: what it says about time may be made up' : undefined],
    ['Network', env.online ? undefined : 'offline'],
    ['Cookies', env.cookiesEnabled ? undefined : 'blocked'],
    [
      'Extensions detected',
      env.extensions
        ?.slice(0, 8)
        .map((name) => phrase(name, 40))
        .join(', '),
    ],
    ['Page translated', env.translated ? 'yes, by the browser' : undefined],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
}

/** @param skew ms the customer's clock is ahead of the server's */
function clockWords(skew: number): string {
  const seconds = Math.round(Math.abs(skew) / 1000)
  const size = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `${size} ${skew > 0 ? 'ahead of' : 'behind'} the server`
}
