/** Browser, system and device, by their everyday names. Pure. */
import type { UserAgentHints } from './platform-types.ts'

/** Names with versions, e.g. `Chrome 156.0.8078.79` and `Windows 11`. What is unknown is absent. */
export interface Client {
  browser?: string
  os?: string
  device?: string
}

/** Order matters: every browser also carries the names of its ancestors. */
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\/([\d.]+)/, 'Edge'],
  [/\b(?:OPR|OPT|Opera)\/([\d.]+)/, 'Opera'],
  [/\bSamsungBrowser\/([\d.]+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/([\d.]+)/, 'Firefox'],
  [/\bCriOS\/([\d.]+)/, 'Chrome'],
  [/\bHeadlessChrome\/([\d.]+)/, 'Chrome (headless)'],
  [/\bChrome\/([\d.]+)/, 'Chrome'],
  [/\bVersion\/([\d.]+)(?: Mobile\/\w+)? Safari\//, 'Safari'],
]

/**
 * Windows reports NT 10.0 for Windows 11 too, and macOS 10.15.7 for every later version, so these versions are left out
 * (https://developer.mozilla.org/docs/Web/HTTP/Guides/User-agent_reduction).
 */
const systems: [RegExp, (match: RegExpExecArray) => string][] = [
  [/\bCrOS\b/, () => 'ChromeOS'],
  [/\b(?:iPhone|CPU) OS ([\d_]+) like Mac/, ([, version]) => `iOS ${dotted(version)}`],
  [/\bAndroid(?: ([\d.]+))?/, ([, version]) => (version === undefined ? 'Android' : `Android ${version}`)],
  [/\bWindows NT 10\.0/, () => 'Windows 10 or 11'],
  [/\bWindows NT ([\d.]+)/, ([, version]) => `Windows NT ${version}`],
  [/\bMac OS X 10[._]15/, () => 'macOS'],
  [/\bMac OS X ([\d_.]+)/, ([, version]) => `macOS ${dotted(version)}`],
  [/\bLinux\b|\bX11\b/, () => 'Linux'],
]

/** Everyday names of UA Client Hints brands. */
const brandNames: Record<string, string> = { 'Google Chrome': 'Chrome', 'Microsoft Edge': 'Edge' }

/** Parses a User-Agent string. Versions the browser has frozen at zero (`156.0.0.0`) are cut to the meaningful part. */
export function parseUserAgent(userAgent: string): Client {
  const client: Client = {}
  for (const [pattern, name] of browsers) {
    const version = pattern.exec(userAgent)?.[1]
    if (version === undefined) continue
    client.browser = `${name} ${version.replace(/(?:\.0)+$/, '')}`
    break
  }
  for (const [pattern, name] of systems) {
    const match = pattern.exec(userAgent)
    if (!match) continue
    client.os = name(match)
    break
  }
  const device = deviceIn(userAgent)
  if (device !== undefined) client.device = device
  return client
}

function deviceIn(userAgent: string): string | undefined {
  if (/\biPad\b/.test(userAgent)) return 'tablet (iPad)'
  if (/\biPhone\b/.test(userAgent)) return 'phone (iPhone)'
  if (/\bAndroid\b/.test(userAgent)) return /\bMobile\b/.test(userAgent) ? 'phone' : 'tablet'
  return /\bWindows NT\b|\bMac OS X\b|\bCrOS\b|\bX11\b/.test(userAgent) ? 'desktop' : undefined
}

/** Reads UA Client Hints (https://wicg.github.io/ua-client-hints/); more exact than the string, Chromium only. */
export function readHints(hints: UserAgentHints): Client {
  const client: Client = {}
  const brand = mainBrand(hints.fullVersionList ?? [])
  if (brand) client.browser = `${brandNames[brand.brand] ?? brand.brand} ${brand.version}`
  const os = systemOf(hints.platform ?? '', hints.platformVersion ?? '')
  if (os !== undefined) client.os = os
  const device = deviceOf(hints)
  if (device !== undefined) client.device = device
  return client
}

/** The list holds the product, its engine, and a made-up brand that keeps servers from relying on the order. */
function mainBrand(list: { brand: string; version: string }[]) {
  const real = list.filter(({ brand }) => !/not.*brand/i.test(brand))
  return real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
}

function systemOf(platform: string, version: string): string | undefined {
  if (platform === '' || platform === 'Unknown') return undefined
  if (platform === 'Windows') return windowsName(Number.parseInt(version, 10))
  if (platform === 'Chrome OS' || platform === 'Chromium OS') return `ChromeOS ${version}`.trim()
  return `${platform} ${version.replace(/(?:\.0)+$/, '')}`.trim()
}

/** https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11 */
function windowsName(major: number): string {
  if (major >= 13) return 'Windows 11'
  return major >= 1 ? 'Windows 10' : 'Windows'
}

function deviceOf({ formFactors = [], mobile, model }: UserAgentHints): string | undefined {
  const kind = formFactors.includes('Tablet') ? 'tablet' : mobile ? 'phone' : mobile === false ? 'desktop' : undefined
  return kind && model ? `${kind} (${model})` : kind
}

function dotted(version = ''): string {
  return version.replaceAll('_', '.')
}
