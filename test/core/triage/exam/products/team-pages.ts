/** Quillpad, pages that teams write together: Nuxt, the editor Tiptap, Hocuspocus for what is typed at once. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const pad = productWith('https://app.quillpad.example', '/_nuxt/C8xk21Qa.js')
const collab = 'https://collab.quillpad.example/'
/** An error of h3, the server of Nuxt. */
const failed = (statusCode: number, statusMessage: string, text = statusMessage) => ({
  error: true,
  url: 'https://app.quillpad.example/api/pages/p-40',
  statusCode,
  statusMessage,
  message: text,
})

const home = () => [
  pad.opens(0, '/pages/p-40', 'Roadmap – Quillpad'),
  pad.api(130, 'GET /_nuxt/builds/meta/4b1e07c2.json', 200, {
    id: '4b1e07c2',
    timestamp: 1773136540000,
    prerendered: [],
  }),
  pad.api(240, 'GET /api/pages/p-40', 200, { id: 'p-40', title: 'redacted-text-1', role: 'editor' }),
  pad.api(330, 'POST /api/collab/token', 200, { token: 'redacted-jwt-1' }),
  ...firstSeconds(900),
]

export const teamPages = { ...pad, collab, failed, home }
