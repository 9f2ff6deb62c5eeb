/** A guide being written by the agent: validated field by field, with messages to show beside each field. Pure. */

import { dayMs } from '../../core/base/day.ts'
import { isWebAddress } from '../../core/base/plain-text.ts'
import {
  type CaptureChoice,
  type Guide,
  guideFormat,
  guideFrom,
  guideVersion,
  type Happened,
  most,
  type StepDone,
  type UploadPlace,
} from '../../core/guide/index.ts'
import { problemWith } from '../../core/privacy/index.ts'
import { siteOf } from '../../core/session/index.ts'
import { isUploadAddress, longestAddress, missingHeaders } from '../../core/upload/index.ts'
import type { GuideTemplate } from './guide-templates.ts'

export interface DraftStep {
  /** stays with the step when it is moved */
  key: number
  text: string
  doneBy: 'hand' | StepDone['by']
  doneValue: string
}

export interface GuideDraft {
  template: string
  title: string
  by: string
  site: string
  language: string
  steps: readonly DraftStep[]
  when: Happened['when']
  /** for `status` */
  atLeast: string
  /** for `text` */
  text: string
  capture: CaptureChoice
  /** separated by commas or line breaks */
  mask: string
  minutes: string
  days: string
  how: string
  link: string
  /** URL to upload the file to, or empty */
  uploadTo: string
  uploadBy: UploadPlace['by']
}

/** Messages by field; `step-2` is the step with key 2, `step-2-done` the condition that ticks it off. */
export type DraftProblems = Readonly<Record<string, string>>

export function newStep(key: number, text = ''): DraftStep {
  return { key, text, doneBy: 'hand', doneValue: '' }
}

/** A draft from a template. @param site origin of the app, or nothing */
export function draftFrom(template: GuideTemplate, by: string, site: string): GuideDraft {
  return {
    ...{ template: template.id, title: template.title, by, site, language: '' },
    ...withHappened(template.happened),
    steps: template.steps.map((text, key) => newStep(key, text)),
    capture: template.capture,
    ...{ mask: '', minutes: '30', days: '7', how: '', link: '', uploadTo: '', uploadBy: 'put' },
  }
}

/** The parts of a guide a template fills in; the agent writes the rest. */
export type TemplatePart = Pick<GuideDraft, 'template' | 'title' | 'steps' | 'when' | 'atLeast' | 'text' | 'capture'>

export function templatePart(draft: GuideDraft): TemplatePart {
  const { template, title, steps, when, atLeast, text, capture } = draft
  return { template, title, steps, when, atLeast, text, capture }
}

/** The same draft with another template's parts; everything else the agent wrote stays. */
export function withTemplate(draft: GuideDraft, template: GuideTemplate): GuideDraft {
  return { ...draft, ...templatePart(draftFrom(template, '', '')) }
}

/** Whether two drafts have the same content. */
export function sameDraft<Part extends TemplatePart>(one: Part, other: Part): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function withHappened(happened: Happened): Pick<GuideDraft, 'when' | 'atLeast' | 'text'> {
  return {
    when: happened.when,
    atLeast: String(happened.when === 'status' ? happened.atLeast : 500),
    text: happened.when === 'text' ? happened.text : '',
  }
}

