/** Error codes written as words, as servers, frameworks and databases use them, and the equivalent HTTP status. */

/** Names for what a sign-in gives the customer (session, token, ...), however the words are joined. */
const signIn = '(?:session|login|logon|signin|auth(?:entication|token)?|accesstoken|idtoken|token|jwt|ticket)'
const right = '(?:permissions?|rights?|privileges?|access(?:rights?)?|scopes?|roles?|authority|authori[sz]ations?)'

/** Matched against a name without its namespace, in lower case and without separators. The first match wins. */
const names: [RegExp, number][] = [
  [
    new RegExp(
      `${signIn}(?:has|is|was)?(?:expired?|invalid(?:ated)?|required|missing|needed|time(?:d?out)|lost|ended|revoked)$|^(?:view|page)expired$|(?:requires?|must|needs?|please)(?:log|sign)in$|(?:invalid|expired|missing|no)(?:auth|access|user)?(?:session|jwt|token)$|^(?:user)?(?:unauthori[sz]ed|(?:un|not)(?:authenticated|authed|loggedin|signedin))$|^auth(?:entication)?(?:not)authenticated$|^authentication(?:error|failed)?$|^(?:logged|signed)out$`,
    ),
    401,
  ],
  [
    new RegExp(
      `(?:access|permission|authori[sz]ation|role)(?:is)?(?:denied|error|failed|forbidden|refused)$|^requestdenied$|^(?:invalid|unknown|unauthori[sz]ed)(?:user|app|api)?(?:domain|referr?er|key)$|^(?:rest)?forbidden|^noaccess$|^permission$|^authori[sz]ation$|^auth?notauthori[sz]ed$|notauthori[sz]ed$|^(?:user|action|operation|access)?not(?:allowed|permitted)$|^(?:no|insufficient|missing|lacks?|notenough)${right}|${right}(?:missing|required|insufficient)$`,
    ),
    403,
  ],
  [/^(?:paymentrequired|planlimit\w*)$/, 402],
  [/^(?:record|resource|object|entity|document)?notfound$|^missing(?:record|error)?$/, 404],
  [
    /^(?:\w*conflict|timestampmismatch(?:error)?|unabletolockrow|\w*optimistic\w*|staleobject\w*|concurrent(?:update|modification)\w*)$/,
    409,
  ],
  [
    /too(?:large|big)$|^limitfilesize$|^max(?:imum)?(?:upload|file|request)?(?:bytes|size)\w*$|size(?:limit)?exceeded$/,
    413,
  ],
  [
    /^(?:incompatibleremoteservice|(?:client|app|application)(?:is)?(?:outofsync|outdated|tooold|outofdate|obsolete|unsupported)|outdated(?:client|app|version)|(?:api|app|client|module|contract)version(?:has|is|was)?(?:changed|mismatch(?:ed)?|outdated)|(?:app|client)?up(?:date|grade)required|force(?:app|client)?update|stale)$/,
    426,
  ],
  [
    /^(?:(?:too|to)many(?:requests|calls|attempts)(?:error)?|(?:rate|request|call)s?limit(?:ed|reached|exceeded|error)?|throttl(?:ed|ing)|quotaexceeded)$|(?<!size)over\w{0,12}(?:limit|quota)$|(?:daily|monthly|query|queries|request)\w{0,12}(?:limit|quota)(?:exceeded|reached)$/,
    429,
  ],
  [
    /^(?:baduserinput|badrequest|mandatory(?:field)?(?:error|missing)?|validation(?:failed|error)?|\w*validation|invalidinput|constraintviolation|dynamodbconditionalcheckfailed|conditionalcheckfailed|usererror|redirectwarning)$/,
    422,
  ],
  [
    /^(?:internal(?:server)?(?:error)?|phxerror|(?:server|system|unexpected|unhandled|runtime|fatal)error|(?:server|runtime)|nullpointer|nullreference|classcast|indexoutofbounds|(?:sql|db|dml|database|jdbc|persistence)(?:\w*(?:error|failed|write|read))?)$/,
    500,
  ],
  [
    /^(?:(?:service|server|site)?(?:temporarily)?unavailable|(?:under)?maintenance(?:mode)?|\w*overloaded(?:error)?)$/,
    503,
  ],
  [/^(?:deadlineexceeded|(?:gateway|statement|query|execution)timeout)$/, 504],
]

/** Tokens of forms, links, devices and keys have nothing to do with sign-in. */
const otherToken = /(?:csrf|xsrf|forgery|reset|invit\w*|verif\w*|confirm\w*|device|push|download|upload|share|api)token/

/** The HTTP status, 400 to 599, that a code corresponds to; undefined if the code does not tell. */
export function statusOfCode(code: string): number | undefined {
  if (/^[45]\d\d$/.test(code)) return Number(code)
  // `org.example.ViewExpiredException`, `auth/token-expired`
  const name = code.replace(/^.*[./:#\\](?=[^./:#\\]{3})/, '')
  const plain = name
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/(?:exception|fault)$/, '')
  const status = names.find(([words]) => words.test(plain))?.[1]
  return status === 401 && otherToken.test(plain) ? undefined : status
}
