/** Kanbana, boards of tasks for teams: React before NestJS. */

import { productAt } from '../kit/product.ts'

const site = 'https://tableros.kanbana.example'
const made = productAt(site)
const bundle = '/assets/index-B71kq0.js'
/** An HttpException of NestJS. */
const refused = (at: number, what: string, statusCode: number, message: string | string[], error?: string) =>
  made.call(at, what, statusCode, { statusCode, message, ...(error !== undefined && { error }) })
const home = () => [
  made.opens(0, '/t/77', 'Lanzamiento - Kanbana'),
  made.call(120, 'GET /api/auth/me', 200, { id: 'redacted-uuid-1', role: 'member' }),
  made.call(190, 'GET /api/boards/77', 200, { id: 77, columns: [{ id: 1 }, { id: 2 }] }),
  made.call(240, 'GET /api/boards/77/cards', 200, [{ id: 551, columnId: 1 }]),
]

export const projectBoard = { site, ...made, bundle, refused, home }