export function maskNames(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The guide described by a draft, or what is wrong with it. @param now epoch ms */
export function guideOfDraft(
  draft: GuideDraft,
  id: string,
  now: number,
): { guide: Guide } | { problems: DraftProblems } {
  const problems = problemsOf(draft)
  if (Object.keys(problems).length > 0) return { problems }
  const { how, link, uploadTo, uploadBy, language } = draft
  const read = guideFrom({
    ...{ format: guideFormat, version: guideVersion, id },
    ...{ title: draft.title.trim(), by: draft.by.trim(), origin: typedOrigin(draft.site) },
    ...(language !== '' && { language }),
    steps: draft.steps.map(({ text, doneBy, doneValue }) => ({
      text: text.trim(),
      ...(doneBy !== 'hand' && { done: { by: doneBy, value: doneValue.trim() } }),
    })),
    happened: happenedOf(draft),
    capture: draft.capture,
    mask: maskNames(draft.mask),
    minutes: Number(draft.minutes),
    createdAt: now,
    expiresAt: now + Number(draft.days) * dayMs,
    handOver: {
      ...{ ...(how.trim() && { how: how.trim() }), ...(link.trim() && { link: link.trim() }) },
      ...(uploadTo.trim() && { upload: { to: uploadTo.trim(), by: uploadBy } }),
    },
  })
  if ('guide' in read) return read
  // Only invisible characters can still be rejected here.
  const field = read.problem.why === 'wrong-part' ? fieldOf(read.problem.part, draft) : 'title'
  return { problems: { [field]: 'This contains invisible characters. Type it again.' } }
}

/** The form field that a part of the guide came from. */
function fieldOf(part: string, { steps }: GuideDraft): string {
  const [first = '', second = '', third] = part.split('.')
  if (first === 'steps') return `step-${steps[Number(second)]?.key}${third === 'done' ? '-done' : ''}`
  return first === 'handOver' || first === 'happened' ? second : first
}

function happenedOf({ when, atLeast, text }: GuideDraft): Happened {
  if (when === 'status') return { when, atLeast: Number(atLeast) }
  return when === 'text' ? { when, text: text.trim() } : { when }
}

function problemsOf(draft: GuideDraft): DraftProblems {
  const problems: Record<string, string> = {}
  const say = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined) problems[field] = sentence
  }
  say('title', line(draft.title, most.title, 'Say in a few words what fails.'))
  say('by', line(draft.by, most.by, 'Say who you are: it helps the customer decide.'))
  say('site', siteProblem(draft.site))
  if (draft.steps.length === 0) say('steps', 'A guide needs at least one step.')
  if (draft.steps.length > most.steps) say('steps', `A guide can have at most ${most.steps} steps.`)
  for (const { key, text, doneBy, doneValue } of draft.steps) {
    say(`step-${key}`, line(text, most.step, 'Say what the customer has to do, or remove this step.'))
    if (doneBy !== 'hand') {
      const what = doneBy === 'click' ? 'Enter the text on the button.' : 'Enter part of the address.'
      say(`step-${key}-done`, line(doneValue, most.value, what))
    }
  }
  if (draft.when === 'status') say('atLeast', wholeNumber(draft.atLeast, 400, 599))
  if (draft.when === 'text') say('text', line(draft.text, most.value, 'Enter the text that the page shows.'))
  say('mask', maskProblem(draft.mask))
  say('minutes', wholeNumber(draft.minutes, 1, most.minutes))
  say('days', wholeNumber(draft.days, 1, most.days))
  if (draft.how.length > most.how) say('how', `Use at most ${most.how} characters.`)
  say('link', linkProblem(draft.link.trim()))
  say('uploadTo', uploadProblem(draft.uploadTo.trim(), draft.uploadBy))
  return problems
}

function line(text: string, max: number, empty: string): string | undefined {
  if (text.trim() === '') return empty
  return text.trim().length > max ? `Use at most ${max} characters.` : undefined
}

function wholeNumber(text: string, least: number, largest: number): string | undefined {
  const value = Number(text)
  const fits = text.trim() !== '' && Number.isInteger(value) && value >= least && value <= largest
  return fits ? undefined : `Enter a whole number from ${least} to ${largest}.`
}

/** The app's origin from what the agent typed: people paste a page's URL, or leave out the scheme. */
function typedOrigin(text: string): string | undefined {
  const trimmed = text.trim()
  // What follows the colon of a host is a port.
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d+(?:\/|$))/i.test(trimmed)
  const answer = siteOf(hasScheme ? trimmed : `https://${trimmed}`)
  return 'site' in answer ? answer.site : undefined
}

function siteProblem(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the address of the app, for example https://app.example.com.'
  return typedOrigin(text) === undefined ? 'Browsers do not let Casefile record this address.' : undefined
}

function maskProblem(text: string): string | undefined {
  const names = maskNames(text)
  if (names.length > most.mask) return `List at most ${most.mask} fields.`
  for (const name of names) {
    const problem = name.length > most.name ? `Use at most ${most.name} characters.` : problemWith('fields', name)
    if (problem) return `${name.slice(0, 30)}: ${problem}`
  }
  return undefined
}

function linkProblem(text: string): string | undefined {
  if (text === '') return undefined
  if (text.length > most.link) return `Use at most ${most.link} characters.`
  return isWebAddress(text) ? undefined : 'Enter the full address, starting with https://.'
}

function uploadProblem(text: string, by: UploadPlace['by']): string | undefined {
  if (text === '') return undefined
  if (text.length > longestAddress) return `Use at most ${longestAddress} characters.`
  if (!isUploadAddress(text)) return 'Enter the full address, starting with https://, without a user name.'
  const missing = by === 'put' ? missingHeaders(text) : []
  return missing.length === 0
    ? undefined
    : `This address is signed with headers that Casefile does not send: ${missing.join(', ')}. Sign it again without them.`
}
