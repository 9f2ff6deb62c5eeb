/** Crewboard: shift planning, a single page in plain JavaScript with a GraphQL endpoint. */
import { json, type Route } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { crewboardFaults } from './faults.ts'
import { operationOf } from './operation.ts'

function begin(): Route[] {
  const shifts = [
    { id: 's-1', day: 'Monday', name: 'Early', crew: 'Team Green', rate: '18.40' as string | null },
    { id: 's-2', day: 'Monday', name: 'Late', crew: 'Team Amber', rate: null },
    { id: 's-3', day: 'Tuesday', name: 'Night', crew: 'Team Blue', rate: '24.10' },
  ]
  const fields: Record<string, (variables: Record<string, string>) => unknown> = {
    Week: () => ({ week: { shifts } }),
    PublishWeek: () => ({ publishWeek: { at: '2026-11-16T08:00:00Z' } }),
    RenewSession: () => ({ renewSession: { ok: true } }),
    SwapShift: ({ id = '', to = '' }) => {
      const shift = shifts.find((one) => one.id === id)
      if (shift) shift.crew = to
      return { swapShift: { id } }
    },
  }
  return [
    {
      name: 'POST /graphql',
      handle(call) {
        const { operationName = '', variables = {} } = operationOf(call)
        return json(200, { data: fields[operationName]?.(variables) ?? null })
      },
    },
  ]
}

export const crewboard: LabApp = {
  id: 'crewboard',
  name: 'Crewboard',
  make: 'plain JavaScript on GraphQL',
  partner: 'weatherpane',
  page: new URL('page/', import.meta.url),
  begin,
  faults: crewboardFaults,
}
