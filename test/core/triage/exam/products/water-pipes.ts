/** Acquamap, the pipes of an Italian waterworks: the map of ArcGIS before ArcGIS Enterprise. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const map = productWith('https://rete.acquamap.example', '/assets/index-B7c1kd90.js')
const layer = 'https://gis.acquamap.example/server/rest/services/Rete/Condotte/FeatureServer/0'
const italian = { language: 'it-IT', languages: ['it-IT', 'it'], timeZone: 'Europe/Rome' }

const home = () => [
  map.opens(0, '/mappa', 'Rete idrica – Acquamap'),
  map.api(180, 'GET https://gis.acquamap.example/portal/sharing/rest/portals/self?f=json', 200, {
    id: '0123',
    name: 'Acquamap',
  }),
  map.api(320, `GET ${layer}?f=json`, 200, { currentVersion: 11.3, id: 0, name: 'Condotte', maxRecordCount: 2000 }),
  map.api(610, `GET ${layer}/query?f=pbf&where=1%3D1&resultType=tile`, 200, { features: [] }),
  ...firstSeconds(1100),
]
/** What the server says inside an answer of 200. */
const failure = (code: number, message: string, ...details: string[]) => ({ error: { code, message, details } })

export const waterPipes = { ...map, layer, italian, home, failure }
