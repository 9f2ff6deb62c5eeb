/** A recorded body in the mode in which Postman lets people edit it. */

import { isObject } from '../../base/is-object.ts'
import { jsonOf } from '../../base/json.ts'
import type { RequestEvent } from '../../session/index.ts'
import type { ReplayRequest } from '../copy-as/replay-request.ts'
import { type FormField, formFields } from '../form-fields.ts'
import type { PostmanBody } from './postman-format.ts'
import { inJson, inText } from './postman-text.ts'

/** Undefined if there is no body, or it was not recorded in full. */
export function postmanBody(request: RequestEvent, body: ReplayRequest['body'], type: string): PostmanBody | undefined {
  const fields = formFields(request.requestBody)
  if (fields) return { mode: 'formdata', formdata: fields.map(formField) }
  if (!body || !('text' in body)) return undefined
  const { text } = body
  if (/^application\/x-www-form-urlencoded/i.test(type) && isFormText(text)) {
    const pairs = [...new URLSearchParams(text)]
    return { mode: 'urlencoded', urlencoded: pairs.map(([key, value]) => ({ key: inText(key), value: inText(value) })) }
  }
  const json = /json/i.test(type) ? jsonOf(text) : undefined
  const graphql = graphqlBody(json)
  if (graphql) return { mode: 'graphql', graphql }
  const raw = json === undefined ? inText(text) : inJson(text)
  return { mode: 'raw', raw, options: { raw: { language: languageOf(type) } } }
}

function formField({ name, size, value, file }: FormField) {
  const key = inText(name)
  if (value !== undefined) return { key, type: 'text' as const, value: inText(value) }
  if (!file) {
    const description = `${size} bytes; form values are not recorded.`
    return { key, type: 'text' as const, value: '', description }
  }
  const description = `Choose a file: the recorded one was named ${JSON.stringify(file.name)}${size === undefined ? '' : ` and had ${size} bytes`}.`
  return { key, type: 'file' as const, src: null, ...(file.type && { contentType: file.type }), description }
}

/** Whether the text is exactly what a form produces; otherwise parsing and rebuilding would change it. */
function isFormText(text: string): boolean {
  // Decoded braces could be mistaken for a variable; encoded ones, in a raw body, cannot.
  return text !== '' && !/[\s{}"<>]|%7b%7b/i.test(text) && !/(?:^|&)(?:&|$)/.test(text)
}

interface GraphqlRequest {
  query: string
  operationName?: string | null
  variables?: unknown
}

function graphqlBody(json: unknown): Extract<PostmanBody, { mode: 'graphql' }>['graphql'] | undefined {
  if (!isObject(json)) return undefined
  const { query, operationName, variables, ...others } = json as Partial<GraphqlRequest>
  // This mode has no place for `extensions` and the like.
  if (typeof query !== 'string' || !query.includes('{') || Object.keys(others).length > 0) return undefined
  return {
    query: inGraphql(query),
    ...(operationName && { operationName: inText(operationName) }),
    variables: inJson(JSON.stringify(variables ?? {}, undefined, 2)),
  }
}

/** GraphQL ignores commas and white space alike (GraphQL specification, 2.1). */
const inGraphql = inText

export function languageOf(type: string): string {
  return /json/i.test(type)
    ? 'json'
    : /html/i.test(type)
      ? 'html'
      : /xml/i.test(type)
        ? 'xml'
        : /javascript/i.test(type)
          ? 'javascript'
          : 'text'
}
