/** Splits a GraphQL call into the parts an engineer reads. Pure. */

import type { RequestEvent } from '../../core/session/index.ts'
import { isGraphql } from '../../core/session/responses/graphql.ts'
import { jsonItems, jsonMembers } from '../body/json-text.ts'

export interface GraphqlPart {
  /** `mutation Save`, or what is known of it */
  operation?: string
  /** with line breaks */
  query?: string
  /** JSON as it was sent */
  variables?: string
  /** JSON as it was sent, with the hash of a persisted query */
  extensions?: string
}

/**
 * The operations of a GraphQL call, several for a batch. Undefined for other requests, and if the body was cut off or does
 * not follow the specification (https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters).
 */
export function graphqlParts(request: RequestEvent): GraphqlPart[] | undefined {
  if (!isGraphql(request)) return undefined
  const { requestBody: body, url } = request
  if (body?.text === undefined) return filled([partOf(new Map(paramsOf(url)))])
  if (body.truncated) return undefined
  if (/^application\/graphql\b(?!\+)/i.test(body.type ?? '')) return filled([partOf(new Map([['query', body.text]]))])
  const texts = jsonItems(body.text) ?? [body.text]
  return filled(texts.map((text) => partOf(strings(jsonMembers(text)))))
}

const filled = (parts: GraphqlPart[]) =>
  parts.length > 0 && parts.every(({ operation, query }) => operation !== undefined || query !== undefined)
    ? parts
    : undefined

function paramsOf(url: string): [string, string][] {
  return [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')]
}

/** String members as their values; null counts as absent. */
function strings(members: Map<string, string> | undefined): Map<string, string> {
  const read = [...(members ?? [])].filter(([, value]) => value !== 'null')
  return new Map(read.map(([name, value]) => [name, value.startsWith('"') ? String(JSON.parse(value)) : value]))
}

function partOf(members: Map<string, string>): GraphqlPart {
  const query = members.get('query')
  const variables = members.get('variables')
  const extensions = members.get('extensions')
  const operation = operationOf(members.get('operationName'), query)
  return {
    ...(operation !== undefined && { operation }),
    ...(query !== undefined && { query: layoutGraphql(query) }),
    ...(variables && !isEmpty(variables) && { variables }),
    ...(extensions && !isEmpty(extensions) && { extensions }),
  }
}

const isEmpty = (json: string) => /^\{\s*\}$/.test(json)

/** Kind and name: if the query contains several operations, the name sent with it selects one. */
function operationOf(name: string | undefined, query = ''): string | undefined {
  const found = [...query.matchAll(/\b(query|mutation|subscription)\s+([_A-Za-z]\w*)/g)]
  const meant = name ? found.find(([, , own]) => own === name) : found[0]
  if (meant) return `${meant[1]} ${meant[2]}`
  return name || /^\s*(query|mutation|subscription)\b/.exec(query)?.[1]
}

/** Maximum levels indented; a text of only braces would grow without limit. */
const deepest = 20
const token = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[(){}]|[^"#(){}]+|"/g

/** Adds line breaks at the braces of a one-line query; leaves any other as it is. */
export function layoutGraphql(query: string): string {
  if (/[\r\n]/.test(query.trim())) return query.trim()
  const lines: string[] = []
  let line = ''
  let depth = 0
  let inArguments = 0
  const endLine = () => {
    if (line.trim() !== '') lines.push(`${'  '.repeat(Math.min(depth, deepest))}${line.trim()}`)
    line = ''
  }
  for (const value of query.match(token) ?? []) {
    if (value === '(') inArguments++
    if (value === ')') inArguments = Math.max(0, inArguments - 1)
    if (value === '{' && inArguments === 0) {
      line = `${line.trimEnd()} {`
      endLine()
      depth++
    } else if (value === '}' && inArguments === 0) {
      endLine()
      depth = Math.max(0, depth - 1)
      line = '}'
      endLine()
    } else line += value
  }
  endLine()
  return lines.join('\n')
}
