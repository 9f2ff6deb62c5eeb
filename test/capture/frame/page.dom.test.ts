import { beforeEach, describe, expect, it } from 'vitest'
import { readAppVersion } from '../../../src/capture/frame/app-version.ts'
import { readEnvironment } from '../../../src/capture/frame/environment.ts'
import { isTranslated, otherExtensions } from '../../../src/capture/frame/interference.ts'
import { cookieNames, readStorageKeys } from '../../../src/capture/frame/page-storage.ts'
import { failedUrl } from '../../../src/capture/frame/resources.ts'
import { Environment } from '../../../src/core/session/index.ts'

const page = (html: string) => new DOMParser().parseFromString(`<!doctype html><html>${html}</html>`, 'text/html')

describe('readAppVersion', () => {
  it.each([
    ['<meta name="Version" content=" 4.2.0 ">', '4.2.0', '<meta name="version">'],
    ['<meta name="commit" content="9f2c1d7"><meta name="release" content="2026.3">', '2026.3', '<meta name="release">'],
    ['<meta name="generator" content="WordPress 6.9">', undefined, undefined],
    ['<body><div id="app" data-version="1.9.3"></div></body>', '1.9.3', 'data-version of <div>'],
    ['<body><main><p data-version="3">a document</p></main></body>', undefined, undefined],
    [
      '<body><script id="__NEXT_DATA__" type="application/json">{"props":{},"buildId":"Xk3_f9"}</script></body>',
      'Xk3_f9',
      'build id of Next.js',
    ],
    [
      '<body><app-root ng-version="20.1.0"></app-root></body>',
      'Angular 20.1.0',
      'ng-version (the framework, not the app)',
    ],
    ['<body><script src="/assets/main.production.js"></script></body>', undefined, undefined],
    [
      '<body><script src="https://"></script><app-root ng-version="20.1.0"></app-root></body>',
      'Angular 20.1.0',
      'ng-version (the framework, not the app)',
    ],
    ['', undefined, undefined],
  ])('reads %s', (html, version, source) => {
    expect(readAppVersion(page(html))).toEqual(version === undefined ? undefined : { version, source })
  })

  it('falls back to the hash of the main script, and says so', () => {
    document.head.innerHTML = '<script type="text/plain" src="/assets/index-4f2c1d9a.js"></script>'
    document.head.insertAdjacentHTML('afterbegin', `<base href="https://app.example.com/">`)
    expect(readAppVersion(document)).toEqual({
      version: '4f2c1d9a',
      source: 'file name of the script /assets/index-4f2c1d9a.js (not a stated version)',
    })
    document.head.innerHTML = ''
  })
})

describe('interference', () => {
  it('names the extensions that have put something into the page, each once', () => {
    const seen = otherExtensions(
      page(`<body><img src="chrome-extension://abcdef/icon.png"><script src="chrome-extension://abcdef/x.js"></script>
        <link href="moz-extension://1-2-3/style.css"><grammarly-desktop-integration></grammarly-desktop-integration></body>`),
    )
    expect(seen.sort()).toEqual(['Grammarly', 'chrome-extension://abcdef', 'moz-extension://1-2-3'])
    expect(otherExtensions(page('<body><img src="/chrome-extension.png"></body>'))).toEqual([])
  })

  it.each([
    ['<body>text</body>', false],
    [
      '<body><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Text</font></font></body>',
      true,
    ],
    ['<body><p _msttexthash="1">Text</p></body>', true],
    ['<body><font color="red">old markup</font></body>', false],
  ])('knows a translated page: %s', (html, expected) => {
    expect(isTranslated(page(html))).toBe(expected)
  })

  it('knows a page that Google has translated by its mark', () => {
    const translated = page('<body></body>')
    translated.documentElement.className = 'translated-ltr'
    expect(isTranslated(translated)).toBe(true)
  })
})

describe('storage', () => {
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
  })

  it.each([
    ['sid=1; theme=dark; sid=2', ['sid', 'theme', 'sid']],
    ['a=b=c', ['a']],
    ['nameless', []],
    ['', []],
  ])('reads the names of cookies: %s', (cookies, expected) => {
    expect(cookieNames(cookies)).toEqual(expected)
  })

  it('tells names, sorted, never values', () => {
    localStorage.setItem('token', 'abc')
    localStorage.setItem('draft', 'def')
    expect(readStorageKeys(window)).toEqual({ local: ['draft', 'token'], session: [], cookies: [] })
  })

  it('says how many names it leaves out', () => {
    for (let i = 0; i < 230; i++) sessionStorage.setItem(`key-${1_000 + i}`, '')
    expect(readStorageKeys(window)!.session.slice(-2)).toEqual(['key-1199', '… and 30 more'])
  })

  it('tells nothing where the page may have no storage', () => {
    const forbidden = {
      document,
      sessionStorage,
      get localStorage(): Storage {
        throw new DOMException('The document is sandboxed', 'SecurityError')
      },
    }
    expect(readStorageKeys(forbidden)).toBeUndefined()
  })
})

describe('readEnvironment', () => {
  it('fits the schema in a browser that has little to tell', async () => {
    const environment = await readEnvironment()
    expect(Environment.safeParse(environment).error).toBeUndefined()
    expect(environment).not.toHaveProperty('zoom')
    expect(environment).not.toHaveProperty('clockSkew')
  })
  it('is read in a browser that does not estimate how much it stores (Safari before 17)', async () => {
    Object.defineProperty(navigator, 'storage', { value: {}, configurable: true })
    expect(await readEnvironment()).not.toHaveProperty('storage')
    Reflect.deleteProperty(navigator, 'storage')
  })
})

describe('failedUrl', () => {
  it.each([
    ['<img src="https://a.example/x.png">', 'https://a.example/x.png'],
    ['<link href="https://a.example/x.css">', 'https://a.example/x.css'],
    ['<img>', ''],
    ['<style></style>', ''],
  ])('of %s', (html, expected) => {
    const holder = document.createElement('div')
    holder.innerHTML = html
    expect(failedUrl(holder.firstElementChild!)).toBe(expected)
  })
})
