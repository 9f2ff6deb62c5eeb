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
  storage: ['checkStorage', 'checkStorageFix'],
  'storage-full': ['checkStorageFull', 'checkStorageFullFix'],
  clock: ['checkClock', 'checkClockFix'],
  'old-version': ['checkOldVersion', 'checkOldVersionFix'],
  'old-browser': ['checkOldBrowser', 'checkOldBrowserFix'],
  zoom: ['checkZoom', 'checkZoomFix'],
  'time-zone': ['checkTimeZone', 'checkTimeZoneFix'],
  translated: ['checkTranslated', 'checkTranslatedFix'],
  extensions: ['checkExtensions', 'checkExtensionsFix'],
  blocked: ['checkBlocked', 'checkBlockedFix'],
  socket: ['checkSocket', 'checkSocketFix'],
  late: ['checkLate', 'checkLateFix'],
  'this-tab-only': ['checkThisTabOnly', 'checkThisTabOnlyFix'],
}

/** The values of a finding, as they are written in the language. */
export function findingValues(
  { values }: Finding,
  { duration, percent, size }: Texts,
): Record<string, string | number> {
  const { minutes, seconds, megabytes, percent: hundredths, ...rest } = values
  return {
    ...rest,
    ...(minutes !== undefined && { duration: duration(Number(minutes) * 60_000) }),
    ...(seconds !== undefined && { duration: duration(Number(seconds) * 1_000) }),
    ...(megabytes !== undefined && { size: size(Number(megabytes) * 1_000_000) }),
    ...(hundredths !== undefined && { percent: percent(Number(hundredths) / 100) }),
  }
}

/** Why a file did not arrive at its upload place. */
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

/** `app.example.com` of an origin. */
export function siteName(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin
}
