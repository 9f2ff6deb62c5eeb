/**
 * The fields of a form that cannot be sent again as it was recorded. Of one sent as `FormData`, names and sizes are
 * captured, never values (src/relay/bodies.ts writes one line per field); a HAR may hold the values, but not the files.
 */
import type { Body } from '../session/index.ts'
import { type FormPart, lacksSomething, multipartParts } from './multipart.ts'

export interface FormField {
  name: string
  /** bytes of the value; undefined if unknown */
  size?: number
  /** its text; undefined if it was not recorded */
  value?: string
  /** a file: its name and media type */
  file?: { name: string; type: string }
}

const line = /^(.*?): (?:file "(.*)", ([^,]*), )?(\d+) bytes$/

/** Undefined if the body is not such a form: another type, or multipart text that is complete. */
export function formFields(body: Body | undefined): FormField[] | undefined {
  if (!body?.text || body.truncated || !/^multipart\/form-data/i.test(body.type ?? '')) return undefined
  return capturedFields(body.text) ?? incompleteFields(body.text, body.type ?? '')
}

function capturedFields(text: string): FormField[] | undefined {
  const found = text.split('\n').filter((one) => one !== '' && one !== '…')
  const fields = found.map((one) => line.exec(one))
  if (fields.length === 0) return undefined
  const read = fields.filter((match) => match !== null)
  if (read.length < fields.length) return undefined
  return read.map((match) => {
    const [, name = '', fileName, type = '', size] = match
    return { name, size: Number(size), ...(fileName !== undefined && { file: { name: fileName, type } }) }
  })
}

function incompleteFields(text: string, type: string): FormField[] | undefined {
  const parts = multipartParts(text, type)
  return parts && lacksSomething(parts, type) ? parts.map(fieldOf) : undefined
}

const fieldOf = ({ name, value, file }: FormPart): FormField => (file ? { name, file } : { name, value })
