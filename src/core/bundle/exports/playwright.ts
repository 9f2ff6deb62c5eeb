/**
 * The session as a Playwright test: the customer's steps, then the failure that must recur. Between two steps it waits
 * for the responses that preceded the second step in the recording, because a person looked before clicking (Barman et
 * al., "Ringer", OOPSLA 2016).
 */
import type {
  DocumentInfo,
  NavigationEvent,
  RequestEvent,
  Session,
  SessionEvent,
  StepEvent,
} from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import type { Verdict } from '../../triage/index.ts'
import { type Focus, focusOf } from '../focus.ts'
import { isVisit, openedAt } from '../recorder/recorder-navigation.ts'
import { firstHalves, isSubmitOf } from '../recorder/recorder-repeats.ts'
import { address, expression, literal, remark } from './playwright-code.ts'
import { base, head, helpers, settings } from './playwright-frame.ts'
import { failureOf, responsesByAction } from './playwright-responses.ts'
import { stepCode } from './playwright-step.ts'

/** TypeScript for `@playwright/test`. Secrets must already be labels; the test reads them from the environment. */
export function toPlaywright(session: Session, verdict?: Verdict): string {
  const title = session.note.title || `Recording of ${session.site}`
  const focus = focusOf(session, verdict)
  const actions = actionsOf(session, focus)
  const responses = responsesByAction(actions, endOf(focus), session.events, session.site)
  const lines = ['const { answers, errors } = watch(page)', ...dialogLines(session.events, endOf(focus))]
  for (const [index, action] of actions.entries()) lines.push('', ...actionLines(action, responses[index] ?? []))
  lines.push('', ...failureLines(focus, session.site))
  const body = lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
  const variables = [...new Set([...body.matchAll(/secret\('(\w+)'\)/g)].map(([, name = '']) => name))]
  const unwritten = actions.filter(({ code }) => code === undefined).length
  return `${[
    head(session, title, variables, unwritten),
    base(session.site),
    settings(session.environment),
    `test(${literal(remark(title))}, async ({ page }) => {\n${body}\n})`,
    ...helpers(body),
  ].join('\n\n')}\n`
}

/** An action of the person. */
interface Action {
  at: number
  remark: string
  /** undefined if a program cannot repeat it */
  code: string | undefined
  /** ids of the step and of its consequences; empty for a page load */
  steps: string[]
}

/** ms in the session when the failure had occurred; later actions are left out. */
function endOf({ request, error }: Focus): number {
  const ends = [request && request.at + (request.duration ?? 0), error?.at].filter((at) => at !== undefined)
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends)
}

function actionsOf(session: Session, focus: Focus): Action[] {
  const end = endOf(focus)
  const top = new Set(session.documents.filter((doc) => doc.frameId === 0).map((doc) => doc.id))
  const first = session.documents.find((doc) => top.has(doc.id))
  const halves = firstHalves(session.events)
  const drops = session.events.filter((event): event is StepEvent => event.kind === 'step' && event.action === 'drop')
  const inLostFrame = lostFrames(session.documents)
  const actions: Action[] = first ? [firstVisit(first, session, focus)] : []
  let last: StepEvent | undefined
  for (const event of session.events.filter(({ at }) => at <= end)) {
    if (event.kind === 'step' && event.action === 'away') {
      actions.push({ at: event.at, remark: stepText(event), code: '', steps: [event.id] })
    } else if (event.kind === 'step') {
      const comesOfLast = event.action === 'drop' || event.action === 'dialog' || isSubmitOf(event, last)
      if (comesOfLast) actions.at(-1)?.steps.push(event.id)
      else if (!halves.has(event.id)) actions.push(stepAction(event, drops, inLostFrame(event)))
      last = event
    } else if (isVisit(event, top, last, first)) {
      actions.push(laterVisit(event, session.site, focus))
    }
  }
  return actions
}

