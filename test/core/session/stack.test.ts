import { describe, expect, it } from 'vitest'
import { parseStack } from '../../../src/core/session/stack.ts'

const APP = 'https://app.example.com/assets/app.js'

/** Frames as `note function url:line:column`, `-` for what is unknown. */
function lines(stack: string): string[] {
  return parseStack(stack).map(({ note, function: name, url, line, column }) =>
    [note, name, [url, line, column].map((part) => part ?? '-').join(':')].map((part) => part ?? '-').join(' '),
  )
}

describe('parseStack', () => {
  it.each<[name: string, stack: string, frames: string[]]>([
    [
      'Chromium: functions, methods, constructors, accessors, private and computed names',
      `TypeError: Cannot read properties of null (reading 'total')
    at save (${APP}:10:20)
    at Invoice.total (${APP}:1:2)
    at new Invoice (${APP}:3:4)
    at get total [as sum] (${APP}:5:6)
    at #hidden (${APP}:7:8)
    at comp (x) (${APP}:9:10)
    at Object.<anonymous> (${APP}:11:12)
    at HTMLButtonElement.onclick (https://app.example.com/:13:14)
    at ${APP}:15:16`,
      [
        `- save ${APP}:10:20`,
        `- Invoice.total ${APP}:1:2`,
        `- new Invoice ${APP}:3:4`,
        `- get total [as sum] ${APP}:5:6`,
        `- #hidden ${APP}:7:8`,
        `- comp (x) ${APP}:9:10`,
        `- Object.<anonymous> ${APP}:11:12`,
        '- HTMLButtonElement.onclick https://app.example.com/:13:14',
        `- - ${APP}:15:16`,
      ],
    ],
    [
      'Chromium: async functions and built-ins',
      `Error: x
    at inner (${APP}:1:2)
    at Array.map (<anonymous>)
    at new Promise (<anonymous>)
    at async outer (${APP}:3:4)
    at async Promise.all (index 2)
    at async ${APP}:5:6`,
      [
        `- inner ${APP}:1:2`,
        'native Array.map -:-:-',
        'native new Promise -:-:-',
        `async outer ${APP}:3:4`,
        'async Promise.all -:-:-',
        `async - ${APP}:5:6`,
      ],
    ],
    [
      'Chromium: eval, nested eval, new Function',
      `Error: x
    at inEval (eval at run (${APP}:13:18), <anonymous>:1:27)
    at eval (eval at <anonymous> (eval at <anonymous> (${APP}:14:25)), <anonymous>:1:7)
    at eval (eval at a (eval at b (${APP}:15:1), <anonymous>:3:4), <anonymous>:5:6)
    at <anonymous>:1:7`,
      [`eval inEval ${APP}:13:18`, `eval eval ${APP}:14:25`, `eval eval ${APP}:15:1`, '- - <anonymous>:1:7'],
    ],
    [
      'Chromium: WebAssembly',
      `RuntimeError: unreachable
    at f (wasm://wasm/e5d5625e:wasm-function[0]:0x21)
    at wasm://wasm/e5d5625e:wasm-function[7]:0x100
    at main (${APP}:34:84)`,
      ['wasm f wasm://wasm/e5d5625e:1:34', 'wasm wasm-function[7] wasm://wasm/e5d5625e:1:257', `- main ${APP}:34:84`],
    ],
    [
      'Chromium: URLs of every kind',
      `Error: x
    at a (blob:https://app.example.com/388673c0-8f67-4cf2-abb3-32d8a1bd752a:1:42)
    at b (webpack-internal:///./src/mod.js:1:24)
    at c (webpack:///./src/my file (1).js?a1b2:5:6)
    at d (https://unpkg.com/@scope/lib@1.2.3/index.js:7:8)
    at e (https://app.example.com/mod.js?a=(1):1:29)
    at f (file:///C:/app/main.js:9:10)
    at g (data:text/javascript,throw%20new%20Error(1):1:7)
    at h (http://localhost:3000/:12:3)
    at i (chrome-extension://abcdef/content.js:1:2)
    at j (app.js:4:5)
    at k (${APP})`,
      [
        '- a blob:https://app.example.com/388673c0-8f67-4cf2-abb3-32d8a1bd752a:1:42',
        '- b webpack-internal:///./src/mod.js:1:24',
        '- c webpack:///./src/my file (1).js?a1b2:5:6',
        '- d https://unpkg.com/@scope/lib@1.2.3/index.js:7:8',
        '- e https://app.example.com/mod.js?a=(1):1:29',
        '- f file:///C:/app/main.js:9:10',
        '- g data:text/javascript,throw%20new%20Error(1):1:7',
        '- h http://localhost:3000/:12:3',
        '- i chrome-extension://abcdef/content.js:1:2',
        '- j app.js:4:5',
        `- k ${APP}:-:-`,
      ],
    ],
    [
      'Chromium: one minified line',
      `TypeError: t is not a function\n    at ${APP}:1:183947\n    at n.e [as render] (${APP}:1:99)`,
      [`- - ${APP}:1:183947`, `- n.e [as render] ${APP}:1:99`],
    ],
    [
      'Chromium: a message of several lines',
      `Error: first\nsecond: at noon\n    at save (${APP}:1:2)`,
      [`- save ${APP}:1:2`],
    ],
    [
      'Firefox: functions, inner functions, methods, code in no function',
      `save@${APP}:10:20
onclick/<@${APP}:1:2
Invoice.prototype.total/this.sum@${APP}:3:4
get total@${APP}:5:6
comp (x)@${APP}:7:8
#hidden@${APP}:9:10
@${APP}:11:12
`,
      [
        `- save ${APP}:10:20`,
        `- onclick/< ${APP}:1:2`,
        `- Invoice.prototype.total/this.sum ${APP}:3:4`,
        `- get total ${APP}:5:6`,
        `- comp (x) ${APP}:7:8`,
        `- #hidden ${APP}:9:10`,
        `- - ${APP}:11:12`,
      ],
    ],
    [
      'Firefox: eval, nested eval, new Function, the debugger’s console',
      `inEval@${APP} line 13 > eval:1:27
@${APP} line 14 > eval line 1 > eval:1:7
anonymous@${APP} line 15 > Function:3:7
@debugger eval code:1:1`,
      [`eval inEval ${APP}:13:-`, `eval - ${APP}:14:-`, `eval - ${APP}:15:-`, 'eval - debugger eval code:1:1'],
    ],
    [
      'Firefox: async callers, built-ins, WebAssembly, @ in names and URLs',
      `async*load@${APP}:1:2
setTimeout handler*start@${APP}:3:4
promise callback*@${APP}:5:6
map@self-hosted:225:23
at@sign@https://unpkg.com/@scope/lib@1.2.3/index.js:7:8
f@${APP} line 34 > WebAssembly.instantiate:wasm-function[0]:0x21
b@blob:https://app.example.com/388673c0:1:42
e@moz-extension://abcdef/content.js:1:2`,
      [
        `async load ${APP}:1:2`,
        `async start ${APP}:3:4`,
        `async - ${APP}:5:6`,
        '- map self-hosted:225:23',
        '- at@sign https://unpkg.com/@scope/lib@1.2.3/index.js:7:8',
        `wasm f ${APP}:34:-`,
        '- b blob:https://app.example.com/388673c0:1:42',
        '- e moz-extension://abcdef/content.js:1:2',
      ],
    ],
    [
      'Safari: functions, global code, native code, eval, async, WebAssembly, lines without @',
      `save@${APP}:10:20
map@[native code]
global code@${APP}:1:2
module code@${APP}:3:4
eval code@
eval@[native code]
async load@${APP}:5:6
<?>.wasm-function[3]@[wasm code]
[native code]
https://unpkg.com/@scope/lib.js:7:8
${APP}:9:10`,
      [
        `- save ${APP}:10:20`,
        'native map -:-:-',
        `- global code ${APP}:1:2`,
        `- module code ${APP}:3:4`,
        'eval eval code -:-:-',
        'native eval -:-:-',
        `async load ${APP}:5:6`,
        'wasm <?>.wasm-function[3] -:-:-',
        'native - -:-:-',
        '- - https://unpkg.com/@scope/lib.js:7:8',
        `- - ${APP}:9:10`,
      ],
    ],
    ['a muted error', 'Script error.', []],
    ['a message alone', 'Error: nothing at all\n  mail me @ home', []],
    ['an empty stack', '', []],
    ['Windows line ends', `Error: x\r\n    at save (${APP}:1:2)\r\n`, [`- save ${APP}:1:2`]],
  ])('%s', (_, stack, frames) => {
    expect(lines(stack)).toEqual(frames)
  })

  it('leaves out a message that looks like frames, where the message is known', () => {
    const message = `Cannot save\n    at fake (${APP}:1:1)`
    expect(parseStack(`Error: ${message}\n    at save (${APP}:2:2)`, message)).toEqual([
      { function: 'save', url: APP, line: 2, column: 2 },
    ])
  })

  it('keeps 50 frames', () => {
    const deep = `RangeError: Maximum call stack size exceeded\n${`    at r (${APP}:25:39)\n`.repeat(500)}`
    expect(parseStack(deep)).toHaveLength(50)
  })

  it.each([
    ['spaces and parentheses', `    at ${' ('.repeat(100_000)})`],
    ['at signs', '@'.repeat(200_000)],
    ['colons and digits', `f@https://a${':1'.repeat(100_000)}x`],
    ['evals', `    at eval (${'eval at x ('.repeat(20_000)}`],
    ['lines', '    at \n'.repeat(50_000)],
    ['wasm', `f@${'wasm-function['.repeat(20_000)}`],
    ['line > eval', `f@https://a${' line 1 > eval'.repeat(20_000)}`],
  ])('is not slowed down by endless %s', (_, stack) => {
    const start = performance.now()
    parseStack(stack)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
