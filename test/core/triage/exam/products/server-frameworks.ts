/** Four smaller products, each in the manner of its framework: Rails, Laravel, Django, ASP.NET Core. */

import { page as html } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const rails = productAt('https://vereine.clubhaus.example')
const laravel = productAt('https://pos.kassenwart.example')
const django = productAt('https://labor.probenbuch.example')
const dotnet = productAt('https://erp.stahlhof.example')
const club = () => [
  rails.opens(0, '/members', 'Members | Clubhaus'),
  rails.page(5, 'GET /members', 200, html('Members | Clubhaus', '<turbo-frame id="list"></turbo-frame>'), {
    headers: { 'x-runtime': '0.081200', 'x-request-id': '5b1e' },
  }),
  rails.call(300, 'GET /notifications/badge', 200, '<turbo-frame id="badge">2</turbo-frame>'),
]
const till = () => [
  laravel.opens(0, '/receipts', 'Receipts - Kassenwart'),
  laravel.call(140, 'GET /api/user', 200, { id: 3 }),
  laravel.call(180, 'GET /sanctum/csrf-cookie', 204, ''),
  laravel.call(230, 'GET /api/registers', 200, { data: [{ id: 1, name: 'Kasse 1' }] }),
]
const lab = () => [
  django.opens(0, '/samples/', 'Samples | Probenbuch'),
  django.call(
    160,
    'GET /api/samples/?page=1',
    200,
    { count: 1, next: null, results: [{ id: 90 }] },
    { headers: { allow: 'GET, POST, HEAD, OPTIONS' } },
  ),
  django.call(210, 'GET /api/kinds/', 200, [{ id: 'blood' }]),
]
const erp = () => [
  dotnet.opens(0, '/orders', 'Orders - Stahlhof'),
  dotnet.call(
    120,
    'GET /api/orders?top=50',
    200,
    { value: [{ id: 7 }] },
    { headers: { 'request-context': 'appId=cid-v1:41aa' } },
  ),
  dotnet.call(150, 'GET /api/customers/lookup', 200, [{ id: 3 }]),
  dotnet.call(160, 'POST https://westeurope-5.in.applicationinsights.azure.com/v2/track', 200, {
    itemsReceived: 1,
    itemsAccepted: 1,
    errors: [],
  }),
]

export const serverFrameworks = { rails, laravel, django, dotnet, club, till, lab, erp }
