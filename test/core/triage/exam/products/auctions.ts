/** Auctions of used machines, made with Phoenix LiveView. */
import { productAt } from '../kit/product.ts'

const site = 'https://bid.gavelworks.example'
const at = productAt(site)
const home = () => [at.opens(0, '/lots/812', 'Lot 812 · Gavelworks')]
const live = '/live/websocket?_csrf_token=redacted-token-1&_mounts=0&vsn=2.0.0'

export const auctions = { ...at, site, home, live }
