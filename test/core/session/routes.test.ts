import { describe, expect, it } from 'vitest'
import { fileOf, hostNameOf, pathOf, registrableDomain, routeTemplate } from '../../../src/core/session/routes.ts'

describe('routeTemplate', () => {
  it.each([
    ['https://app.example.com/api/invoices/42', '/api/invoices/{id}'],
    ['https://app.example.com/api/invoices/42?expand=lines#top', '/api/invoices/{id}'],
    ['/api/invoices/42', '/api/invoices/{id}'],
    ['https://app.example.com', '/'],
    ['https://app.example.com/', '/'],
    ['/api/v2/users/7c9e6679-7425-40de-944b-e07fc1f90ae7/roles', '/api/v2/users/{id}/roles'],
    ['/objects/5f3a9c2e1b7d4a0012ab34cd', '/objects/{id}'],
    ['/invoices/INV-2041', '/invoices/{id}'],
    ['/v1/customers/cus_NffrFeUfNV2Hib', '/v1/customers/{id}'],
    ['/d/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/d/{id}'],
    ['/assets/index-BxK3a9f1.js', '/assets/index-{id}.js'],
    ['/people/jane%40example.com/mail', '/people/{id}/mail'],
    ['/reset/redacted-token-1', '/reset/{id}'],
    ['/reset/redacted-token-0a1b2c3d4e/x', '/reset/{id}/x'],
    ['/oauth2/token', '/oauth2/token'],
    ['/api/form1099', '/api/form1099'],
    ['/api/getCustomerInvoiceHistory', '/api/getCustomerInvoiceHistory'],
    ['/i18n/de-DE/messages.json', '/i18n/de-DE/messages.json'],
    ['/docs/getting-started', '/docs/getting-started'],
    ['/orders/top-10', '/orders/top-{id}'],
    ["/odata/Orders(5)/Items('A-1')/Product", '/odata/Orders({id})/Items({id})/Product'],
    ['/api/data/v9.2/accounts(7c9e6679-7425-40de-944b-e07fc1f90ae7)', '/api/data/v9.2/accounts({id})'],
    ["/odata/Lines(Order=17,Name='a%20(b)')", '/odata/Lines({id})'],
    ['/odata/Orders({id})', '/odata/Orders({id})'],
    ['/odata/Archive()', '/odata/Archive()'],
    ['/lists/%7B7c9e6679-7425-40de-944b-e07fc1f90ae7%7D', '/lists/{id}'],
    ['data:text/plain;base64,AAAA', 'data:'],
  ])('%s -> %s', (url, expected) => {
    expect(routeTemplate(url)).toBe(expected)
  })

  it('is the template of itself', () => {
    const once = routeTemplate('/api/invoices/42/lines/INV-2041')
    expect(routeTemplate(once)).toBe(once)
  })
})

describe('fileOf', () => {
  it.each([
    ['https://a.example/assets/app.4f2c1d.js', 'app.js'],
    ['/assets/index-BxK3a9f1.js', 'index.js'],
    ['/assets/index-DqW_zRkP.js', 'index.js'],
    ['/static/js/main.3f2a9c81.chunk.js', 'main.chunk.js'],
    ['/assets/UserList.js', 'UserList.js'],
    ['/assets/user-settings.js', 'user-settings.js'],
    ['/assets/app.js?v=17', 'app.js'],
    ['/', ''],
  ])('%s -> %s', (url, expected) => {
    expect(fileOf(url)).toBe(expected)
  })
})

describe('registrableDomain', () => {
  it.each([
    ['https://europe-west3-acme.cloudfunctions.net/book', 'europe-west3-acme.cloudfunctions.net'],
    ['https://orders-x7-ew.a.run.app/v1', 'orders-x7-ew.a.run.app'],
    ['https://a1b2.execute-api.eu-central-1.amazonaws.com/prod', 'a1b2.execute-api.eu-central-1.amazonaws.com'],
    ['https://eu.app.example.com/x', 'example.com'],
    ['https://app.example.co.uk/x', 'example.co.uk'],
    ['https://northwind.vercel.app/', 'northwind.vercel.app'],
    ['https://user:pw@app.example.com:8443/', 'example.com'],
    ['https://app.example.com./x', 'example.com'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://localhost:3000/', 'localhost'],
    ['/api/x', ''],
    ['inline', ''],
  ])('%s -> %s', (url, expected) => {
    expect(registrableDomain(url)).toBe(expected)
  })
})

it('reads host and path of any URL', () => {
  expect(hostNameOf('wss://Live.Example.com:443/feed')).toBe('live.example.com')
  expect(hostNameOf('//cdn.example.com/x.js')).toBe('cdn.example.com')
  expect(pathOf('https://example.com?x=1')).toBe('/')
  expect(pathOf('//cdn.example.com/x.js')).toBe('/x.js')
})
