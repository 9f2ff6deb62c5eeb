/** Reads and writes the text of a multipart/form-data form (RFC 7578). Pure. */

/** A form with more parts is not read as one. */
const mostParts = 500

export interface FormPart {
  name: string
  /** its text; of a file whose contents are not in the text, empty */
  value: string
  /** a file: its name and media type */
  file?: { name: string; type: string }
}

/** The boundary that a content type names; undefined if it names none. */
function boundaryOf(type: string): string | undefined {
  const told = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  return told?.[1] ?? told?.[2]
}

/**
 * Its parts. Undefined if the text is not such a form.
 * @param type the content type, which names the boundary; otherwise the first line of the text is used
 */
export function multipartParts(text: string, type: string): FormPart[] | undefined {
  const boundary = boundaryOf(type) ?? /^--(\S{1,70})\r?\n/.exec(text)?.[1]
  if (boundary === undefined) return undefined
  const parts = text
    .split(`--${boundary}`, mostParts + 2)
    .slice(1)
    // The last boundary is followed by two dashes.
    .filter((part) => !part.startsWith('--'))
    .map(partOf)
  const read = parts.filter((part) => part !== undefined)
  return read.length > 0 && read.length === parts.length ? read.slice(0, mostParts) : undefined
}

function partOf(text: string): FormPart | undefined {
  const [, head = '', rest] = /^[ \t]*\r?\n(.*?)\r?\n\r?\n(.*)$/s.exec(text) ?? []
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1]
  if (rest === undefined || disposition === undefined) return undefined
  const name = parameter(disposition, 'name')
  const file = parameter(disposition, 'filename')
  if (name === undefined) return undefined
  const value = rest.replace(/\r?\n$/, '')
  if (file === undefined) return { name, value }
  return { name, value, file: { name: file, type: /^content-type:\s*(.*)$/im.exec(head)?.[1]?.trim() ?? '' } }
}

/**
 * Browsers encode line breaks and quotes in names as %0D, %0A and %22 (HTML Standard, multipart/form-data encoding
 * algorithm).
 */
function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, 'i').exec(disposition)
  const value = found?.[1] ?? found?.[2]
  return value?.replace(/%(0D|0A|22)/gi, (code) => decodeURIComponent(code))
}

const encoded = (text: string) => text.replace(/[\r\n"]/g, (sign) => encodeURIComponent(sign))

/** The text of a form with these parts, with the boundary that the content type names. */
export function multipartText(parts: readonly FormPart[], type: string): string {
  const line = `--${boundaryOf(type) ?? 'form-boundary'}`
  const written = parts.map(({ name, value, file }) => {
    const named = `Content-Disposition: form-data; name="${encoded(name)}"`
    const ofFile = file ? `; filename="${encoded(file.name)}"` : ''
    const typed = file?.type ? `\r\nContent-Type: ${file.type.replace(/[\r\n]+/g, ' ')}` : ''
    return `${line}\r\n${named}${ofFile}${typed}\r\n\r\n${value}\r\n`
  })
  return written.length === 0 ? '' : `${written.join('')}${line}--\r\n`
}

/** Whether the text cannot be sent as it is: it lacks the contents of a file, or nothing says where its parts end. */
export function lacksSomething(parts: readonly FormPart[], type: string): boolean {
  return boundaryOf(type) === undefined || parts.some(({ file, value }) => file && file.name !== '' && value === '')
}
