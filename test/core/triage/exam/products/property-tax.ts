/** Property tax of a town, made with Oracle APEX, in Polish. */
import { productAt } from '../kit/product.ts'

const site = 'https://podatki.gmina-lipowa.example'
const at = productAt(site)
const ajax = 'POST /ords/wwv_flow.ajax?p_context=podatki/deklaracja/14022'
const submit = 'POST /ords/wwv_flow.accept?p_context=podatki/deklaracja/14022'
const polish = { language: 'pl-PL', languages: ['pl-PL', 'pl'], timeZone: 'Europe/Warsaw' }
const home = () => [
  at.opens(0, '/ords/r/gmina/podatki/deklaracja?session=14022', 'Deklaracja'),
  at.call(500, ajax, 200, { item: [{ id: 'P12_ROK', value: '2026' }] }, { api: 'xhr' }),
]

export const propertyTax = { ...at, site, ajax, submit, polish, home }
