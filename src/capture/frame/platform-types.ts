/**
 * Parts of the web platform that TypeScript's DOM library does not know yet. Any of them may be missing at run time.
 */

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
export interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

/** https://wicg.github.io/nav-speculation/prerendering.html#performance-navigation-timing-extension */
export interface NavigationEntry extends PerformanceNavigationTiming {
  activationStart?: number
}

/** https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-deliverytype */
export interface ResourceEntry extends PerformanceResourceTiming {
  deliveryType?: string
}

/** https://w3c.github.io/reporting/#reporting-observer, with the bodies of deprecation and intervention reports */
export interface BrowserReport {
  type: string
  url: string
  body: {
    id?: string
    message?: string
    sourceFile?: string | null
    lineNumber?: number | null
    columnNumber?: number | null
  } | null
}

/** https://wicg.github.io/ua-client-hints/ */
export interface UserAgentData {
  brands: { brand: string; version: string }[]
  mobile: boolean
  platform: string
  getHighEntropyValues(hints: string[]): Promise<UserAgentHints>
}
export interface UserAgentHints {
  platform?: string
  platformVersion?: string
  model?: string
  mobile?: boolean
  formFactors?: string[]
  fullVersionList?: { brand: string; version: string }[]
}

export interface ModernNavigator {
  userAgentData?: UserAgentData
  /** https://wicg.github.io/netinfo/ */
  connection?: { type?: string; effectiveType?: string; rtt?: number; downlink?: number }
  /** GiB, rounded by the browser (https://w3c.github.io/device-memory/) */
  deviceMemory?: number
}
