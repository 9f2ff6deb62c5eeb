/**
 * How likely each kind of difference explains a failure: 60 and above is examined first, below 30 is listed last.
 *
 * No study gives such numbers; the order follows what support engineers rule out first (another build, a flag, a
 * translated page or an extension in the page, a wrong clock, blocked cookies) before device and screen.
 */
export const weights = {
  // outcomes
  failsHere: 100,
  errorHere: 95,
  otherCode: 90,
  failsThere: 50,
  errorThere: 45,
  // the app
  build: 85,
  flag: 80,
  flagText: 55,
  // network traffic
  signIn: 75,
  header: 60,
  field: 60,
  missingField: 40,
  missingCall: 45,
  extraCall: 35,
  callAfterParting: 20,
  storm: 55,
  count: 12,
  otherOutcome: 30,
  slow: 45,
  verySlow: 58,
  slowThere: 15,
  // the browser and the machine
  offline: 90,
  cookiesBlocked: 85,
  translated: 75,
  clock: 75,
  extension: 70,
  storageFull: 65,
  browserFamily: 60,
  browserMajor: 45,
  browserMinor: 15,
  serviceWorker: 50,
  language: 50,
  timeZone: 45,
  device: 40,
  system: 35,
  viewportClass: 32,
  touch: 30,
  page: 30,
  detail: 10,
  // data stored by the page
  credentialName: 60,
  storageName: 35,
  // what the customer did
  parting: 62,
  partingAfterFailure: 12,
  typed: 42,
} as const

/** Differences from this weight on are presented as a possible explanation. */
export const worthReporting = 30
