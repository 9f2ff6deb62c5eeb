/** Formwerk, drawing in the browser: a core in WebAssembly, drawn with WebGL. */
import type { StackFrame } from '../../../../../src/core/session/index.ts'
import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

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

export const designTool = { site, call, lost, place, throws, rejects, opens, shell, wasm, file }
