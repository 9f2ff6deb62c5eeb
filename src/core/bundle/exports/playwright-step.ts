/** One step of the customer as a line of a Playwright test. */
import type { StepEvent } from '../../session/index.ts'
import { keysOf } from '../recorder/recorder-keys.ts'
import { expression, literal } from './playwright-code.ts'
import { locatorOf } from './playwright-locator.ts'

/**
 * bytes; the largest buffer Playwright accepts (https://playwright.dev/docs/api/class-locator#locator-set-input-files)
 */
const largestFile = 50 * 1024 * 1024
/** Drawings and maps, where the position of a click matters. */
const drawings = /^(?:canvas|svg|img|area|map|path)$/

/**
 * An expression that repeats the step; undefined if the recording lacks something it needs.
 * @param drop the step that released what this one picked up
 */
export function stepCode(step: StepEvent, drop?: StepEvent): string | undefined {
  switch (step.action) {
    case 'back':
      return 'page.goBack()'
    case 'forward':
      return 'page.goForward()'
    case 'resize':
      return step.resize && `page.setViewportSize({ width: ${step.resize.to.width}, height: ${step.resize.to.height} })`
    case 'key':
      // Playwright knows the keys of a US keyboard, as the Recorder does.
      if (!keysOf(step.value ?? '')) return undefined
      return isPage(step) ? `page.keyboard.${press(step)}` : on(step, press(step))
    case 'scroll':
      return scroll(step)
    default:
      return elementCode(step, drop)
  }
}

function elementCode(step: StepEvent, drop: StepEvent | undefined): string | undefined {
  switch (step.action) {
    case 'click':
      return on(step, `click(${clickOptions(step)})`)
    case 'doubleclick':
      return on(step, `dblclick(${clickOptions(step)})`)
    case 'rightclick':
      return on(step, `click(${clickOptions(step, 'right')})`)
    case 'middleclick':
      return on(step, `click(${clickOptions(step, 'middle')})`)
    case 'fill':
      return on(step, `fill(${expression(step.value ?? '')})`)
    case 'select':
      // Without a value, nothing was chosen; an empty one is that of an option.
      return on(step, `selectOption([${(step.value?.split('\n') ?? []).map(expression).join(', ')}])`)
    case 'check':
    case 'uncheck':
    case 'hover':
      return on(step, `${step.action}()`)
    case 'submit':
      return on(step, 'evaluate((form) => (form as HTMLFormElement).requestSubmit())')
    case 'upload':
      return on(step, `setInputFiles([${files(step).join(', ')}])`)
    case 'drag': {
      const target = drop && whole(drop)
      return target && on(step, `dragTo(${target})`)
    }
    default:
      return undefined
  }
}

const press = ({ value = '' }: StepEvent) => `press(${literal(value)})`

function isPage({ target }: StepEvent): boolean {
  return !target || target.tag === 'html' || target.tag === 'body'
}

/** The page, or the path down to the step's frame. */
function place({ framePath = [] }: StepEvent): string {
  return `page${framePath.map((index) => `.locator('iframe, frame').nth(${Math.trunc(index)}).contentFrame()`).join('')}`
}

function whole(step: StepEvent): string | undefined {
  const locator = locatorOf(step.target)
  return locator && `${place(step)}.${locator}`
}

function on(step: StepEvent, call: string): string | undefined {
  const locator = whole(step)
  return locator && `${locator}.${call}`
}

function clickOptions({ modifiers = [], point, target }: StepEvent, button?: string): string {
  const options = [
    ...(button ? [`button: ${literal(button)}`] : []),
    ...(modifiers.length > 0 ? [`modifiers: [${modifiers.map(literal).join(', ')}]`] : []),
    ...(point && drawings.test(target?.tag ?? '') ? [`position: { x: ${point.x}, y: ${point.y} }`] : []),
  ]
  return options.length === 0 ? '' : `{ ${options.join(', ')} }`
}

/** Files of the same names, types and sizes; contents are not recorded. */
function files({ value = '', files = [] }: StepEvent): string[] {
  const names = value.split('\n')
  return files.map(({ type, size }, index) => {
    const bytes = Math.min(Math.max(0, Math.trunc(size)), largestFile)
    return `{ name: ${expression(names[index] ?? 'file')}, mimeType: ${literal(type)}, buffer: Buffer.alloc(${bytes}) }`
  })
}

function scroll(step: StepEvent): string | undefined {
  if (!step.scroll) return undefined
  const { x, y } = step.scroll
  if (isPage(step))
    return `${place(step)}.${step.framePath?.length ? "locator('html')." : ''}evaluate(() => scrollTo(${x}, ${y}))`
  return on(step, `evaluate((element) => element.scrollTo(${x}, ${y}))`)
}
