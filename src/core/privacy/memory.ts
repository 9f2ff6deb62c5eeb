/**
 * Secrets met so far, searched for verbatim in everything that comes later.
 *
 * Field names and shapes find a token where it is announced; this finds it where it is not: printed on the console,
 * echoed in an error message, built into a path. It stays in the memory of the process that saw the secret anyway.
 */

/** What one labeler remembers. */
export interface Memory {
  remember(kind: string, value: string, label: string): void
  /** the text with every remembered secret replaced by its label */
  sweep(text: string): string
  /** how many secrets were ever remembered */
  size(): number
}

/** A label, so that no secret is found inside one. */
const label = /redacted-[a-z]+(?:-[a-z]+)*-(?:[0-9a-f]{10}|\d{1,6}(?![0-9a-f]))/.source

/** More than this many at once would slow every search; the newest are the ones in use. */
const capacity = 200
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** An empty memory, for one recording in one process. */
export function createMemory(): Memory {
  const labels = new Map<string, string>()
  let pattern: RegExp | undefined
  let met = 0
  return {
    size: () => met,
    remember(kind, value, label) {
      if (labels.has(value) || !isDistinctive(kind, value)) return
      met++
      pattern = undefined
      for (const form of formsOf(value)) labels.set(form, label)
      while (labels.size > capacity) labels.delete(labels.keys().next().value!)
    },
    sweep(text) {
      if (labels.size === 0 || text.length < 8) return text
      pattern ??= searchFor([...labels.keys()])
      return text.replace(pattern, (form) => labels.get(form) ?? form)
    },
  }
}

/** As it is, in a URL, and in JSON text. */
function formsOf(value: string): string[] {
  return [...new Set([value, inUrl(value), JSON.stringify(value).slice(1, -1)])]
}

function inUrl(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    // A lone surrogate has no URL form.
    return value
  }
}

/**
 * Whether a value can be searched for without masking ordinary words: a false alarm in one field must not spread.
 * A short or word-like secret is masked in its field only.
 */
function isDistinctive(kind: string, value: string): boolean {
  if (value.length < 8 || value.length > 4096 || /\s/.test(value) || kind === 'email') return false
  if (value.startsWith('redacted-')) return false
  if (/^\d{4}-\d\d-\d\d|^[\d.,:-]+$/.test(value)) return kind === 'password'
  if (kind === 'password') return /[\d\W_]/.test(value)
  if (kind === 'cookie' && uuid.test(value)) return false
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)
}

function searchFor(forms: string[]): RegExp {
  const longestFirst = forms.sort((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((form) => {
    const literal = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    // A short one may be the beginning of an ordinary word.
    return form.length < 16 ? `(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])` : literal
  })
  return new RegExp([label, ...alternatives].join('|'), 'g')
}
