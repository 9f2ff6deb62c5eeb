/**
 * The fields of a form sent as `FormData`: their names and sizes are captured, never their values (src/relay/bodies.ts
 * writes one line per field).
 */
import type { Body } from '../session/index.ts'

export interface FormField {
  name: string
  /** bytes of the value */
  size: number
  /** a file: its name and media type */
  file?: { name: string; type: string }
}

const line = /^(.*?): (?:file "(.*)", ([^,]*), )?(\d+) bytes$/

/** Undefined if the body is not such a list: another type, or multipart text the page composed itself. */
export function formFields(body: Body | undefined): FormField[] | undefined {
  if (!body?.text || body.truncated || !/^multipart\/form-data/i.test(body.type ?? '')) return undefined
  const found = body.text.split('\n').filter((one) => one !== '' && one !== '…')
  const fields = found.map((one) => line.exec(one))
  if (fields.length === 0) return undefined
  const read = fields.filter((match) => match !== null)
  if (read.length < fields.length) return undefined
  return read.map((match) => {
    const [, name = '', fileName, type = '', size] = match
    return { name, size: Number(size), ...(fileName !== undefined && { file: { name: fileName, type } }) }
  })
}
