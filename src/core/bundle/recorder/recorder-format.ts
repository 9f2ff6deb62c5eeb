/** The parts of the Recorder format that we write (https://github.com/puppeteer/replay, src/Schema.ts). */
import * as z from 'zod/mini'

const AssertedNavigation = z.object({ type: z.literal('navigation'), url: z.string(), title: z.string() })
export type AssertedNavigation = z.infer<typeof AssertedNavigation>

/** Where a step takes place, and what must follow. */
const Base = z.object({
  /** `main`, or the URL of a cross-site frame */
  target: z.exactOptional(z.string()),
  /** path to the frame: an index at each level */
  frame: z.exactOptional(z.array(z.number())),
  /** replay waits for it */
  assertedEvents: z.exactOptional(z.array(AssertedNavigation)),
})
export type Base = z.infer<typeof Base>

/** alternatives, best first; each with one selector per shadow tree on the way */
const Selectors = z.array(z.array(z.string()))
const OnElement = z.extend(Base, { selectors: Selectors })

const Click = z.extend(OnElement, {
  type: z.enum(['click', 'doubleClick']),
  /** CSS px from the top left corner of the element's first box */
  offsetX: z.number(),
  offsetY: z.number(),
  button: z.enum(['primary', 'auxiliary', 'secondary']),
  deviceType: z.enum(['mouse', 'touch']),
})
export type Click = z.infer<typeof Click>

const RecorderStep = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setViewport'),
    width: z.number(),
    height: z.number(),
    deviceScaleFactor: z.number(),
    isMobile: z.boolean(),
    hasTouch: z.boolean(),
    isLandscape: z.boolean(),
  }),
  z.extend(Base, { type: z.literal('navigate'), url: z.string() }),
  Click,
  z.extend(OnElement, { type: z.literal('hover') }),
  z.extend(OnElement, { type: z.literal('change'), value: z.string() }),
  z.extend(Base, {
    type: z.literal('scroll'),
    x: z.number(),
    y: z.number(),
    selectors: z.exactOptional(Selectors),
  }),
  z.extend(Base, { type: z.enum(['keyDown', 'keyUp']), key: z.string() }),
  z.extend(OnElement, { type: z.literal('waitForElement'), operator: z.literal('>='), count: z.number() }),
  z.extend(Base, { type: z.literal('waitForExpression'), expression: z.string() }),
  z.extend(Base, {
    type: z.literal('customStep'),
    name: z.string(),
    parameters: z.record(z.string(), z.unknown()),
  }),
])
export type RecorderStep = z.infer<typeof RecorderStep>

export const UserFlow = z.object({ title: z.string(), steps: z.array(RecorderStep) })
export type UserFlow = z.infer<typeof UserFlow>
