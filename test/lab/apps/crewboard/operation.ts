import type { Call } from '../../server/call.ts'

/** What a GraphQL client sends. */
export interface Operation {
  operationName?: string
  variables?: Record<string, string>
}

export function operationOf(call: Call): Operation {
  return Object(call.body) as Operation
}
