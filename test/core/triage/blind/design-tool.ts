/** Formwerk, drawing in the browser: a core in WebAssembly, drawn with WebGL. */
import type { StackFrame } from '../../../../src/core/session/index.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows } from './noise.ts'

const site = 'https://studio.formwerk.example'
const { call, lost, place, throws, rejects, opens, socket } = productAt(site)
const shell = '/_next/static/chunks/editor-71c0d9aa.js'
const wasm = (name: string, index: number): StackFrame => ({
  function: name,
  url: `wasm://wasm/core-0171e2ba:wasm-function[${index}]:0x1a2f4c`,
})

const file = () => [
  opens(0, '/file/k2Jq', 'Poster - Formwerk'),
  call(140, 'GET /api/files/k2Jq', 200, { id: 'k2Jq', version: 311, pages: 2 }),
  call(200, 'GET /_next/static/wasm/core.4f10.wasm', 200, '', { headers: { 'content-type': 'application/wasm' } }),
  call(230, 'GET /api/files/k2Jq/comments', 200, []),
  call(250, 'POST /api/presence/token', 200, { room: 'k2Jq' }),
  socket(270, '/collab/k2Jq', { sent: 2, received: 5 }),
  says(290, '[editor] 4.12.1, document k2Jq opened', 'info'),
]

export const designTool: BlindCase[] = [
  {
    name: 'design: the core reads outside of its memory',
    site,
    expected: 'product-defect',
    why: 'a trap in the product’s own compiled code after a click, with no call that failed',
    events: [
      ...file(),
      extensionThrows(1500),
      click(4000, 'Union'),
      throws(
        4060,
        'RuntimeError: memory access out of bounds',
        wasm('fw::boolean::sweep_line(fw::Path const*, unsigned long)', 4471),
        wasm('fw_boolean_union', 210),
        place('applyBoolean', shell, 1, 88_204),
      ),
      says(4070, 'core aborted, editor is now read-only'),
    ],
  },
  {
    name: 'design: the browser draws without the graphics card',
    site,
    expected: 'browser-interference',
    also: 'configuration',
    why: 'hardware acceleration is off in this browser, so that no context of WebGL 2 is given',
    events: [
      ...file(),
      says(
        400,
        'THREE.WebGLRenderer: A WebGL context could not be created. Reason:  Disabled by enterprise policy or commandline switch, ANGLE (GPU access disabled)',
      ),
      throws(
        420,
        'Error: Error creating WebGL context.',
        place('new WebGLRenderer', shell, 1, 402_118),
        place('Canvas', shell, 1, 12_044),
      ),
    ],
  },
  {
    name: 'design: a browser of five years ago',
    site,
    expected: 'outdated-client',
    why: 'the core uses SIMD, which Chrome knows from 91 on; this is 87',
    events: [
      ...file(),
      rejects(
        500,
        'CompileError: WebAssembly.instantiateStreaming(): Compiling function #1203 failed: invalid numeric opcode 0xfd0c @+184211',
        place('loadCore', shell, 1, 3_011),
      ),
    ],
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.141 Safari/537.36',
      browser: 'Chrome 87.0.4280.141',
      os: 'Windows 7',
    },
  },
  {
    name: 'design: saved, says the page, and the change is gone',
    site,
    expected: 'product-defect',
    why: 'the answer of 200 says that the change was not applied; the page takes it for success',
    events: [
      ...file(),
      extensionHangsUp(1600),
      click(5000, 'Save version'),
      call(
        5030,
        'POST /api/files/k2Jq/ops',
        200,
        { ok: true, version: 311, applied: 0, rejected: [{ op: 'op-81', reason: 'base version 309 is gone' }] },
        { sends: { base: 309, ops: ['op-81'] } },
      ),
      says(5130, 'saved at version 311', 'info'),
      opens(9000, '/file/k2Jq', 'Poster - Formwerk', 'reload'),
      call(9140, 'GET /api/files/k2Jq', 200, { id: 'k2Jq', version: 311, pages: 2 }),
    ],
  },
  {
    name: 'design: the graphics card gives up, and nobody knows why',
    site,
    expected: 'unknown',
    also: 'browser-interference',
    why: 'too little evidence: a lost context may be the driver, the memory or the app',
    events: [
      ...file(),
      click(60_000, 'Zoom in'),
      says(61_200, 'THREE.WebGLRenderer: Context Lost.'),
      lost(
        61_300,
        'POST https://browser-intake-datadoghq.eu/api/v2/rum?ddsource=browser',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
    ],
  },
]
