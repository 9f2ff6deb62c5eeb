/** Storage of goods, made with Vaadin Flow on Spring Boot, in German. */
import { productAt } from '../kit/product.ts'

const site = 'https://lager.hallenwerk.example'
const at = productAt(site)
const uidl = '/?v-r=uidl&v-uiId=0'
const answer = (id: number, changes: object[] = []) =>
  `for(;;);[${JSON.stringify({ syncId: id, clientId: id - 1, changes })}]`
const meta = (told: object) =>
  `for(;;);${JSON.stringify({ changes: {}, resources: {}, locales: {}, meta: told, syncId: -1 })}`
const json = { headers: { 'content-type': 'application/json;charset=utf-8' }, api: 'xhr' as const }
const home = () => [
  at.opens(0, '/bestand', 'Bestand | Hallenwerk'),
  at.call(
    300,
    `GET /?v-r=init&location=bestand`,
    200,
    '{"appConfig":{"v-uiId":0,"productionMode":true},"errors":null}',
    json,
  ),
  at.call(900, `POST ${uidl}`, 200, answer(2), json),
]

export const goodsStorage = { ...at, site, uidl, answer, meta, json, home }
