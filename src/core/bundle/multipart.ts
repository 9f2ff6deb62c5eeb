/** Parses the text of a multipart/form-data form (RFC 7578). Pure. */

/** A form with more is shown only as raw text. */
const mostParts = 500

/**
 * Names and values of its parts; for a file its name, type and length. Undefined if the text is not such a form.
 * @param type the content type, which names the boundary; otherwise the first line of the text is used
 */
export function multipartFields(text: string, type: string): [name: string, value: string][] | undefined {
  const told = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  const boundary = told?.[1] ?? told?.[2] ?? /^--(\S{1,70})\r?\n/.exec(text)?.[1]
  if (boundary === undefined) return undefined
  const fields = text
    .split(`--${boundary}`, mostParts + 2)
    .slice(1)
    // The last boundary is followed by two dashes.
    .filter((part) => !part.startsWith('--'))
    .map(fieldOf)
  const read = fields.filter((field) => field !== undefined)
  return read.length > 0 && read.length === fields.length ? read.slice(0, mostParts) : undefined
}

function fieldOf(part: string): [string, string] | undefined {
  const [, head = '', rest] = /^[ \t]*\r?\n(.*?)\r?\n\r?\n(.*)$/s.exec(part) ?? []
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1]
  if (rest === undefined || disposition === undefined) return undefined
  const name = parameter(disposition, 'name')
  const file = parameter(disposition, 'filename')
  if (name === undefined) return undefined
  const value = rest.replace(/\r?\n$/, '')
  if (file === undefined) return [name, value]
  const type = /^content-type:\s*(.*)$/im.exec(head)?.[1]?.trim()
  return [name, [`file "${file}"`, ...(type ? [type] : []), `${value.length} characters`].join(', ')]
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
