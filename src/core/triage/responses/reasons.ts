/**
 * What responses and errors say about the reason beyond the status: wording of vendors' servers, of identity providers and of
 * whatever stands in front of an app. A status alone misleads: a 403 may be a role, a wrong clock, a used-up quota or a
 * firewall.
 */
import { ofAccount } from './of-others.ts'
import { isPage } from './pages.ts'
import { reasonBehind } from './passed-on.ts'
import type { Reason } from './reason.ts'
import { reportedInLanguages } from './reason-languages.ts'
import { refusedCode } from './refused-codes.ts'
import { rowLock } from './row-locks.ts'
import { missingIndex } from './search-setup.ts'

/**
 * A setting missing at startup, by its environment variable or by an option of Supabase, Firebase, Clerk, Stripe, Mapbox or
 * Algolia.
 */
const missingSetting =
  /\b[A-Z][A-Z\d]+(?:_[A-Z\d]+)+ (?:is |was |has )?(?:not (?:been )?(?:set|configured|defined)|undefined|missing|required)\b|[Mm]issing (?:required )?(?:environment variable|env(?:ironment)? var)|[Ee]nvironment variable (?:[`'"]?\w{1,60}[`'"]? )?(?:is |was )?(?:not (?:found|set|defined|provided)|missing)|\b\w+(?:Url|URL|Key|Dsn|DSN) is required\b|app\/no-options|auth\/invalid-api-key|Missing publishableKey|[Mm]issing (?:Clerk )?[Pp]ublishable [Kk]ey|Missing value for Stripe|API access token is required|`(?:appId|apiKey)` is missing/

/** What servers and services say, and libraries that pass it on. The first match counts. */
const ofResponses: [Reason, RegExp][] = [
  [
    'clock',
    /RequestTimeTooSkewed|Signature (?:expired: \d|not yet current)|used (?:before issued|too early)|\biat\b.{0,20} in the future|(?:token|jwt|assertion).{0,40}issued.{0,20} in the future|token.{0,20} not yet valid|\b(?:token|jwt|assertion) not valid before|clock skew|\btimestamp\b[^.{}]{0,40}\b(?:outside|out of|not within|exceeds|older than)\b[^.{}]{0,40}(?:window|tolerance|skew)/i,
  ],
  [
    // AWS S3 and Azure Storage REST errors; Google Cloud Storage signed URLs.
    'link-expired',
    /<Message>Request has expired|Signature not valid in the specified time frame|<Code>ExpiredToken|(?:signed|download) (?:url|link) (?:has |is )?expired/i,
  ],
  [
    // https://developers.google.com/workspace/calendar/api/guides/errors, google.rpc.Code, S3 and DynamoDB error codes,
    // Salesforce
    'rate',
    /\b(?:user)?RateLimitExceeded\b|\bquotaExceeded\b|\bdailyLimitExceeded\b|resource[-_]exhausted|insufficient_quota|<Code>(?:SlowDown|Throttling)|\bThrottlingException\b|^Throttling\n|ProvisionedThroughputExceeded|REQUEST_LIMIT_EXCEEDED|rate limit (?:has been )?exceeded|\b(?:requests?|calls?)\b[^.{}]{0,20}\bper (?:second|minute|hour|day|month)\b[^.{}]{0,20}\bexceeded\b|\b(?:daily|hourly|request|query|queries|api|calls?)[ -](?:\w+ )?(?:quota|limit)s?\b[^.{}]{0,20}\b(?:exceeded|exhausted|used up)\b|\bexceeded (?:your|the|its) (?:\w+ )?(?:daily|request|query|api)[ -](?:\w+ ){0,2}(?:quota|limit)|\bexceeded your (?:current |\w+ )?quota\b|(?<!\b(?:disk|storage|space|mailbox|file|user)[ _-])\bquota (?:is |was |has been )?exceeded\b|\bexceeded (?:the |your )?(?:\w+ ){0,2}rate limit\b|(?:\b(?:room|meeting|channel|call|lobby)\b[^.{}\n]{0,20}\b(?:is full|contains too many|has too many|has reached)\b|\btoo many participants\b)|配额(?:超限|已用完)|调用量[^.{}]{0,8}上限/i,
  ],
  [
    // Okta, Microsoft Graph, AWS STS, PostgREST; OpenID Connect (login_required), Cognito, Keycloak, Entra, Firebase; JSF,
    // Wicket
    'session',
    /\bE0000011\b|\bE0000005\b|\bInvalidAuthenticationToken\b|\bExpiredTokenException\b|\bPGRST30[13]\b|\b(?:login|interaction)_required\b|refresh[_ ]token.{0,40}(?:expired|revoked|invalid)|\bToken is not active\b|\bViewExpiredException\b|\bPageExpiredException\b|\bSessionExpiredException\b|AADSTS(?:50173|700082|70043|700084|50076|50079)\b|auth\/(?:user|id)-token-expired/i,
  ],
  [
    // https://developers.google.com/maps/documentation/javascript/error-messages, Firebase, Google APIs, Auth0, Entra, Django,
    // Fastly, Keycloak, SAP Gateway
    'set-up',
    /SERVICE_DISABLED|accessNotConfigured|\bappCheck\/|auth\/unauthorized-domain|(?:RefererNotAllowed|ApiNotActivated|InvalidKey|ExpiredKey|MissingKey|ApiTargetBlocked|BillingNotEnabled)MapError|API_KEY_(?:INVALID|HTTP_REFERRER_BLOCKED|SERVICE_BLOCKED)|API key not valid|\b(?:invalid|unauthorized|disabled|deleted)_client\b|Not Authorized - (?:Invalid|No) Token|redirect_uri_mismatch|Callback URL mismatch|AADSTS50011|Origin checking failed|Fastly error: unknown domain|\bNoSuchBucket\b|Invalid HTTP_HOST header|\bDisallowedHost\b|Blocked hosts?: |Bad Request - Invalid Hostname|\/IWFND\/MED\/170\b|(?:param\S{3,8}\s?: ?|invalid )redirect_uri|redirect_uri[^.{}]{0,40}(?:is not|not registered|invalid|mismatch)|AADSTS(?:500113|700016|7000215|7000222|650052|650056)\b/i,
  ],
  [
    // Stripe, with test and live keys mixed up; Azure, Heroku, Vercel and Netlify addresses where no app runs; Envoy between
    // services; SignalR, when calls of one connection reach different servers
    'set-up',
    /StripeAuthenticationError|\bNo such (?:price|plan|product|coupon|tax_rate|promotion_code): '|\bFrom'? (?:phone )?number \S{1,20} is not a valid|similar object exists in (?:live|test) mode|(?:live|test) mode key was used|This web app is stopped|There's nothing here, yet\.|no-such-app\.html|\bDEPLOYMENT_(?:NOT_FOUND|DISABLED|PAUSED)\b|Looks like you followed a broken link or entered a URL that doesn't exist on Netlify|\bRBAC: access denied\b|\bMissing Key-Pair-Id\b|\bNo Connection with that ID\b/i,
  ],
  [
    // Rejected credentials stored for a customer's system: Active Directory and LDAP, IMAP, SMTP, SAP RFC, Oracle, SFTP, SQL
    // Server
    'key',
    /AcceptSecurityContext error|\bLDAP\b[^.{}]{0,30}\b(?:bind failed|invalid credentials|error code 49)|\[AUTHENTICATIONFAILED\]|\b535[ -]5\.7\.\d|\b535\b.{0,20}authentication|SMTPAuthenticationError|RFC_ERROR_LOGON_FAILURE|NT_STATUS_LOGON_FAILURE|\bORA-01017\b|(?:SFTP|FTP|SSH|SMTP|IMAP|POP3)\b[^.{}]{0,40}\b(?:authentication failed|login (?:failed|incorrect)|rejected the login|auth fail|invalid credentials)|\bPermission denied \(publickey/i,
  ],
  [
    // Ably, AWS IAM and AppSync, Postgres 42501 (alone the number may mean anything), Azure Resource Manager, Microsoft Graph,
    // Firebase, Salesforce, Entra
    'permission',
    /(?:^|code\W{1,6}|SQLSTATE\W{1,3}|ERROR:\s{1,3})42501\b|row-level security|is not authorized to perform: ?[\w-]{1,40}:|permission denied for (?:table|relation|schema|sequence|function|database)|\bAuthorizationFailed\b|Authorization_RequestDenied|Missing or insufficient permissions|\bpermission-denied\b|INSUFFICIENT_ACCESS|\binsufficient_scope\b|insufficientPermissions|not assigned to (?:the|this) (?:client )?application\b|AADSTS(?:50105|65001|90094|53003)\b|\bNot Authorized to access \S{1,60} on type |\bdenied access based on given capability\b|\bcurrent user\b[^.{}]{0,30}\bnot (?:authori[sz]ed|allowed|permitted)\b/i,
  ],
  [
    // General wording: a session or sign-in token has expired. Tokens of links, forms and devices do not count.
    'session',
    /(?<!\b(?:reset|invite|invitation|verification|confirmation|activation|download|upload|share|device|csrf|xsrf|api|push)[ _-]?)\b(?:tokens?|jwt|session|sign-?in|login)\b[^.{}]{0,40}\b(?:expired|revoked|no longer valid)\b|\bexpired (?:user |login |web |http )?(?:session|sign-?in|login)\b(?! (?:key|token|link|id))|\binvalid (?:user |login |web )?session\b(?! (?:key|state|description|type|name|date|time))|\bJWT ?Expired|\bSignature has expired\b|\bFull authentication is required\b|"message"\s*:\s*"(?:unauthenticated|not authenticated|(?:authentication|login) required)\.?"|\bsession (?:has |was |is )?(?:timed[- ]?out|time-?out\b)|\byour session (?:has |was |is )?(?:been )?(?:ended|terminated|closed)\b|\b(?:signed|logged) (?:off|out) because\b|\b(?:user is|you are) not (?:logged|signed) in\b|\b(?:log|sign) ?in again\b/i,
  ],
  [
    // Postgres, MySQL, SQLite, Oracle, ADO.NET, Prisma, SQLAlchemy, Hikari; Elasticsearch and OpenSearch with a full disk
    'exhausted',
    /statement timeout|(?:^|code\W{1,6})57014\b|maximum (?:statement )?execution time exceeded|(?:query|transaction|statement|request|execution) (?:was |has been )?(?:cancell?ed|killed|interrupted|terminated)[^.{}]{0,40}\b(?:time(?:d? ?out)?|too long|limit)\b|\b(?:query|report|request|search|export|job|calculation|operation)\b (?:has )?(?:exceeded|hit|reached) (?:the |its |a )?(?:\w+ )?(?:time|memory|cpu) ?limit\b|(?:statement|execution) (?:timed out|timeout (?:expired|exceeded|reached))|not (?:having )?enough (?:compute |memory |system )?resources|\b(?:WORKER|MEMORY|CPU|RESOURCE)_LIMIT(?:_EXCEEDED)?\b|(?:memory|cpu(?: time)?|worker|compute) limit (?:has been |was )?(?:exceeded|reached)|out of memory|no space left on device|\bdisk quota exceeded\b|\bEDQUOT\b|\bENOSPC\b|\bMISCONF Redis\b|OOM command not allowed when used memory|\bread-only (?:instance|replica|standby)|\b(?:database|server|cluster|system)\b[^.{}]{0,20}\bread-only mode\b|database or disk is full|flood[- ]stage|cluster_block_exception|too many (?:connections|clients|open files)|remaining connection slots|(?:timed out|timeout)[^.{}]{0,60}\bconnection pool|obtaining a connection from the pool|max pool size was reached|\bORA-(?:00018|00020|12516|12519|12520)\b|QueuePool limit|Connection is not available, request timed out/i,
  ],
  ['row-locked', rowLock],
  // In a field next to the code
  [
    'payment',
    /"(?:decline_?code|refusalReason)"\s*:\s*"|"value"\s*:\s*"(?:card_declined|insufficient_funds|expired_card|do_not_honor)"/,
  ],
  // IIS, Spring, ASP.NET, multer for Express, PHP; most use 413.
  [
    'too-large',
    /\b404\.13 - Not Found|Maximum (?:upload size|request length) exceeded|MaxUploadSizeExceeded|\bLIMIT_FILE_SIZE\b|POST Content-Length of \d+ bytes exceeds|exceeds the upload_max_filesize directive/,
  ],
  ['set-up', missingSetting],
  ['set-up', missingIndex],
  [
    // Missing from the server's installation: a driver (SQLAlchemy, JDBC, ODBC), access to its own folders, keys shared by all
    // servers, a mail server.
    'set-up',
    /\b(?:could not|can ?not|unable to|failed to) (?:load|find) (?:the |a )?(?:[\w-]+ ){0,2}(?:driver|dialect)\b|\bsuitable driver\b|\bNoSuchModuleError\b|\bIM002\b|Unable to write in(?:to)? the (?:directory )?\\?"|\bEACCES: permission denied|failed to open stream: Permission denied|Access to the path '[^']{1,200}' is denied|hosted by a Web Farm or cluster|\bfollowing identities failed the check\b|\b(?:a )?verified sender identity\b|\bSender Signature\b[^.{}<>]{0,40}\bnot\b|\b(?:from|sender) (?:e-?mail )?(?:address|domain)\b[^.{}<>]{0,30}\bnot verified\b|\bSMTP (?:host|server) (?:was|is) not (?:specified|defined|set)\b/i,
  ],
  // The response itself calls it a configuration error (Adyen, and others with such a field); Postgres, MySQL and SQL Server
  // drivers, whose messages only concern the operator.
  [
    'set-up',
    /"(?:error|exception|failure)_?(?:type|category|kind|class)"\s*:\s*"(?:mis)?config(?:uration)?(?:[_ -]?error)?"|\b(?:SAML|OIDC|assertion)\b[^.{}]{0,40}\b(?:audience|issuer|entity ?id|recipient|destination)\b[^.{}]{0,30}\b(?:mismatch|invalid|not match)|\bpassword authentication failed for user\b|\bAccess denied for user '[^']{0,80}'@'|\bLogin failed for user '/i,
  ],
  [
    'out-of-sync',
    /older or newer deployment|failed[- ]to[- ]find[- ]server[- ]action|Server (?:Action|Function)\b.{0,60}\bnot found|aura:clientOutOfSync|The API version "[^"]{1,30}" does not match the Worker version|The list of component (?:operations|records) is not valid|\b(?:page|version|app(?:lication)?|client|build|tab)\b(?:[^.{}<>]|\.(?=\d)){0,60}\b(?:(?:is )?no longer (?:available|valid|supported)|(?:has been|was|is) (?:updated|retired|sunset|withdrawn|discontinued)|is (?:outdated|obsolete))\b[^{}<>"]{0,80}\b(?:reload|refresh)\b/i,
  ],
]

