import { describe, expect, it } from 'vitest'
import { sourcePosition, type Violation, violationMessage } from '../../../src/capture/frame/csp.ts'

const violation = (told: Partial<Violation>): Violation => ({
  effectiveDirective: 'script-src-elem',
  blockedURI: 'inline',
  sample: '',
  sourceFile: '',
  lineNumber: 0,
  columnNumber: 0,
  disposition: 'enforce',
  ...told,
})

describe('violationMessage', () => {
  it.each<[Partial<Violation>, string]>([
    [{}, '(script-src-elem) blocked an inline script'],
    [{ effectiveDirective: 'script-src-attr' }, '(script-src-attr) blocked an inline script attribute'],
    [{ effectiveDirective: 'style-src-elem' }, '(style-src-elem) blocked an inline style'],
    [{ effectiveDirective: 'script-src', blockedURI: 'eval' }, '(script-src) blocked eval() or new Function()'],
    [
      { blockedURI: 'https://cdn.example.com/x.js' },
      '(script-src-elem) blocked a script from https://cdn.example.com/x.js',
    ],
    [
      { effectiveDirective: 'connect-src', blockedURI: 'https://api.example.com/', disposition: 'report' },
      '(connect-src) would block (report only) a request to https://api.example.com/',
    ],
    [
      {
        effectiveDirective: 'require-trusted-types-for',
        blockedURI: 'trusted-types-sink',
        sample: 'Element innerHTML|<b>',
      },
      '(require-trusted-types-for) blocked text where a trusted type is required, beginning with: Element innerHTML|<b>',
    ],
    [
      { sample: `const token = "${'a1B2'.repeat(9)}`.slice(0, 41) },
      '(script-src-elem) blocked an inline script, beginning with: const token = "',
    ],
    [
      { effectiveDirective: 'future-src', blockedURI: 'https://x.example' },
      '(future-src) blocked loading https://x.example',
    ],
    [{ effectiveDirective: 'img-src', blockedURI: '' }, '(img-src) blocked an image from an unnamed address'],
  ])('says %j', (told, expected) => {
    expect(violationMessage(violation(told))).toBe(`The page's Content Security Policy ${expected}`)
  })
})

describe('sourcePosition', () => {
  it('leaves out what the browser does not know', () => {
    expect(sourcePosition({ sourceFile: '', lineNumber: 0 })).toEqual({})
    expect(sourcePosition({ sourceFile: null })).toEqual({})
    expect(sourcePosition({ sourceFile: 'https://a.example/x.js', lineNumber: 3, columnNumber: 0 })).toEqual({
      url: 'https://a.example/x.js',
      line: 3,
    })
  })
})
