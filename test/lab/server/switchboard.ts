/** What the switchboard page at `/lab` reads and changes. */
import { faults, isFaultId } from '../faults.ts'
import { type Call, json, type Route } from './call.ts'
import type { Visitors } from './visitors.ts'

/** `visitorOf` identifies a call's browser, whose own faults (`?fault=`) are shown and can be switched off too. */
export function switchboardRoutes(
  visitors: Visitors,
  visitorOf: (call: Call) => string | undefined,
  reset: () => void,
): Route[] {
  const list = (call: Call) => {
    const on = visitors.faultsOf(visitorOf(call))
    return json(200, { faults: faults.map((fault) => ({ ...fault, on: on.includes(fault.id) })) })
  }
  return [
    { name: 'GET /lab/faults', handle: list },
    {
      name: 'PUT /lab/faults/{id}',
      handle: (call) => {
        const { id } = call.params
        const { on } = Object(call.body) as { on?: unknown }
        if (!isFaultId(id) || typeof on !== 'boolean') return json(400, { error: 'Name a fault, and say on or off.' })
        visitors.set(id, on)
        const visitor = visitorOf(call)
        if (visitor && !on) {
          const others = visitors.ownOf(visitor).filter((other) => other !== id)
          visitors.setFor(visitor, others)
        }
        return list(call)
      },
    },
    {
      name: 'POST /lab/reset',
      handle: (call) => {
        reset()
        return list(call)
      },
    },
  ]
}