/** What only browsers and client libraries say; in a response, such words mean something else. */
const ofBrowsers: [Reason, RegExp][] = [
  // oidc-client: the state stored before signing in is gone on return.
  ['session', /\bNo matching state found in storage\b/],
  ['popup', /auth\/popup-blocked|\bpopup_window_error\b|\bempty_window_error\b/],
  [
    // https://www.w3.org/TR/permissions-policy/: the embedding page does not delegate the feature to the frame.
    'delegation',
    /feature is not enabled in this document|blocked because of a permissions policy applied|disallowed by permissions? policy|Permissions policy violation/i,
  ],
  // WebAuthn (a passkey's domain), and what FedCM fetches from an identity provider (https://w3c-fedid.github.io/FedCM/).
  [
    'set-up',
    /relying party ID is not a registrable domain suffix|FedCM (?:config|well-known) file|FedCM (?:accounts|client metadata|id assertion) endpoint/i,
  ],
  [
    'federation',
    /Third-party sign[- ]?in was disabled|FedCM was (?:disabled|blocked)|FedCM is (?:disabled|not enabled) /i,
  ],
  // https://w3c.github.io/push-api/#subscribe-method: the browser cannot reach its vendor's push service.
  ['push', /^AbortError: Registration failed - push service/],
  ['passkey', /^NotAllowedError: The operation either timed out or was not allowed/],
  [
    // Other NotReadableErrors are about a chosen file (https://w3c.github.io/FileAPI/#ErrorAndException). NotAllowedError can
    // mean that the person, the browser or the system refused (https://webidl.spec.whatwg.org/#notallowederror), unless the app
    // asked without a click. Serial ports, USB and Bluetooth: in use by another program, or missing.
    'device',
    /^NotAllowedError: (?!play\(\)|[^\n]*(?:user gesture|user activation|requestStorageAccess|'WakeLock'))|^(?:NetworkError|SecurityError): Failed to execute '\w+' on '(?:SerialPort|USBDevice|HIDDevice|Bluetooth\w*)'|^NetworkError: (?:Unable to claim interface|GATT Server is disconnected|Bluetooth Device is no longer in range)|^NotFoundError: Bluetooth adapter not available|^AbortError: Registration failed - permission denied|\bUser denied [Gg]eolocation\b|\b(?:geolocation|location|[Nn]otification) permission (?:was |has been |is )?(?:denied|blocked)\b|Requested device not found|^NotReadableError: (?:Device in use|Failed to allocate|Concurrent mic)|Could not start (?:video|audio) source/,
  ],
  [
    // Firefox, Twilio (53405), and connection states that apps print
    // (https://www.w3.org/TR/webrtc/#rtcpeerconnectionstate-enum).
    'media',
    /\bICE[ _]failed\b|\bICE_?CONNECTION_?FAIL|\bMedia connection failed\b|\bICE connection (?:has )?(?:failed|timed out)|\b(?:ice)?connection ?state(?: changed?(?: to)?)?\W{1,6}failed\b|\b(?:could not|cannot|can['’]t|unable to|failed to) (?:establish|open|create|make|set up) (?:an? |the )?(?:pc|peer|p2p|media|ice|webrtc|rtc|dtls) ?(?:connection|transport|channel)\b|\b(?:pc|peer|p2p|media|ice|webrtc|rtc|dtls) ?(?:connection|transport|negotiation|handshake) (?:could not be established|timed out|timeout)\b/i,
  ],
  [
    // https://www.w3.org/TR/encrypted-media-2/#navigator-extension-requestmediakeysystemaccess: Chromium, Firefox; Shaka,
    // hls.js, dash.js, Bitmovin
    'protection',
    /^NotSupportedError: [^\n]{0,80}\bkey ?systems?\b|\bREQUESTED_KEY_SYSTEM_CONFIG_UNAVAILABLE\b|\bkeySystemNoAccess\b|\bKeySystem Access Denied\b|\bno supported (?:key ?system|DRM)\b|\b(?:DRM|Widevine|PlayReady|FairPlay)\b[^\n]{0,30}\bnot (?:supported|available|enabled|installed|found)\b/i,
  ],
  [
    'graphics',
    /\brequestAdapter\(\) returned null|No available adapters|WebGPU (?:is )?not (?:supported|available)|\bcontext (?:was )?lost\b|CONTEXT_LOST_WEBGL|Error creating WebGL context|WebGL (?:is )?not (?:supported|available)|Failed to (?:create|initialize) (?:a )?WebGL/i,
  ],
  [
    'policy',
    /Refused to (?:compile or instantiate WebAssembly|evaluate a string as JavaScript)|(?:instantiating WebAssembly module|Evaluating a string as JavaScript) violates|call to eval\(\) (?:or related functions )?blocked by CSP|requires 'Trusted(?:HTML|Script|ScriptURL)' assignment/,
  ],
  [
    'frame',
    /Refused to (?:display|frame) '|\bFraming '[^']{0,500}' violates|because an ancestor violates|frame-ancestors.{0,40}blocked/,
  ],
]

/** Codes are single words, so these patterns can be looser than those for sentences. */
const codes: [Reason, RegExp][] = [
  [
    // https://docs.stripe.com/declines/codes, Square (https://developer.squareup.com/docs/payments-api/error-codes), PayPal,
    // Braintree, Mollie
    'payment',
    /^(?:(?:card|payment|instrument|processor|issuer|transaction|generic)_?(?:was_|is_)?(?:declined?|expired|refused)\w*|insufficient_funds|(?:expired|invalid|lost|stolen|pickup)_card|(?:incorrect|invalid)_(?:cvc|cvv|number|zip|pin|expir(?:y|ation)\w*)|(?:cvc|cvv|cvn|pan|avs|expiration|address_verification)_?(?:check_?)?(?:fail(?:ed|ure)|mismatch|declined)|do_not_honor)$/i,
  ],
  [
    'plan',
    /^(?:\w*(?:feature|module|add_?on)_?(?:is_)?(?:not_?(?:enabled|available|included|licensed)|disabled|locked)|\w*(?:plan|trial|seats?|licen[sc]e|subscription|entitlement)_?(?:limit|required|expired|exceeded|inactive|missing)\w*|\w*not_?(?:in_plan|entitled|licensed)|payment_required)$/i,
  ],
  [
    'provider',
    /^(?:\w{1,40}[:._])?(?:provider|institution|carrier|psp)_?(?:is_)?(?:down|error|unavailable|timeout|failed|not_responding)$/i,
  ],
  // A platform's limits on a single call: units, time, instructions.
  [
    'exhausted',
    /^(?:\w{1,30}_)?(?:usage|governance|execution|instruction|time|cpu|memory|compute|unit|resource)s?_?(?:time_?)?limit_?(?:is_)?(?:exceeded|reached)$/i,
  ],
  // A platform resource that the server asked for but nobody created: a bucket, a queue, a model deployment.
  [
    'set-up',
    /^(?:\w{1,40}[.:])?(?:no_?such_?(?:bucket|queue|topic|container|database|table|index|secret)|(?:bucket|queue|topic|container|database|deployment|model|index|secret|stream|subscription|project|endpoint)_?(?:does_?)?not_?(?:found|exist))$/i,
  ],
  // Plaid: https://plaid.com/docs/errors/item/
  [
    'grant',
    /^(?:ITEM_LOGIN_REQUIRED|\w*(?:re_?auth(?:orization)?|re_?connect)_?required|(?:grant|consent)_?(?:is_)?(?:revoked|expired|withdrawn))$/i,
  ],
  // English, French, German, Spanish, Italian, Portuguese
  [
    'link-expired',
    /^(?:link|lien|enlace|url|invitation|invite|einladung)_?(?:is_|ist_|has_)?(?:expired?|abgelaufen|caducado|expirado|scaduto)$/i,
  ],
  [
    'too-large',
    /^(?:\w{1,40}[.:/])?(?:file|image|photo|picture|video|attachment|document|upload|media|object|entity)s?[_-]?(?:is[_-])?(?:too[_-]?(?:large|big)|size[_-]?(?:limit[_-]?)?exceeded|exceeds[_-]?(?:the[_-])?(?:size|limit|maximum)(?:[_-]?size)?)$/i,
  ],
  ['key', /^(?:api_?key|access_?key|stored_?credentials?)_?(?:is_)?(?:expired|invalid|revoked|rejected)$/i],
]

/** chars of a body that are examined; the error describes itself near the start */
const looked = 2_000

/** The reason that an error or printed line gives in words; undefined when it gives none. */
export function reasonIn(text: string): Reason | undefined {
  const head = text.slice(0, looked)
  return reasonAmong(ofResponses, head) ?? reasonAmong(ofBrowsers, head)
}

const reasonAmong = (rows: readonly [Reason, RegExp][], text: string) => rows.find(([, words]) => words.test(text))?.[0]

/** The reason that a failed response gives in its code or in the text of its body. */
export function reasonOf(code: string | undefined, body: string | undefined, status = 0): Reason | undefined {
  const byCode = reasonAmong(codes, code ?? '') ?? (isLimitOfPlan(code, status) ? 'plan' : undefined)
  if (byCode) return byCode
  const head = `${code ?? ''}\n${body ?? ''}`.slice(0, looked)
  const behind = reasonBehind(code, head, status)
  if (behind) return behind
  const byWords =
    ofAccount(reasonAmong(ofResponses, head), head) ?? (status >= 500 && atLimit.test(head) ? 'exhausted' : undefined)
  if (byWords || isPage(head.trimStart())) return byWords
  const inLanguage = ofAccount(reasonAmong(reportedInLanguages, body?.slice(0, looked) ?? ''), head)
  if (inLanguage === 'plan' && (status >= 500 || status === 429)) return undefined
  // Users who are not signed in, and apps that another company's service rejects, get the same message.
  if (inLanguage !== undefined)
    return inLanguage === 'role' && (status === 401 || status === 403) ? undefined : inLanguage
  return isRaisedOnPurpose(head) || (mayMeanData.has(status) && refusedCode.test(head)) ? 'business-rule' : undefined
}

/** Statuses with which servers say that a typed code does not exist. */
const mayMeanData: ReadonlySet<number> = new Set([400, 404, 409, 410, 422])

/** A server that hits its own threshold (SharePoint), or a proxy with no server left behind it (WebLogic, HAProxy, Envoy). */
const atLimit =
  /\bexceed(?:s|ed)? (?:the |an? )?(?:[\w-]+ ){0,3}threshold\b|\bno (?:\w+ )?(?:backend|upstream|origin) servers?(?: is| are)? available\b|\bno healthy (?:upstream|backend|host)s?\b|\bno server is available to handle\b/i

/** `PROJECT_LIMIT_REACHED`: how much an account may have. Too fast and too large have other names. */
const isLimitOfPlan = (code = '', status = 0) =>
  status === 403 &&
  /_limit_(?:reached|exceeded)$/i.test(code) &&
  !/rate|request|size|attempt|login|time|concurren/i.test(code)

/**
 * Codes that databases reserve for errors raised by procedures: RAISE_APPLICATION_ERROR in Oracle, SIGNAL in MySQL, RAISE in
 * Postgres, THROW and RAISERROR in SQL Server.
 */
const raisedOnPurpose = /\bORA-20\d{3}\b|SQLSTATE\W{1,3}(?:45000|P0001)\b|"code"\s*:\s*"P0001"|\bMsg 50000\b/

/** Whether a stored procedure rejected the values, judging by a code reserved for that. */
export const isRaisedOnPurpose = (text: string): boolean => raisedOnPurpose.test(text)

/** Another company's service rejects the app's key: a setup problem on our side. */
export function reasonOfPartner(status: number | undefined, body: string | undefined): Reason | undefined {
  const words = (body ?? '').slice(0, looked).replaceAll('_', ' ')
  return (status === 401 || status === 403) && refusedKey.test(words) ? 'set-up' : undefined
}

const key =
  '(?:(?:api|user|publishable|subscription|licen[cs]e|app(?:lication)?)[ -]?(?:key|id)|(?:user )?(?:domain|referr?er))'
const isWrong = '(?:invalid|incorrect|unknown|missing|expired|disabled|revoked|not (?:valid|found|allowed|authorized))'
const refusedKey = new RegExp(`\\b${isWrong}\\b[^.{}]{0,40}\\b${key}\\b|\\b${key}\\b[^.{}]{0,40}\\b${isWrong}\\b`, 'i')

/**
 * Whether an error's text gives a reason that has a rule of its own. Such an error is no bug: the program did what it was told.
 */
export function isReportedReason(message: string): boolean {
  const reason = reasonIn(message)
  return reason !== undefined && told.has(reason)
}

const told: ReadonlySet<Reason> = new Set<Reason>([
  'permission',
  'rate',
  'session',
  'set-up',
  'out-of-sync',
  'popup',
  'device',
  'delegation',
  'federation',
  'push',
  'passkey',
  'graphics',
  'protection',
  'media',
  'policy',
  'frame',
])
