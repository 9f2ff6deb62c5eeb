/** Stackboard, planning for software teams: React with Apollo before a GraphQL server, Auth0, flags of LaunchDarkly. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const board = productWith('https://app.stackboard.example', '/assets/index-C9fQ2b1e.js')
const server = 'https://api.stackboard.example/graphql'

/** One operation of Apollo. */
const ask = (at: number, operationName: string, answer: object, status = 200) =>
  board.api(at, `POST ${server}`, status, answer, {
    sends: { operationName, variables: {}, query: `query ${operationName} { __typename }` },
    headers: { 'apollo-trace-id': `t-${at}` },
  })
const errors = (message: string, code: string, path: string) => ({
  data: { [path]: null },
  errors: [{ message, locations: [{ line: 2, column: 3 }], path: [path], extensions: { code } }],
})

const home = () => [
  board.opens(0, '/w/acme/sprint', 'Sprint 24 – Stackboard'),
  ask(150, 'Viewer', { data: { viewer: { id: 'u1', role: 'MEMBER', __typename: 'User' } } }),
  ask(240, 'Sprint', { data: { sprint: { id: 's24', tasks: [{ id: 't1', title: 'redacted-text-1' }] } } }),
  board.call(330, 'GET https://app.launchdarkly.com/sdk/evalx/61aa/contexts/eyJr', 200, { timeline: { value: true } }),
  ...firstSeconds(800),
]

export const sprintPlanning = { ...board, server, ask, errors, home }
