/**
 * What the words in an element's class say about it, since apps and UI kits name what they show. Words rather than
 * whole names, because each kit has its own: `alert alert-danger` (Bootstrap), `MuiAlert-standardError` (MUI),
 * `ant-message-notice` (Ant Design), `chakra-alert`, `Toastify__toast--error` (React-Toastify), `swal2-popup`
 * (SweetAlert), `notistack-Snackbar`, `el-notification` (Element), `p-toast-message-error` (PrimeNG),
 * `slds-notify_toast` (Lightning), `sapMMessageToast` (SAP), `errorlist` (Django), `flash-error` (Primer),
 * `validation-summary-errors` (ASP.NET), `govuk-error-message`.
 */
import type { NoticeEvent } from '../../../core/session/index.ts'

export type Severity = NonNullable<NoticeEvent['severity']>

/** `message`: something shown to the person; `field`: next to a field, a message only if it is an error. */
export interface ClassMeaning {
  is: 'message' | 'field'
  severity: Severity | undefined
  /** a title, body or icon of a surrounding message */
  part: boolean
  /**
   * on a freshly loaded page, this class appears only as the result of a form; other message classes may be on every
   * page
   */
  flash: boolean
}

const messages =
  /^(?:toast(?:r|ify|er)?|snackbars?|alerts?|notifications?|p?notif(?:y|ier)|noty|notyf|flash|j?growl|swal2?|callout|banner|notice|msg(?:strip|box)?)$/
const flashes = /^(?:toast(?:r|ify)?|snackbar|alerts?|flash|growl|swal2?)$/
const fields = /^(?:errors?|errorlist|errormsg|errormessage|invalid|feedback|validation|explain)$/
/**
 * Containers of messages, buttons that open them, and unrelated uses: `Notifications` in a menu, a `flash` of light.
 */
const others =
  /^(?:containers?|wrapper|wrap|region|stack|provider|viewport|group|list|holder|root$|portal|menu|nav|navbar|item|icon|badge|bell|button|btn|link|toggle|trigger|dropdown|dot|count|counter|settings|center|hero|ad|ads|carousel|slider|boundary|backdrop|overlay|image|img|input|control|label|close)$/
const parts = /^(?:header|head|body|title|content|message|text|description|inner|icon|actions?|detail|details|summary)$/
/** Kits that call a message just that; elsewhere "message" usually means chat. */
const kits = /^(?:ant|el|ivu|arco|ms|oj|aui|p|van|layui|fui|k|dx|sap|bx|cds|slds)$/

const severities: [Severity, RegExp][] = [
  [
    'error',
    /^(?:errors?|errorlist|errormsg|errormessage|danger|fail(?:ed|ure)?|critical|negative|fatal|invalid|destructive|red|rose|alarm)$/,
  ],
  ['warning', /^(?:warn(?:ing)?|caution|amber|yellow|orange)$/],
  ['success', /^(?:success(?:ful)?|positive|confirm(?:ation)?|green|emerald)$/],
  ['info', /^(?:info(?:rmation|rmative)?|blue|sky)$/],
]

/** `MuiAlert-standardError`, `text-red-700` -> mui, alert, standard, error; text, red */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
}

/** The severity that the words of a class, or of a related attribute, give a message. */
export function severityIn(name: string): Severity | undefined {
  const words = wordsOf(name)
  return severities.find(([, known]) => words.some((word) => known.test(word)))?.[0]
}

/** Cached per class: a page has many elements, of few classes. */
const known = new Map<string, ClassMeaning | undefined>()
const mostKnown = 5_000

/** What an element's class says about it; undefined for most. */
export function meaningOf(name: string): ClassMeaning | undefined {
  if (known.has(name)) return known.get(name)
  if (known.size >= mostKnown) known.clear()
  const meaning = readMeaning(name)
  known.set(name, meaning)
  return meaning
}

function readMeaning(name: string): ClassMeaning | undefined {
  // One name at a time: `flex-container alert` is a message, `alert-container` a container of messages.
  for (const one of name.slice(0, 300).split(/\s+/)) {
    const words = wordsOf(one)
    const last = words.at(-1) ?? ''
    if (words.some((word) => others.test(word))) continue
    const part = words.length > 1 && parts.test(last)
    const isNamed = words.some((word) => messages.test(word)) || isBar(words) || isMessage(words, name)
    const is = isNamed ? 'message' : words.some((word) => fields.test(word)) ? 'field' : undefined
    if (is) return { is, severity: severityIn(name), part, flash: words.some((word) => flashes.test(word)) }
  }
  return undefined
}

/** `snack-bar`, `message-bar`, `info-bar` */
const isBar = (words: readonly string[]) =>
  words.some((word, at) => /^(?:snack|message)$/.test(word) && words[at + 1] === 'bar')

/** `ui negative message`, `ant-message-notice`, `sapMMessageToast` */
const isMessage = (words: readonly string[], name: string) =>
  words.some((word) => /^(?:messages?|msg)$/.test(word)) &&
  (kits.test(words[0] ?? '') || severityIn(name) !== undefined)
