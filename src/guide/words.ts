/** Problems and findings in words. Pure. */
import type { CheckId, Finding, GuideProblem } from '../core/guide/index.ts'
import type { Trouble } from '../core/upload/index.ts'
import type { TextKey, Texts } from './texts.ts'

export function problemWords(problem: GuideProblem, { t, moment }: Texts): string {
  switch (problem.why) {
    case 'empty':
      return t('problemEmpty')
    case 'too-long':
      return t('problemTooLong')
    case 'no-guide':
      return t('problemNoGuide')
    case 'damaged':
      return t('problemDamaged')
    case 'newer':
      return t('problemNewer')
    case 'future':
      return t('problemFuture')
    case 'wrong-part':
      return t('problemWrongPart', { part: problem.part })
    case 'expired':
      return t('problemExpired', { date: moment(problem.at) })
  }
}

/** What was found, and what can be done about it. */
export const checkTexts: Record<CheckId, readonly [said: TextKey, fix: TextKey]> = {
  offline: ['checkOffline', 'checkOfflineFix'],
  unreachable: ['checkUnreachable', 'checkUnreachableFix'],
  slow: ['checkSlow', 'checkSlowFix'],
  'server-error': ['checkServerError', 'checkServerErrorFix'],
  cookies: ['checkCookies', 'checkCookiesFix'],
  'third-party-cookies': ['checkThirdPartyCookies', 'checkThirdPartyCookiesFix'],
  storage: ['checkStorage', 'checkStorageFix'],
  'storage-full': ['checkStorageFull', 'checkStorageFullFix'],
  clock: ['checkClock', 'checkClockFix'],
  'old-version': ['checkOldVersion', 'checkOldVersionFix'],
  'old-build': ['checkOldBuild', 'checkOldBuildFix'],
  'old-browser': ['checkOldBrowser', 'checkOldBrowserFix'],
  zoom: ['checkZoom', 'checkZoomFix'],
  'time-zone': ['checkTimeZone', 'checkTimeZoneFix'],
  translated: ['checkTranslated', 'checkTranslatedFix'],
  extensions: ['checkExtensions', 'checkExtensionsFix'],
  blocked: ['checkBlocked', 'checkBlockedFix'],
  certificate: ['checkCertificate', 'checkCertificateFix'],
  host: ['checkHost', 'checkHostFix'],
  proxy: ['checkProxy', 'checkProxyFix'],
  'network-sign-in': ['checkNetworkSignIn', 'checkNetworkSignInFix'],
  permissions: ['checkPermissions', 'checkPermissionsFix'],
  language: ['checkLanguage', 'checkLanguageFix'],
  socket: ['checkSocket', 'checkSocketFix'],
  late: ['checkLate', 'checkLateFix'],
  'this-tab-only': ['checkThisTabOnly', 'checkThisTabOnlyFix'],
}

/** How each value of a finding is inserted into its text and formatted. */
const valueWords: Record<string, (value: string | number, texts: Texts) => [place: string, words: string]> = {
  minutes: (value, { duration }) => ['duration', duration(Number(value) * 60_000)],
  seconds: (value, { duration }) => ['duration', duration(Number(value) * 1_000)],
  percent: (value, { percent }) => ['percent', percent(Number(value) / 100)],
  pageLanguage: (value, { languageName }) => ['page', languageName(String(value))],
  browserLanguage: (value, { languageName }) => ['browser', languageName(String(value))],
  permissions: (value, { t, list }) => [
    'names',
    list(
      String(value)
        .split(' ')
        .flatMap((name) => (permissionTexts[name] ? [t(permissionTexts[name])] : [])),
    ),
  ],
}

const permissionTexts: Record<string, TextKey> = {
  camera: 'permissionCamera',
  microphone: 'permissionMicrophone',
  geolocation: 'permissionLocation',
}

/** The values of a finding, formatted for the language. */
export function findingValues({ values }: Finding, texts: Texts): Record<string, string | number> {
  const words = Object.entries(values).map(([name, value]) => valueWords[name]?.(value, texts) ?? [name, value])
  return Object.fromEntries(words)
}

/** Why a file did not arrive at its upload destination. */
export const troubleTexts: Record<Trouble, TextKey> = {
  link: 'troubleLink',
  gone: 'troubleGone',
  'too-large': 'troubleTooLarge',
  full: 'troubleFull',
  unsupported: 'troubleUnsupported',
  elsewhere: 'troubleElsewhere',
  refused: 'troubleRefused',
  unreachable: 'troubleUnreachable',
  busy: 'troubleBusy',
  blocked: 'troubleBlocked',
}
