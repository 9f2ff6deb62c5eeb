/** Steps shared by the small apps' journeys. */
import { testid } from '../faults/steps.ts'
import type { Action } from './scenario.ts'

export { testid }
export const open = (path = '/'): Action => ({ do: 'goto', path, say: 'Open the app' })
export const click = (name: string, frame?: string): Action => ({
  do: 'click',
  target: testid(name),
  say: `Choose “${name}”`,
  ...(frame !== undefined && { frame }),
})
export const fill = (name: string, value: string, frame?: string): Action => ({
  do: 'fill',
  target: testid(name),
  value,
  say: `Type “${value}”`,
  ...(frame !== undefined && { frame }),
})
/** Waits for a test id, or for a full selector. */
export const see = (target: string, frame?: string): Action => ({
  do: 'wait',
  target: /^[\w-]+$/.test(target) ? testid(target) : target,
  say: `Wait for “${target}”`,
  ...(frame !== undefined && { frame }),
})
