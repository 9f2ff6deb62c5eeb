/** A small folder in the shape of a web-platform-tests checkout: two test pages, their harness, and a server. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Serves the folder on the first HTTP port, and makes a page around each `.any.js`, as the real one does. */
const server = `
const { existsSync, readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const { join } = require('node:path')
const config = JSON.parse(readFileSync(process.argv[process.argv.indexOf('--config') + 1], 'utf8'))
const aliases = new Map(config.aliases.map((one) => [one['url-path'], one['local-dir']]))
const types = { html: 'text/html', js: 'text/javascript' }
const page = (script) => \`<!doctype html><script src="/resources/testharness.js"></script>
<script src="/resources/testharnessreport.js"></script><body><script src="\${script}"></script>\`
createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://web-platform.test')
  const script = pathname.replace(/\\.any\\.html$/, '.any.js')
  const local = aliases.get(pathname)
  const file = local ? join(local, pathname.split('/').pop()) : __dirname + pathname
  const isFile = /\\.\\w+$/.test(pathname) && existsSync(file)
  const body = script !== pathname ? page(script) : isFile ? readFileSync(file) : undefined
  response.writeHead(body ? 200 : 404, { 'content-type': types[pathname.split('.').pop()] ?? 'text/html' })
  response.end(body ?? '<p>Not here')
}).listen(config.ports.http[0], config.server_host)
`

/** As much of testharness.js as the two pages need. */
const testharness = `
const tests = []
const callbacks = []
let waiting = 1
function assert_equals(actual, expected) {
  if (!Object.is(actual, expected)) throw new Error('expected ' + expected + ' but got ' + actual)
}
function setup() {}
function add_completion_callback(callback) { callbacks.push(callback) }
function leave() { if (--waiting === 0) for (const callback of callbacks) callback(tests, { status: 0 }) }
function promise_test(run, name) {
  waiting++
  const end = (status, message) => { tests.push({ name, status, message }); leave() }
  new Promise((resolve) => resolve(run())).then(() => end(0, null), (error) => end(1, error.message))
}
addEventListener('load', leave)
`

const answer = `// META: global=window,worker
promise_test(async () => {
  const response = await fetch('/resources/testharness.js')
  assert_equals(response.status, 200)
  assert_equals((await response.text()).includes('promise_test'), true)
}, 'fetch gives the file')
promise_test(() => assert_equals(fetch.length, 1), 'fetch has one parameter')
promise_test(() => assert_equals(1, 2), 'this fails everywhere')
`

/** The second test fails with every hook that is a Proxy: such a function prints without its name. */
const name = `<!doctype html><title>The name of a function</title>
<script src="/resources/testharness.js"></script><script src="/resources/testharnessreport.js"></script>
<body><script>
promise_test(() => assert_equals(console.log.name, 'log'), 'console.log has its name')
promise_test(() => assert_equals(console.log.toString().includes('log'), true), 'console.log prints with its name')
</script>
`

/** Writes the folder to a temporary place and gives its path. */
export function makeFakeCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wpt-checkout-'))
  const files = {
    'resources/testharness.js': testharness,
    'tools/serve/serve.py': '# The real one is Python; this one is serve.cjs.',
    'serve.cjs': server,
    'fetch/api/answer.any.js': answer,
    'console/name.html': name,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** The program that serves the folder, and its first argument. */
export function fakeServer(folder: string): string[] {
  return [process.execPath, join(folder, 'serve.cjs')]
}
