/** All rules. Their order does not matter: the one with the strongest evidence wins. */
import type { Rule } from '../rule.ts'
import { allowanceUsed } from './allowance-used.ts'
import { certificate } from './certificate.ts'
import { clockSkew } from './clock-skew.ts'
import { codeRefused } from './code-refused.ts'
import { connection } from './connection.ts'
import { connectorFailed } from './connector-failed.ts'
import { contentBlocker } from './content-blocker.ts'
import { contractMismatch } from './contract-mismatch.ts'
import { cors } from './cors.ts'
import { csp } from './csp.ts'
import { dayShifted } from './day-shifted.ts'
import { deadClicks } from './dead-clicks.ts'
import { deviceDenied } from './device-denied.ts'
import { edgeFirewall } from './edge-firewall.ts'
import { editConflict } from './edit-conflict.ts'
import { emptyDownload } from './empty-download.ts'
import { extensionError } from './extension-error.ts'
import { federationOff } from './federation-off.ts'
import { fileFailed } from './file-failed.ts'
import { fileTooLarge } from './file-too-large.ts'
import { fileUnreachable } from './file-unreachable.ts'
import { foreignMessage } from './foreign-message.ts'
import { formExpired } from './form-expired.ts'
import { frameRefused } from './frame-refused.ts'
import { frameworkCrash } from './framework-crash.ts'
import { futureRange } from './future-range.ts'
import { gateway } from './gateway.ts'
import { grantWithdrawn } from './grant-withdrawn.ts'
import { graphicsOff } from './graphics-off.ts'
import { graphqlError } from './graphql-error.ts'
import { hiddenFailure } from './hidden-failure.ts'
import { hiddenSender } from './hidden-sender.ts'
import { leftOut } from './left-out.ts'
import { linkExpired } from './link-expired.ts'
import { localNetworkDenied } from './local-network-denied.ts'
import { locale } from './locale.ts'
import { mailRefused } from './mail-refused.ts'
import { malformedResponse } from './malformed-response.ts'
import { mediaUnreachable } from './media-unreachable.ts'
import { missingNumber } from './missing-number.ts'
import { missingRecord } from './missing-record.ts'
import { missingRoute } from './missing-route.ts'
import { missingScript } from './missing-script.ts'
import { mixedContent } from './mixed-content.ts'
import { mutedError } from './muted-error.ts'
import { networkPage } from './network-page.ts'
import { newerDatabase } from './newer-database.ts'
import { notConfigured } from './not-configured.ts'
import { notDelegated } from './not-delegated.ts'
import { notKept } from './not-kept.ts'
import { noticeBrowser } from './notice-browser.ts'
import { noticeClock } from './notice-clock.ts'
import { noticeConflict } from './notice-conflict.ts'
import { noticeConnection } from './notice-connection.ts'
import { noticeDefect } from './notice-defect.ts'
import { noticeFile } from './notice-file.ts'
import { noticeLimit } from './notice-limit.ts'
import { noticeMaintenance } from './notice-maintenance.ts'
import { noticeOffline } from './notice-offline.ts'
import { noticeOutdated } from './notice-outdated.ts'
import { noticePayment } from './notice-payment.ts'
import { noticePermission } from './notice-permission.ts'
import { noticeProvider } from './notice-provider.ts'
import { noticeSession } from './notice-session.ts'
import { noticeSetup } from './notice-setup.ts'
import { noticeState } from './notice-state.ts'
import { noticeValidation } from './notice-validation.ts'
import { nullField } from './null-field.ts'
import { offline } from './offline.ts'
import { oldBrowser } from './old-browser.ts'
import { outOfSync } from './out-of-sync.ts'
import { outdatedPage } from './outdated-page.ts'
import { pageMemory } from './page-memory.ts'
import { passkeyRefused } from './passkey-refused.ts'
import { payloadTooLarge } from './payload-too-large.ts'
import { paymentDeclined } from './payment-declined.ts'
import { permission } from './permission.ts'
import { popupBlocked } from './popup-blocked.ts'
import { protectedMedia } from './protected-media.ts'
import { providerFailed } from './provider-failed.ts'
import { proxyRefused } from './proxy-refused.ts'
import { pushUnreachable } from './push-unreachable.ts'
import { rateLimit } from './rate-limit.ts'
import { refusedQuestion } from './refused-question.ts'
import { regression } from './regression.ts'
import { rejectedRows } from './rejected-rows.ts'
import { repeatedRows } from './repeated-rows.ts'
import { requestTimeout } from './request-timeout.ts'
import { rowLocked } from './row-locked.ts'
import { scriptError } from './script-error.ts'
import { scriptRegression } from './script-regression.ts'
import { sentEmpty } from './sent-empty.ts'
import { redirectedToSignIn } from './sent-to-sign-in.ts'
import { sentTwice } from './sent-twice.ts'
import { serverDenied } from './server-denied.ts'
import { serverError } from './server-error.ts'
import { serverExhausted } from './server-exhausted.ts'
import { serverOutput } from './server-output.ts'
import { serviceDenied } from './service-denied.ts'
import { serviceQuota } from './service-quota.ts'
import { serviceRefused } from './service-refused.ts'
import { serviceSession } from './service-session.ts'
import { serviceSetup } from './service-setup.ts'
import { sessionExpired } from './session-expired.ts'
import { shownNumber } from './shown-number.ts'
import { signInResponse } from './sign-in-answer.ts'
import { signInBehindCors } from './sign-in-behind-cors.ts'
import { signInLost } from './sign-in-lost.ts'
import { signInRefused } from './sign-in-refused.ts'
import { socketDefect } from './socket-defect.ts'
import { socketFailed } from './socket-failed.ts'
import { socketForbidden } from './socket-forbidden.ts'
import { socketOutdated } from './socket-outdated.ts'
import { socketOverloaded } from './socket-overloaded.ts'
import { socketRegression } from './socket-regression.ts'
import { socketSession } from './socket-session.ts'
import { staleChunk } from './stale-chunk.ts'
import { staleWorker } from './stale-service-worker.ts'
import { storageBlocked } from './storage-blocked.ts'
import { storageFull } from './storage-full.ts'
import { storageQuota } from './storage-quota.ts'
import { thirdPartyFiles } from './third-party-files.ts'
import { thirdPartyOutage } from './third-party-outage.ts'
import { thirdPartyScript } from './third-party-script.ts'
import { translatedResponse } from './translated-answer.ts'
import { translatedPage } from './translated-page.ts'
import { turkishCapital } from './turkish-capital.ts'
import { typedFormat } from './typed-format.ts'
import { typedQuery } from './typed-query.ts'
import { unfilledAddress } from './unfilled-address.ts'
import { unhandledRejection } from './unhandled-rejection.ts'
import { unknownColumn } from './unknown-column.ts'
import { unknownZone } from './unknown-zone.ts'
import { unreachableHost } from './unreachable-host.ts'
import { validation } from './validation.ts'
import { wrongAddress } from './wrong-address.ts'

