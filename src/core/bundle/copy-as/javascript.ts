/** Captured text in JavaScript that a person pastes: always a literal, with labels as constants to fill in. */
import type { FormField } from '../form-fields.ts'
import { pieces, variablesIn } from '../labels.ts'

/** A string literal that is also safe inside a script element. */
export function literal(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** A text as an expression in which each redaction label is a constant. */
export function expression(text: string): string {
  if (text === '') return "''"
  return pieces(text)
    .map((piece) => ('variable' in piece ? piece.variable : literal(piece.text)))
    .join(' + ')
}

/** Declares a constant for each label in the texts. */
export function constants(texts: readonly string[]): string[] {
  return variablesIn(texts).map((name) => `const ${name} = ''; // was redacted: put the real value here`)
}

/** Builds a `FormData` called `form`. What was not recorded of it is for the reader to fill in. */
export function formLines(fields: readonly FormField[]): string[] {
  return [
    'const form = new FormData()',
    ...fields.map(({ name, size, value, file }) => {
      const had = value !== undefined ? '' : ` // ${size === undefined ? 'was not recorded' : `had ${size} bytes`}`
      return file
        ? `form.append(${literal(name)}, new Blob([''], { type: ${literal(file.type)} }), ${literal(file.name)})${had}`
        : `form.append(${literal(name)}, ${expression(value ?? '')})${had}`
    }),
  ]
}

/** The recorded values of a form. */
export const valuesOf = (fields: readonly FormField[] = []): string[] => fields.flatMap(({ value }) => value ?? [])

export const missingBody = '// The body of this request was not recorded in full and is left out.'

/** A call with its options, one per line. */
export function callOf(callee: string, url: string, options: readonly string[]): string {
  if (options.length === 0) return `await ${callee}(${expression(url)})`
  return `await ${callee}(${expression(url)}, {\n${options.map((option) => `  ${option},`).join('\n')}\n})`
}
