/** Booking of air freight, made with GWT RPC on a servlet container. */
import { productAt } from '../kit/product.ts'

const site = 'https://book.skyfreight.example'
const at = productAt(site)
const rpc = 'POST /cargo/booking/BookingService'
const text = {
  headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment' },
  api: 'xhr' as const,
}
const home = () => [
  at.opens(0, '/cargo/', 'SkyFreight'),
  at.call(500, rpc, 200, '//OK[0,1,["java.util.ArrayList/4159755760"],0,7]', text),
]

export const airFreight = { ...at, site, rpc, text, home }
