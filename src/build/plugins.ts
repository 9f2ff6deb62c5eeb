/** Build steps the extension needs beyond the crx plugin. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, minifySync, type Plugin } from 'vite'
import { hookName } from './hook-name.ts'
import { minifyTwice } from './minify-twice.mjs'

/**
 * Makes nothing in the extension accessible to web pages: scripts injected by the browser need no
 * `web_accessible_resources`, and each entry would let any site detect that Casefile is installed.
 */
export function noWebAccessibleResources(): Plugin {
  const plugin: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
    name: 'casefile:no-web-accessible-resources',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(manifest) {
      delete manifest.web_accessible_resources
      return manifest
    },
  }
  return plugin
}

/**
 * Removes the module version of every injected script: the crx plugin builds each as one complete file, and Rollup's own
 * chunk of the same source would ship unused.
 */
export function noScriptTwins(): Plugin {
  return {
    name: 'casefile:no-script-twins',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const name of Object.keys(bundle)) if (/\.iife\.ts-[\w-]+\.js$/.test(name)) delete bundle[name]
      },
    },
  }
}

/**
 * Minifies only the scripts injected into pages: the browser parses each again for every frame of a customer's app, before
 * any of the app's code runs. The hook twice: what it weighs, the page's own code waits for.
 */
export function smallPageScripts(isChromium: boolean): Plugin {
  return {
    name: 'casefile:small-page-scripts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (!name.endsWith('.iife.js')) continue
          const source = file.type === 'chunk' ? file.code : String(file.source)
          const isHook = name.includes('page-hook')
          const small = isHook ? await minifyTwice(name, source, false) : minifySync(name, source).code
          const named = isHook && isChromium ? `\n//# sourceURL=${hookName}` : ''
          if (file.type === 'chunk') file.code = small + named
          else file.source = small + named
        }
      },
    },
  }
}

/**
 * Emits `viewer-template.html`: the whole viewer in one file, into which a bundle's data is inserted.
 *
 * It must work on `file://`, where external module scripts and fetch are blocked, so script and style are inline; the policy
 * allows exactly this script and style by their hashes, and no connections at all.
 */
export function viewerTemplate(): Plugin {
  return {
    name: 'casefile:viewer-template',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'viewer-template.html', source: await buildViewerTemplate() })
    },
  }
}

/** Builds the self-contained viewer page: the script that mounts it, its style, and its worker's script. */
export async function buildViewerTemplate(): Promise<string> {
  const { script, style } = await buildScript('src/entry/viewer-standalone.ts')
  if (!style) throw new Error('The viewer lacks its style')
  const { script: reader } = await buildScript('src/entry/viewer-worker.ts')
  return viewerHtml({ script, style, reader })
}

/** Modules with side effects on import: entries, and signals, which hook into Preact. Anything else can be tree-shaken. */
const doors = /\/src\/entry\/|\/node_modules\/@?preact\/|\.css$/

/** One classic script, and its style if any. */
async function buildScript(entry: string): Promise<{ script: string; style: string | undefined }> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { __CASEFILE_VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        treeshake: { moduleSideEffects: (id) => doors.test(id) },
        output: { format: 'iife' },
      },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const script = outputs.find((output) => output.type === 'chunk')?.code
  const style = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
  if (!script) throw new Error(`The viewer built from ${entry} lacks its script`)
  return {
    script: script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    style: style?.type === 'asset' ? String(style.source).replaceAll('</style', '<\\/style') : undefined,
  }
}

function viewerHtml({ script, style, reader }: { script: string; style: string; reader: string }): string {
  const policy = [
    "default-src 'none'",
    // The reader runs in the page if the browser cannot start a worker.
    `script-src '${hashOf(script)}' '${hashOf(reader)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    // For the reader: only this script can start a worker, which inherits this policy.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Casefile bundle</title>
<style>${style}</style>
</head>
<body>
<div id="root"><p class="cf-not-started">If this stays here, the file was cut off on its way, or scripts are blocked here: save it, and open it in a browser.</p></div>
<script type="text/plain" id="casefile-reader">${reader}</script>
<script>${script}</script>
<script type="text/plain" id="casefile-bundle"></script>
</body>
</html>
`
}

/** Emits `managed-schema.json`: what an administrator can set by policy (Chromium reads it from the package). */
export function managedSchema(file: string): Plugin {
  return {
    name: 'casefile:managed-schema',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'managed-schema.json', source: readFileSync(file, 'utf8') })
    },
  }
}

/**
 * The policy source that matches exactly this script or style (https://w3c.github.io/webappsec-csp/#grammardef-hash-source).
 */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** Emits `sample-articles.json`: the sample knowledge base, made from a folder of Markdown, as `{name, text}` records. */
export function sampleArticles(folder: string): Plugin {
  return {
    name: 'casefile:sample-articles',
    apply: 'build',
    generateBundle() {
      const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
      const files = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
      this.emitFile({ type: 'asset', fileName: 'sample-articles.json', source: JSON.stringify(files) })
    },
  }
}
