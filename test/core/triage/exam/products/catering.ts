/** Menus of canteens, made with Next.js, tRPC and Prisma. */
import { productAt } from '../kit/product.ts'

const site = 'https://app.mealgrid.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/menus', 'Menus'),
  at.call(300, 'GET /api/trpc/menu.list?batch=1&input=%7B%7D', 200, '[{"result":{"data":{"json":[]}}}]', {
    headers: { 'content-type': 'application/json' },
  }),
]
const trpc = (code: string, number: number, httpStatus: number, path: string, text: string, more: object = {}) =>
  JSON.stringify([{ error: { json: { message: text, code: number, data: { code, httpStatus, path, ...more } } } }])
const json = { headers: { 'content-type': 'application/json' } }

export const catering = { ...at, site, home, trpc, json }
