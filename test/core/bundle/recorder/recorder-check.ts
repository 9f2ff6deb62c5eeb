/**
 * Reads a recording as strictly as the Recorder panel does and throws at the first fault: every step of a known type,
 * with every field that its type needs. Written after the schema of Puppeteer Replay, independently of the exporter.
 */
type Fields = Record<string, unknown>

const need = (condition: boolean, message: string): void => {
  if (!condition) throw new Error(message)
}
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const numbers: Record<string, string[]> = {
  setViewport: ['width', 'height', 'deviceScaleFactor'],
  click: ['offsetX', 'offsetY'],
  doubleClick: ['offsetX', 'offsetY'],
  scroll: ['x', 'y'],
  waitForElement: ['count'],
}
const booleans: Record<string, string[]> = { setViewport: ['isMobile', 'hasTouch', 'isLandscape'] }
const strings: Record<string, string[]> = {
  navigate: ['url'],
  change: ['value'],
  keyDown: ['key'],
  keyUp: ['key'],
  customStep: ['name'],
  waitForExpression: ['expression'],
}
const onElement = ['click', 'doubleClick', 'change', 'hover', 'waitForElement']
const types = [...onElement, 'setViewport', 'navigate', 'scroll', 'keyDown', 'keyUp', 'waitForExpression', 'customStep']

export function checkRecording(flow: unknown): void {
  if (!isObject(flow)) throw new Error('no object')
  need(typeof flow.title === 'string', 'no title')
  if (!Array.isArray(flow.steps)) throw new Error('no steps')
  flow.steps.forEach((step, index) => {
    if (!isObject(step)) throw new Error(`step ${index} is no object`)
    const type = String(step.type)
    need(types.includes(type), `step ${index}: unknown type ${type}`)
    for (const key of numbers[type] ?? []) need(Number.isFinite(step[key]), `${type}.${key} is no number`)
    for (const key of booleans[type] ?? []) need(typeof step[key] === 'boolean', `${type}.${key} is no boolean`)
    for (const key of strings[type] ?? []) need(typeof step[key] === 'string', `${type}.${key} is no string`)
    need(step.target === undefined || typeof step.target === 'string', 'target is no string')
    const { frame } = step
    need(frame === undefined || (Array.isArray(frame) && frame.every(Number.isInteger)), 'frame is no list of numbers')
    if (onElement.includes(type) || (type === 'scroll' && step.selectors !== undefined)) {
      if (!Array.isArray(step.selectors)) throw new Error(`${type} without selectors`)
      need(step.selectors.length > 0, `${type} without a selector`)
      for (const path of step.selectors) {
        need(
          Array.isArray(path) && path.every((one) => typeof one === 'string'),
          `${type}: selector is no list of strings`,
        )
      }
    }
    if (type === 'click' || type === 'doubleClick') {
      need(['mouse', 'pen', 'touch'].includes(String(step.deviceType)), 'unknown device type')
      need(['primary', 'auxiliary', 'secondary', 'back', 'forward'].includes(String(step.button)), 'unknown button')
    }
    for (const event of Array.isArray(step.assertedEvents) ? step.assertedEvents : []) {
      need(isObject(event) && event.type === 'navigation' && typeof event.url === 'string', 'unknown asserted event')
    }
  })
}
