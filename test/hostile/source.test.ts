/** What the source must not hold, and what the policies must say, so that text of strangers stays text. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildViewerTemplate } from '../../src/build/plugins.ts'
import { filesIn } from '../support/files-in.ts'

const sources = filesIn('src').filter((path) => /\.(?:tsx?|mjs|html)$/.test(path))

/** Comments and strings may speak of anything. */
function codeOnly(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
}

/** Ways in which text becomes markup or a program. */
const sinks =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|dangerouslySetInnerHTML|createContextualFragment|DOMParser|srcdoc|importScripts)\b|\bdocument\s*\.\s*write(?:ln)?\b|\beval\s*\(|\bnew\s+Function\b|\b(?:setTimeout|setInterval)\s*\(\s*['"`]|\bexecuteScript\s*\(\s*\{[^}]*\bcode\s*:/

describe('no sink of markup or code', () => {
  it.each(sources)('%s', (path) => {
    expect(codeOnly(readFileSync(path, 'utf8')).match(sinks)?.[0]).toBeUndefined()
  })
  it.each([
    'a.innerHTML = b',
    'a.outerHTML',
    'a.insertAdjacentHTML("x", y)',
    'document.write(x)',
    'document . writeln(x)',
    'eval (x)',
    'new Function(x)',
    '<p dangerouslySetInnerHTML={x} />',
    'setTimeout("x")',
    'new DOMParser()',
  ])('would find %s', (code) => {
    expect(code).toMatch(sinks)
  })
})

/** Ways to connect to something. */
const connections =
  /\bfetch\s*\((?!\?)|\bfetch\.bind\b|\bnew\s+(?:XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection)\b|\bsendBeacon\s*\(/

it('nothing connects but what reads the extension’s own files, and what sends a file after a press', () => {
  // The page hook calls what the page has called; the checks of a guide are handed the browser's own `fetch`.
  const own = sources.filter((path) => !path.startsWith('src/capture/page/'))
  expect(own.filter((path) => connections.test(codeOnly(readFileSync(path, 'utf8')).replace(/`[^`]*`/g, '')))).toEqual([
    'src/browser/files.ts',
    'src/embed/casefile.ts',
    'src/entry/upload-worker.ts',
    'src/entry/viewer.ts',
  ])
})

/** A policy as its directives. */
function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((one) => {
      const [name = '', ...values] = one.trim().split(/\s+/)
      return [name, values]
    }),
  )
}

describe('the policy of the extension’s pages', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))
  const policy = directives(manifest.content_security_policy.extension_pages)

  it('allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
  })
  it('takes scripts, styles and workers from the extension alone', () => {
    for (const name of ['script-src', 'style-src', 'worker-src', 'font-src'])
      expect(policy.get(name)).toEqual(["'self'"])
  })
  it('has no unsafe word, no host, and no scheme but those of data in memory for images, and of uploads', () => {
    const words = [...policy].flatMap(([name, values]) => values.map((value) => `${name} ${value}`))
    expect(words.filter((word) => !/ '(?:self|none)'$/.test(word))).toEqual([
      ...['img-src data:', 'img-src blob:'],
      // Which host a guide names is not known when the extension is built; without encryption only this computer.
      ...['connect-src https:', 'connect-src http://localhost:*', 'connect-src http://127.0.0.1:*'],
    ])
  })
  it.each(readdirSync('src/entry').filter((name) => name.endsWith('.html')))(
    'is narrowed by %s, which connects to nothing',
    (name) => {
      const html = readFileSync(join('src/entry', name), 'utf8')
      const own = directives(/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '')
      expect([...own]).toEqual([['connect-src', ["'self'"]]])
      // A script before it would not be bound by it.
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
    },
  )
  it('lets nobody frame them, change their base or take their forms', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"])
  })
  it('opens no door: no page may speak to the extension, load its files, or be scripted without being asked', () => {
    for (const key of [
      'externally_connectable',
      'web_accessible_resources',
      'host_permissions',
      'content_scripts',
      'sandbox',
    ])
      expect(manifest).not.toHaveProperty(key)
    expect(manifest.permissions).not.toContain('<all_urls>')
  })
})

describe('the policy of the viewer in a bundle', () => {
  it('allows its own scripts and style by their hashes, images in memory, and no connection', async () => {
    const html = await buildViewerTemplate()
    const policy = directives(/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '')
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('img-src')).toEqual(['data:', 'blob:'])
    const hashes = (element: RegExp) =>
      [...html.matchAll(element)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
    // Its script, and its reader, which stands as text and runs in a worker or, where none starts, in the page.
    const reader = hashes(/<script type="text\/plain" id="casefile-reader">([\s\S]+?)<\/script>/g)
    const [script] = hashes(/<script>([\s\S]+?)<\/script>/g)
    expect(policy.get('script-src')).toEqual([script, ...reader])
    expect(policy.get('style-src')).toEqual(hashes(/<style>([\s\S]+?)<\/style>/g))
    expect([...policy.keys()].sort()).toEqual([
      'base-uri',
      'default-src',
      'form-action',
      'img-src',
      'script-src',
      'style-src',
      'worker-src',
    ])
    // Such a worker is held to the policy of the page that made it (HTML, "run a worker"; CSP 3, 4.1).
    expect(policy.get('worker-src')).toEqual(['blob:'])
    // The viewer's own code names such an element, too: it writes another page like itself.
    const elements = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1')
    expect(elements.match(/<script/g)).toHaveLength(3)
    expect(html).not.toMatch(/\son\w+=|<(?:iframe|object|embed|base|form)[\s>/]/i)
  })
})
