/** Violations of the page's Content Security Policy, in words. */
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { type ReportEvent, withoutHalf } from '../../core/session/index.ts'
import { type DraftOf, type Emit, epoch, type Flush } from './draft.ts'
import { createFold } from './fold.ts'
import { flushAtEnd, listen } from './listen.ts'

/** The members of SecurityPolicyViolationEvent that we read. */
export interface Violation {
  effectiveDirective: string
  blockedURI: string
  sample: string
  sourceFile: string
  lineNumber: number
  columnNumber: number
  disposition: SecurityPolicyViolationEventDisposition
}

/** What each directive controls (https://w3c.github.io/webappsec-csp/#csp-directives), without `-elem` and `-attr`. */
const guarded: Record<string, string> = {
  'connect-src': 'a request to',
  'script-src': 'a script from',
  'style-src': 'a style sheet from',
  'img-src': 'an image from',
  'font-src': 'a font from',
  'media-src': 'audio or video from',
  'frame-src': 'a frame from',
  'child-src': 'a frame or worker from',
  'worker-src': 'a worker from',
  'object-src': 'a plug-in from',
  'manifest-src': 'a manifest from',
  'form-action': 'sending a form to',
  'base-uri': 'a <base> address:',
  'frame-ancestors': 'being framed by',
}

/** Values of `blockedURI` that are not URLs (https://w3c.github.io/webappsec-csp/#violation-resource). */
const unaddressed: Record<string, string> = {
  eval: 'eval() or new Function()',
  'wasm-eval': 'compiling WebAssembly',
  'trusted-types-policy': 'the creation of a Trusted Types policy',
  'trusted-types-sink': 'text where a trusted type is required',
}

function blockedThing({ effectiveDirective, blockedURI }: Violation): string {
  const named = unaddressed[blockedURI]
  if (named !== undefined) return named
  if (blockedURI === 'inline') {
    const noun = effectiveDirective.startsWith('style') ? 'style' : 'script'
    return effectiveDirective.endsWith('-attr') ? `an inline ${noun} attribute` : `an inline ${noun}`
  }
  const what = guarded[effectiveDirective.replace(/-(?:elem|attr)$/, '')] ?? 'loading'
  return `${what} ${blockedURI || 'an unnamed address'}`
}

/**
 * What was blocked, as far as the browser reports it: 40 characters
 * (https://w3c.github.io/webappsec-csp/#violation-sample), preceded by the name of the sink for a trusted type.
 */
function sampleOf({ sample }: Violation): string {
  const isCut = sample.length - sample.indexOf('|') > 40
  return (isCut ? withoutHalf(sample) : sample).trim()
}

/** One sentence about what the policy blocked, or would have blocked if it only reports. */
export function violationMessage(violation: Violation): string {
  const stopped = violation.disposition === 'report' ? 'would block (report only)' : 'blocked'
  const sample = sampleOf(violation)
  const policy = `The page's Content Security Policy (${violation.effectiveDirective})`
  return `${policy} ${stopped} ${blockedThing(violation)}${sample === '' ? '' : `, beginning with: ${sample}`}`
}

/** Reports policy violations until the signal aborts. Those caused by other extensions are only counted. */
export function observeCsp(emit: Emit, signal: AbortSignal): Flush {
  const fold = createFold('policy violations', emit, signal)
  let foreign = 0

  listen<SecurityPolicyViolationEvent>(
    window,
    'securitypolicyviolation',
    (event) => {
      if (isForeign(event)) foreign++
      else fold.offer(keyOf(event), toDraft(event, epoch(event.timeStamp)))
    },
    signal,
  )

  function flush() {
    fold.flush()
    if (foreign === 0) return
    const why = 'files of other browser extensions caused them, not the page'
    emit({ kind: 'gap', at: epoch(), what: 'policy violations', count: foreign, why })
    foreign = 0
  }
  return flushAtEnd(flush, signal)
}

/**
 * Whether another extension caused it. A blocked connection names our own hook as its source, because the page's
 * `fetch` runs through it and the browser gives only the scheme of extension files; that one counts as the page's.
 */
function isForeign({ effectiveDirective, blockedURI, sourceFile }: Violation): boolean {
  return isExtensionUrl(blockedURI) || (isExtensionUrl(sourceFile) && effectiveDirective !== 'connect-src')
}

function keyOf(violation: Violation): string {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber, disposition } = violation
  return [effectiveDirective, blockedURI, sourceFile, lineNumber, disposition].join(' ')
}

function toDraft(violation: Violation, at: number): DraftOf<'report'> {
  return {
    kind: 'report',
    at,
    report: 'csp-violation',
    message: violationMessage(violation),
    directive: violation.effectiveDirective,
    blocked: violation.blockedURI,
    disposition: violation.disposition,
    ...sourcePosition(violation),
  }
}

/** Where it happened; browsers give 0 and '' if they do not know. */
export function sourcePosition(source: {
  sourceFile?: string | null | undefined
  lineNumber?: number | null | undefined
  columnNumber?: number | null | undefined
}): Pick<ReportEvent, 'url' | 'line' | 'column'> {
  const { sourceFile, lineNumber, columnNumber } = source
  if (!sourceFile || isExtensionUrl(sourceFile)) return {}
  return {
    url: sourceFile,
    ...(lineNumber && { line: lineNumber }),
    ...(columnNumber && { column: columnNumber }),
  }
}
