/**
 * Front matter: the fields at the beginning of a Markdown file, in YAML, TOML or JSON
 * (https://gohugo.io/content-management/front-matter/).
 */
import { parse } from 'yaml'
import { errorMessage } from '../../base/error-message.ts'
import { jsonOf } from '../../base/json.ts'
import { Unreadable } from './collector.ts'
import { type Fields, isFields } from './fields.ts'

// Jekyll and Pandoc let `...` close it (YAML 1.2.2, 9.1.4).
const yamlFence = /^(?:---|\.\.\.)[ \t]*$/gm
const tomlFence = /^\+\+\+[ \t]*$/gm
const jsonEnd = /^\}[ \t]*$/m
const longest = 20_000

/** A plain value with a colon in it, as in `title: Error: no price`: invalid YAML, but common. */
const plainValue = /^([\w.-]+):[ \t]+([^\s"'[{>|&*!#].*:.*)$/gm

const yamlOptions = {
  // Ten lines of aliases could grow to gigabytes ("billion laughs"). `silent` would also silence errors.
  ...{ maxAliasCount: 20, logLevel: 'error' as const },
  // Numbers stay as they are written: `0x80070005` is an error code, and `1.10` a release.
  ...{ schema: 'failsafe', customTags: ['null' as const, 'bool' as const] },
  // Of a name that is there twice, Jekyll takes the last.
  uniqueKeys: false,
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, yamlOptions)
  } catch (error) {
    const quoted = yaml.replace(plainValue, (_, name: string, value: string) => `${name}: ${JSON.stringify(value)}`)
    if (quoted === yaml) throw error
    return parse(quoted, yamlOptions)
  }
}

function readYaml(yaml: string): Fields {
  let value: unknown
  try {
    value = parseYaml(yaml)
  } catch (error) {
    const [line = ''] = errorMessage(error).split('\n', 1)
    throw new Unreadable(`Its front matter is not valid YAML: ${line.replace(/[:.]$/, '')}.`)
  }
  if (value === null || value === undefined) return {}
  if (!isFields(value)) throw new Unreadable('Its front matter is not a list of names and values.')
  return value
}

/** `name = "value"` and `name = ["one", "two"]`, on one line or several: all the TOML that front matter needs. */
const tomlLine = /^([\w-]+)[ \t]*=[ \t]*("""[\s\S]*?"""|'''[\s\S]*?'''|\[[^\]]*\][ \t]*|.+)$/gm
const tomlText = /"""\n?([\s\S]*?)"""|'''\n?([\s\S]*?)'''|"((?:[^"\\]|\\.)*)"|'([^']*)'/g

function tomlFields(toml: string): Fields {
  return Object.fromEntries(
    [...toml.matchAll(tomlLine)].map(([, name = '', value = '']) => {
      const texts = [...value.matchAll(tomlText)].map(
        ([, lines, exactLines, line, exact]) => unescaped(lines ?? line ?? '') || (exactLines ?? exact ?? ''),
      )
      return [name, value.startsWith('[') ? texts : (texts[0] ?? value.replace(/\s+#.*$/, '').trim())]
    }),
  )
}

/** TOML 1.0, "String": escapes as in JSON (but not `\UXXXXXXXX`). */
const unescaped = (text: string): string =>
  text.replace(/\\(?:[btnfr"\\]|u[\da-f]{4})/gi, (sign) => String(jsonOf(`"${sign}"`) ?? sign))

/** The fields before any table, and those of Zola's table of tags. */
function readToml(toml: string): Fields {
  const [top = ''] = toml.split(/^\[/m, 1)
  const [, taxonomies = ''] = /^\[taxonomies\]([\s\S]*)/m.exec(toml) ?? []
  return { ...tomlFields(taxonomies.split(/^\[/m, 1)[0]!), ...tomlFields(top) }
}

const limited = (matter: string): string => {
  if (matter.length > longest) throw new Unreadable('Its front matter is longer than 20,000 characters.')
  return matter
}

/**
 * Splits front matter from body: YAML between `---` lines, the second of which may be `...`, TOML between `+++` lines, JSON
 * from a `{` to a line that is only `}`. Without an end, the beginning is a horizontal rule and everything is body.
 */
export function splitFrontMatter(text: string): { fields: Fields; body: string } {
  const all = { fields: {}, body: text }
  if (text.startsWith('{')) {
    const end = jsonEnd.exec(text)
    const value = end && jsonOf(text.slice(0, end.index + 1))
    return end && isFields(value) ? { fields: value, body: text.slice(end.index + end[0].length) } : all
  }
  const isToml = text.startsWith('+++')
  const [open, close] = [...text.matchAll(isToml ? tomlFence : yamlFence)]
  if (open?.index !== 0 || open[0].startsWith('.') || !close) return all
  const matter = limited(text.slice(open[0].length, close.index))
  return { fields: isToml ? readToml(matter) : readYaml(matter), body: text.slice(close.index + close[0].length) }
}
