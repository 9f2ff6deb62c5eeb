/** The version or release that the app states in the page. */

export interface AppVersion {
  version: string
  /** where it was found, e.g. `<meta name="release">` */
  source: string
}

/**
 * Names under which apps publish their release in <meta>, most specific first. `generator` names a tool, not the app.
 */
const metaNames = [
  'app-version',
  'application-version',
  'app:version',
  'version',
  'release',
  'app-release',
  'build',
  'build-id',
  'build-number',
  'commit',
  'git-commit',
  'git-sha',
  'revision',
]
const dataNames = ['data-app-version', 'data-version', 'data-release', 'data-build', 'data-build-id', 'data-commit']

/** Reads the first statement found, preferring the app's own words. Undefined if the page states none. */
export function readAppVersion(document: Document): AppVersion | undefined {
  return (
    fromMeta(document) ??
    fromAttributes(document) ??
    fromNext(document) ??
    fromScripts(document) ??
    fromAngular(document)
  )
}

function stated(version: string | null | undefined, source: string): AppVersion | undefined {
  const text = version?.trim() ?? ''
  return text === '' || text.length > 100 ? undefined : { version: text, source }
}

function fromMeta(document: Document): AppVersion | undefined {
  const metas = [...document.querySelectorAll('meta[name][content]')]
  for (const name of metaNames) {
    const meta = metas.find((one) => one.getAttribute('name')?.toLowerCase() === name)
    const found = stated(meta?.getAttribute('content'), `<meta name="${name}">`)
    if (found) return found
  }
  return undefined
}

/** Only on the root elements: deeper down, such attributes describe content, e.g. the version of a document. */
function fromAttributes(document: Document): AppVersion | undefined {
  const roots = [document.documentElement, document.body, ...(document.body?.children ?? [])]
  for (const name of dataNames) {
    for (const root of roots) {
      const found = stated(root?.getAttribute(name), `${name} of <${root?.localName}>`)
      if (found) return found
    }
  }
  return undefined
}

/** Next.js puts its build id into the page's data. */
function fromNext(document: Document): AppVersion | undefined {
  const data = document.getElementById('__NEXT_DATA__')?.textContent ?? ''
  return stated(/"buildId"\s*:\s*"([^"]+)"/.exec(data)?.[1], 'build id of Next.js')
}

/** Not a statement, but it changes with every release: the hash in the main script's file name. */
function fromScripts(document: Document): AppVersion | undefined {
  const base = document.baseURI
  const addresses = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '')
  // One malformed URL must not hide the others.
  const paths = addresses
    .flatMap((address) => (URL.canParse(address, base) ? new URL(address, base) : []))
    .filter((url) => url.origin === new URL(base).origin)
    .map((url) => url.pathname)
  for (const name of ['main', 'app', 'index', 'bundle']) {
    for (const path of paths) {
      const hash = new RegExp(`/${name}[.-]([\\w-]{6,64})\\.m?js$`).exec(path)?.[1]
      // A word is not a hash: main.production.js says nothing about the release.
      if (hash !== undefined && /\d/.test(hash))
        return stated(hash, `file name of the script ${path} (not a stated version)`)
    }
  }
  return undefined
}

function fromAngular(document: Document): AppVersion | undefined {
  const version = document.querySelector('[ng-version]')?.getAttribute('ng-version')
  return stated(version && `Angular ${version}`, 'ng-version (the framework, not the app)')
}