function firstVisit(doc: DocumentInfo, { events, site }: Session, { request }: Focus): Action {
  const { url } = openedAt(doc, events)
  const remark = doc.late ? 'Opened the page (before the recording began)' : 'Opened the page'
  return { at: doc.startedAt, remark, code: visit(url, site, request), steps: [] }
}

function laterVisit({ at, how, url }: NavigationEvent, site: string, { request }: Focus): Action {
  if (how === 'reload') return { at, remark: 'Reloaded the page', code: 'page.reload()', steps: [] }
  return { at, remark: 'Went to another page', code: visit(url, site, request), steps: [] }
}

/** @param failing the request the test is about: an unreachable page may be the failure itself */
function visit(url: string, site: string, failing: RequestEvent | undefined): string {
  const mayFail = failing?.api === 'document' && !failing.status
  return `page.goto(${address(url, site)})${mayFail ? '.catch(() => undefined)' : ''}`
}

/** Whether a step took place in a frame that was gone when it was recorded, so that nothing tells the way there. */
function lostFrames(documents: readonly DocumentInfo[]): (step: StepEvent) => boolean {
  const frames = new Set(documents.filter(({ frameId }) => frameId !== 0).map(({ id }) => id))
  return ({ frame, framePath }) => !framePath && frames.has(frame)
}

function stepAction(step: StepEvent, drops: readonly StepEvent[], isLost: boolean): Action {
  const drop = step.action === 'drag' ? drops.find(({ at }) => at >= step.at) : undefined
  const code = isLost ? undefined : stepCode(step, drop)
  return { at: step.at, remark: stepText(step) || step.action, code, steps: [step.id] }
}

/** Dialogs appear during a step, so their responses are set up before it. */
function dialogLines(events: readonly SessionEvent[], end: number): string[] {
  const dialogs = events.filter((event) => event.kind === 'step' && event.action === 'dialog' && event.at <= end)
  const replies = dialogs.map((event) => (event.kind === 'step' ? replyTo(event) : 'true'))
  return replies.length === 0 ? [] : [`answerDialogs(page, [${replies.join(', ')}])`]
}

function replyTo({ value, text }: StepEvent): string {
  if (value !== undefined) return expression(value)
  return String(!text.startsWith('Chose Cancel'))
}

function actionLines({ remark: words, code }: Action, responses: readonly string[]): string[] {
  if (code === undefined) return [`// By hand: ${remark(words)}`]
  if (code === '') return [`// ${remark(words)}`]
  if (responses.length === 0) return [`// ${remark(words)}`, `await ${code}`]
  return [
    `// ${remark(words)}`,
    'await Promise.all([',
    ...responses.map((response) => `  answered(page, ${literal(response)}),`),
    `  ${code},`,
    '])',
  ]
}

function failureLines({ request, error }: Focus, site: string): string[] {
  const failure = failureOf(request, site)
  const thrown = error && surePart(error.error.message)
  const lines = [
    ...(failure
      ? comesBack(
          'The recorded answer did not come back',
          // Other requests would only distract the reader.
          `answers.filter((answer) => answer.startsWith(${literal(`${failure.request} `)}))`,
          `toContain(${literal(failure.response)})`,
        )
      : []),
    ...(thrown
      ? comesBack(
          'The recorded error did not come back',
          'errors',
          `toContainEqual(expect.stringContaining(${literal(thrown)}))`,
        )
      : []),
  ]
  return lines.length > 0
    ? ['// The failure', ...lines]
    : ['// Nothing failed in the recording', 'expect(errors).toEqual([])']
}

function comesBack(message: string, list: string, matcher: string): string[] {
  return ['await expect', `  .poll(() => ${list}, { message: ${literal(message)}, timeout: 15_000 })`, `  .${matcher}`]
}

/** The part of a message that is the same in every run: its longest stretch without numbers and labels, on one line. */
function surePart(message: string): string {
  const parts = message.split('\n', 1)[0]!.split(/redacted-[a-z-]{1,60}-[0-9a-f]+|\d+/)
  return parts
    .reduce((longest, part) => (part.trim().length > longest.length ? part.trim() : longest), '')
    .slice(0, 200)
}
