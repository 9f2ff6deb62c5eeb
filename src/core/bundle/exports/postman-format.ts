/**
 * The parts of Postman Collection 2.1 that we write
 * (https://schema.getpostman.com/json/collection/v2.1.0/collection.json).
 */

export const collectionSchema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

export interface PostmanCollection<Item = PostmanFolder> {
  info: { name: string; description: string; schema: typeof collectionSchema }
  item: Item[]
  variable: { key: string; value: string; type: 'string'; description: string }[]
}

export interface PostmanFolder {
  name: string
  item: (PostmanFolder | PostmanItem)[]
}

export interface PostmanItem {
  name: string
  request: PostmanRequest
  response: PostmanResponse[]
  protocolProfileBehavior: Record<string, unknown>
}

export interface PostmanRequest {
  method: string
  url: PostmanUrl
  header: { key: string; value: string }[]
  body?: PostmanBody
  description: string
}

export interface PostmanUrl {
  raw: string
  protocol: string
  host: string[]
  port?: string
  path: string[]
  /** `value` null = the name without an equals sign */
  query?: { key: string; value: string | null }[]
}

export type PostmanBody =
  | { mode: 'raw'; raw: string; options: { raw: { language: string } } }
  | { mode: 'urlencoded'; urlencoded: { key: string; value: string }[] }
  | {
      mode: 'formdata'
      formdata: (
        | { key: string; type: 'text'; value: string; description?: string }
        | { key: string; type: 'file'; src: null; contentType?: string; description: string }
      )[]
    }
  | { mode: 'graphql'; graphql: { query: string; operationName?: string; variables: string } }

export interface PostmanResponse {
  name: string
  originalRequest: PostmanRequest
  status: string
  code: number
  header: { key: string; value: string }[]
  cookie: []
  body: string
  /** ms */
  responseTime: number | null
  _postman_previewlanguage: string
}
