/** Which files of a web-platform-tests checkout are window-scope tests, and at which addresses they run. */

/** A test page: one file can give several (https://web-platform-tests.org/writing-tests/testharness.html#variants). */
export interface TestPage {
  /** path and query on the server */
  path: string
  https: boolean
  /** it may take a minute instead of ten seconds */
  long: boolean
}

/** Folders whose files only help tests. */
const helpers = /(^|\/)(resources|support|tools|common|crashtests|reftests)\//
/** Run by hand, compared as pictures, on HTTP/2, on the `www` host, or in a worker. */
const others = /-(manual|visual|ref|notref)\.|\.(h2|www|worker|serviceworker|sharedworker)\./

/**
 * The pages of one file, none when it is no test that runs in a window without a person or a driver.
 * Rules: https://web-platform-tests.org/writing-tests/file-names.html and testharness.html beside it.
 *
 * @param file path in the checkout, with `/`
 * @param source text of the file
 */
export function pagesOf(file: string, source: string): TestPage[] {
  if (helpers.test(file) || others.test(file) || source.includes('testdriver.js')) return []
  const isScript = /\.(any|window)\.js$/.test(file)
  if (isScript ? !isForWindow(file, source) : !isTestDocument(file, source)) return []
  const { variants, long } = isScript ? scriptMeta(source) : documentMeta(source)
  const path = `/${isScript ? file.replace(/\.js$/, '.html') : file}`
  const https = /\.https\./.test(file)
  return (variants.length > 0 ? variants : ['']).flatMap((variant) => {
    const flags = new URLSearchParams(variant).getAll('wpt_flags')
    if (flags.includes('h2')) return []
    return { path: path + variant, https: https || flags.includes('https'), long }
  })
}

function isForWindow(file: string, source: string): boolean {
  if (file.endsWith('.window.js')) return true
  const globals = metaOf(source, 'global')[0]
  return globals === undefined || globals.split(',').some((scope) => scope.trim() === 'window')
}

function isTestDocument(file: string, source: string): boolean {
  return /\.(x?html?|xht)$/.test(file) && source.includes('/resources/testharness.js')
}

/** Values of `// META: key=value` lines, which stand at the top of a script. */
function metaOf(source: string, key: string): string[] {
  const values: string[] = []
  for (const line of source.split(/\r?\n/)) {
    const meta = /^\/\/\s*META:\s*([^=]+)=(.*)$/.exec(line)
    if (!meta) break
    if (meta[1] === key) values.push((meta[2] ?? '').trim())
  }
  return values
}

function scriptMeta(source: string): { variants: string[]; long: boolean } {
  return { variants: metaOf(source, 'variant'), long: metaOf(source, 'timeout').includes('long') }
}

function documentMeta(source: string): { variants: string[]; long: boolean } {
  const metas = source.match(/<meta\s[^>]*>/gi) ?? []
  const contents = (name: string) =>
    metas.flatMap((meta) => {
      if (attribute(meta, 'name') !== name) return []
      return [attribute(meta, 'content') ?? '']
    })
  return { variants: contents('variant'), long: contents('timeout').includes('long') }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
