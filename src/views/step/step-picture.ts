/** Which picture shows a step, and where in it the step's element is. Pure. */
import type { NavigationEvent, ScreenshotEvent, Session, SessionEvent, StepEvent } from '../../core/session/index.ts'

/** px of the picture */
export interface PictureBox {
  x: number
  y: number
  width: number
  height: number
}

/** A picture near a moment of the session. */
export interface NearPicture {
  picture: ScreenshotEvent
  /** ms from the moment to the picture; negative if it was taken before */
  after: number
  /** where the step's element is, if that can be determined */
  box?: PictureBox
}

/** What is known of the windows and pages in the pictures. */
export type PicturedSession = Pick<Session, 'events' | 'documents'> & Partial<Pick<Session, 'environment'>>

/** These lead to another page; after the others, the step's page is still shown. */
const leads: ReadonlySet<NavigationEvent['how']> = new Set([
  ...(['load', 'reload', 'back-forward', 'push', 'traverse', 'restore'] as const),
])

/** The first picture after a step that still shows its page; undefined if there is none. */
export function pictureOfStep(session: PicturedSession, step: StepEvent): NearPicture | undefined {
  const frames = framesOf(session, step)
  for (const event of session.events) {
    if (event.at < step.at || !frames.has(event.frame)) continue
    if (event.kind === 'screenshot') return withBox(session, step, event, event.at - step.at)
    if (event.kind === 'navigation' && leads.has(event.how) && follows(event, step)) return undefined
  }
  return undefined
}

/** The step that led to what a picture shows: the last one before it on the same page. */
export function stepOfPicture(session: PicturedSession, picture: ScreenshotEvent): StepEvent | undefined {
  const isOf = (event: SessionEvent): event is StepEvent =>
    event.kind === 'step' && event.at <= picture.at && event.target?.rect !== undefined && !movesView(event)
  const step = session.events.findLast(isOf)
  return step && boxOf(session, step, picture) ? step : undefined
}

/** The picture taken nearest to a moment, with the box of a step if that was on the same page. */
export function pictureNear(
  session: PicturedSession,
  at: number,
  step: StepEvent | undefined,
): NearPicture | undefined {
  const pictures = session.events.filter((event) => event.kind === 'screenshot')
  const away = (picture: ScreenshotEvent) => Math.abs(picture.at - at)
  const [nearest] = pictures.sort((a, b) => away(a) - away(b))
  return nearest && withBox(session, step, nearest, nearest.at - at)
}

function withBox(session: PicturedSession, step: StepEvent | undefined, picture: ScreenshotEvent, after: number) {
  const box = step && boxOf(session, step, picture)
  return { picture, after, ...(box && { box }) }
}

/**
 * Where the step's element is in a picture taken at the same time or later. Undefined if it cannot be determined: in a
 * frame, whose position on the page is not recorded; after another page was shown; after the window was resized, or part of
 * the page was scrolled.
 */
export function boxOf(session: PicturedSession, step: StepEvent, picture: ScreenshotEvent): PictureBox | undefined {
  const rect = step.target?.rect
  if (!rect || movesView(step) || step.framePath || step.frame !== picture.frame || picture.at < step.at)
    return undefined
  const between = session.events.filter(
    (event) => event.frame === step.frame && event.at <= picture.at && follows(event, step),
  )
  if (between.some((event) => event.kind === 'navigation' && leads.has(event.how))) return undefined
  const moves = between.filter((event): event is StepEvent => event.kind === 'step' && movesView(event))
  if (moves.some((move) => !isPageScroll(move))) return undefined
  const moved = moves.length === 0 ? { x: 0, y: 0 } : scrolledBy(session, step, moves.at(-1)!)
  const scale = moved && scaleOf(session, picture)
  if (!moved || scale === undefined) return undefined
  const [left, top] = [(rect.x - moved.x) * scale, (rect.y - moved.y) * scale]
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const width = Math.min(picture.width, left + rect.width * scale) - x
  const height = Math.min(picture.height, top + rect.height * scale) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

const movesView = ({ action }: StepEvent) => action === 'scroll' || action === 'resize'
const isPageScroll = ({ action, target }: StepEvent) =>
  action === 'scroll' && (target === undefined || target.tag === 'html' || target.tag === 'body')

/** Events with the same time are in order of occurrence, except for the step itself. */
const follows = (event: SessionEvent, step: StepEvent) => event.at >= step.at && event !== step

/** The documents whose pictures show the step: its own, or for a step in a frame those of the tab. */
function framesOf({ documents }: PicturedSession, step: StepEvent): ReadonlySet<string> {
  const tops = step.framePath ? documents.filter(({ frameId }) => frameId === 0).map(({ id }) => id) : []
  return new Set([step.frame, ...tops])
}

/** CSS px the page was scrolled from a step to a later scroll; undefined if the position before is not known. */
function scrolledBy(session: PicturedSession, step: StepEvent, last: StepEvent) {
  if (!last.scroll) return undefined
  const loadedAt = session.events.findLast(
    (event) => event.kind === 'navigation' && leads.has(event.how) && event.frame === step.frame && event.at <= step.at,
  )
  const before = session.events.findLast(
    (event): event is StepEvent =>
      event.kind === 'step' &&
      isPageScroll(event) &&
      event.frame === step.frame &&
      event.at < step.at &&
      event.at >= (loadedAt?.at ?? Number.NEGATIVE_INFINITY),
  )
  const isLate = session.documents.find(({ id }) => id === step.frame)?.late ?? true
  if (!before?.scroll && isLate) return undefined
  return { x: last.scroll.x - (before?.scroll?.x ?? 0), y: last.scroll.y - (before?.scroll?.y ?? 0) }
}

/** How far the proportions of a picture may deviate from the window's, because its size is rounded to whole px */
const unlike = 0.02

/** Picture px per CSS px. The window size at the time is where its next resize started, or its final size. */
function scaleOf({ events, environment }: PicturedSession, picture: ScreenshotEvent): number | undefined {
  const change = events.find(
    (event): event is StepEvent => event.kind === 'step' && event.resize !== undefined && event.at > picture.at,
  )
  const window = change?.resize?.from ?? environment?.viewport
  if (!window || window.width <= 0 || picture.width <= 0) return undefined
  const scale = picture.width / window.width
  return Math.abs((window.height * scale) / picture.height - 1) <= unlike ? scale : undefined
}
