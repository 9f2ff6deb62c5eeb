/** Converts a draft's file to the fields an agent fills in, and back; front matter is not meant for people. */

export interface DraftParts {
  title: string
  /** who may read it; `''` if the file does not say */
  audience: string
  tags: readonly string[]
  /** Markdown, without the front matter */
  body: string
}

const file = /^---\n([\s\S]*?)\n---\n\n?([\s\S]*)$/
const line = /^(\w+): (.+)$/

/** The fields of a draft; undefined if its front matter was not written by `markdownOf`. */
export function draftParts(text: string): DraftParts | undefined {
  const [, head, body] = file.exec(text) ?? []
  const fields = head === undefined ? undefined : fieldsOf(head)
  if (!fields || body === undefined) return undefined
  const { title = '', audience = '', tags = [] } = fields
  if (typeof title !== 'string' || typeof audience !== 'string' || !isTexts(tags)) return undefined
  return { title, audience, tags, body }
}

/** The file with some fields changed and everything else preserved. */
export function withDraftParts(text: string, { body, ...fields }: Partial<DraftParts>): string {
  const [, head, before] = file.exec(text) ?? []
  if (head === undefined) return text
  const lines = head.split('\n')
  for (const [name, value] of Object.entries(fields)) {
    const written = `${name}: ${JSON.stringify(value)}`
    const place = lines.findIndex((one) => one.startsWith(`${name}: `))
    if (place < 0) lines.push(written)
    else lines[place] = written
  }
  return `---\n${lines.join('\n')}\n---\n\n${body ?? before}`
}

/** Values are JSON, as written by `src/core/kb/articles/write.ts`. */
function fieldsOf(head: string): Record<string, unknown> | undefined {
  try {
    return Object.fromEntries(
      head.split('\n').map((one) => {
        const [, name, value] = line.exec(one) ?? []
        return [name, JSON.parse(value ?? '')]
      }),
    )
  } catch {
    return undefined
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
