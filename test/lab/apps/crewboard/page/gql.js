// The client of a single GraphQL endpoint: every operation is a POST to the same URL.
export class OperationError extends Error {
  name = 'OperationError'
  constructor(operation, error) {
    super(`${operation}: ${error.message}`)
    this.code = error.extensions?.code
  }
}

async function send(operationName, query, variables, persisted) {
  const body = persisted
    ? { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash: persisted } } }
    : { operationName, query, variables }
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

export async function ask(operationName, query, variables = {}, options = {}) {
  let answer = await send(operationName, query, variables, options.persisted)
  const code = answer.errors?.[0]?.extensions?.code
  if (code === 'PERSISTED_QUERY_NOT_FOUND') answer = await send(operationName, query, variables)
  if (code === 'UNAUTHENTICATED' && !options.renewed) {
    const renewed = await send('RenewSession', 'mutation RenewSession { renewSession { ok } }', {})
    if (!renewed.errors) return ask(operationName, query, variables, { ...options, renewed: true })
  }
  if (answer.errors?.length) throw new OperationError(operationName, answer.errors[0])
  return answer.data
}
