/** Codes in words, joined in every way, and the statuses of HTTP that they mean. */
import { expect, it } from 'vitest'
import { statusOfCode } from '../../../../src/core/session/responses/code-status.ts'

it.each<[number | undefined, string[]]>([
  [401, ['UNAUTHENTICATED', 'session_expired', 'AUTH_NOT_AUTHENTICATED', 'auth/token-expired', 'invalid-jwt']],
  [401, ['jakarta.faces.application.ViewExpiredException', 'sessionTimedOut', 'not_logged_in', 'servicerequireslogin']],
  [403, ['FORBIDDEN', 'not-authorized', 'permission-error', 'AccessDeniedException', 'noAccess', 'missing_scope']],
  [403, ['System.NoAccessException', 'insufficient_permissions', 'PERMISSION_DENIED', 'no_rights']],
  [404, ['NOT_FOUND', 'record_not_found']],
  [409, ['CONFLICT', 'TimestampMismatchError', 'OptimisticLockException', 'edit_conflict']],
  [413, ['FILE_TOO_LARGE', 'PayloadTooLarge', 'rest_upload_file_too_big', 'maxbytesfile', 'LIMIT_FILE_SIZE']],
  [422, ['VALIDATION_ERROR', 'MandatoryError', 'constraint-violation', 'BAD_USER_INPUT']],
  [426, ['clientOutOfSync', 'IncompatibleRemoteServiceException', 'app_outdated', 'upgrade_required']],
  [426, ['AppVersionMismatch', 'contract_version_changed', 'my.ApiVersionOutdatedException']],
  [426, ['clientUpdateRequired', 'force_update']],
  [429, ['rate_limit_error', 'RATE_LIMITED', 'too-many-requests', 'THROTTLED']],
  [500, ['INTERNAL_SERVER_ERROR', 'dmlwriteexception', 'DatabaseError', 'NullPointerException']],
  [500, ['ServerException', 'RuntimeException']],
  [503, ['SERVICE_UNAVAILABLE', 'maintenance_mode']],
  // They say something else, or nothing.
  [
    undefined,
    [
      'IW/145',
      'E1042',
      'product_error',
      'version_changed',
      'server_name',
      'runtime_limit',
      'METHOD_NOT_ALLOWED',
      'origin_not_allowed',
      'user_not_found',
      'FT/201',
    ],
  ],
  [undefined, ['duplicate_value', 'csrf_token_invalid', 'item_unavailable', 'Meteor.Error', '100', 'seat_taken']],
])('%s', (status, codes) => {
  for (const code of codes) expect([code, statusOfCode(code)]).toEqual([code, status])
})