export const rules: readonly Rule[] = [
  allowanceUsed,
  certificate,
  clockSkew,
  codeRefused,
  connection,
  connectorFailed,
  contentBlocker,
  contractMismatch,
  cors,
  csp,
  dayShifted,
  deadClicks,
  deviceDenied,
  edgeFirewall,
  editConflict,
  emptyDownload,
  extensionError,
  federationOff,
  fileFailed,
  fileTooLarge,
  fileUnreachable,
  foreignMessage,
  formExpired,
  frameworkCrash,
  frameRefused,
  futureRange,
  gateway,
  grantWithdrawn,
  graphicsOff,
  graphqlError,
  hiddenFailure,
  hiddenSender,
  leftOut,
  linkExpired,
  locale,
  localNetworkDenied,
  mailRefused,
  malformedResponse,
  mediaUnreachable,
  missingNumber,
  missingRecord,
  missingRoute,
  missingScript,
  mixedContent,
  mutedError,
  networkPage,
  newerDatabase,
  notConfigured,
  notDelegated,
  notKept,
  noticeBrowser,
  noticeClock,
  noticeOutdated,
  noticeProvider,
  noticeConflict,
  noticeConnection,
  noticeDefect,
  noticeFile,
  noticeLimit,
  noticeMaintenance,
  noticeOffline,
  noticePayment,
  noticePermission,
  noticeSession,
  noticeSetup,
  noticeState,
  noticeValidation,
  nullField,
  offline,
  oldBrowser,
  outdatedPage,
  outOfSync,
  pageMemory,
  passkeyRefused,
  payloadTooLarge,
  paymentDeclined,
  permission,
  popupBlocked,
  protectedMedia,
  providerFailed,
  proxyRefused,
  pushUnreachable,
  rateLimit,
  redirectedToSignIn,
  refusedQuestion,
  regression,
  rejectedRows,
  repeatedRows,
  requestTimeout,
  rowLocked,
  scriptError,
  scriptRegression,
  sentEmpty,
  sentTwice,
  serverDenied,
  serverError,
  serverExhausted,
  serverOutput,
  serviceDenied,
  serviceQuota,
  serviceRefused,
  serviceSession,
  serviceSetup,
  sessionExpired,
  signInResponse,
  signInBehindCors,
  signInLost,
  signInRefused,
  shownNumber,
  socketDefect,
  socketFailed,
  socketForbidden,
  socketOutdated,
  socketOverloaded,
  socketRegression,
  socketSession,
  staleChunk,
  staleWorker,
  storageBlocked,
  storageFull,
  storageQuota,
  thirdPartyFiles,
  thirdPartyOutage,
  thirdPartyScript,
  translatedResponse,
  translatedPage,
  turkishCapital,
  typedFormat,
  typedQuery,
  unfilledAddress,
  unhandledRejection,
  unknownColumn,
  unknownZone,
  unreachableHost,
  validation,
  wrongAddress,
]
