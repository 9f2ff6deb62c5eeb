/** Services of other companies, and the customer's own data and systems, in web apps of mid-sized companies. */
import { chatBlocked, crashReportsBlocked, developersNotes, extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { besideField, shows, toast } from './kit/notices.ts'
import {
  buyline,
  dataferry,
  dokrij,
  gatewarden,
  inIzmir,
  inPrague,
  inRome,
  leadbarn,
  missivo,
  notaspese,
  renewery,
  sealroom,
  sevkiyat,
  tickethall,
  uctovna,
} from './products/mid-sized-companies.ts'

export const partnersInMidSizedCompanies: Case[] = [
  {
    name: 'renewery: Stripe answers with a fault of its own',
    site: renewery.site,
    expected: 'third-party',
    why: 'api_error is what Stripe calls a fault on its side',
    events: [
      ...renewery.home(),
      ...statisticsBlocked(400),
      click(3000, 'Confirm card'),
      renewery.call(3040, 'POST https://api.stripe.com/v1/setup_intents/seti_1/confirm', 500, {
        error: {
          type: 'api_error',
          message: 'An unknown error occurred. Please contact support if the problem persists.',
        },
      }),
      shows(3400, 'The card could not be saved.'),
    ],
  },
  {
    name: 'sevkiyat: haritanın karoları gelmiyor',
    site: sevkiyat.site,
    environment: inIzmir,
    expected: 'third-party',
    why: 'the tiles of the map come from another company, which answers 503',
    events: [
      ...sevkiyat.home(),
      click(3000, 'Haritayı aç'),
      sevkiyat.api(3030, 'GET /api/araclar/konum', 200, { araclar: [{ id: 5, enlem: 38.4 }] }),
      sevkiyat.call(3060, 'GET https://api.mapbox.com/v4/mapbox.streets/7/72/48.vector.pbf', 503, ''),
      sevkiyat.call(3070, 'GET https://api.mapbox.com/v4/mapbox.streets/7/73/48.vector.pbf', 503, ''),
      says(3200, 'Error: Service Unavailable: https://api.mapbox.com/v4/mapbox.streets/7/72/48.vector.pbf'),
    ],
  },
  {
    name: 'sealroom: the service that checks passports is down',
    site: sealroom.site,
    expected: 'third-party',
    why: 'the server passes on that a named provider does not answer',
    events: [
      ...sealroom.home(),
      crashReportsBlocked(400),
      click(3000, 'Verify identity'),
      sealroom.api(3030, 'POST /api/v1/envelopes/e-771/verify', 502, {
        error: {
          code: 'PROVIDER_ERROR',
          provider: 'Identica',
          message: 'Identica API returned 503 Service Unavailable',
        },
      }),
      toast(3300, 'Identity check failed', 'error'),
    ],
  },
  {
    name: 'missivo: SendGrid ne prend rien',
    site: missivo.site,
    expected: 'third-party',
    why: 'the mail service behind the product fails, and is named',
    events: [
      ...missivo.home(),
      click(3000, 'Envoyer un test'),
      missivo.api(3040, 'POST /api/campagnes/204/test', 424, {
        title: 'Failed Dependency',
        detail: 'SendGrid a répondu 503 Service Unavailable.',
        status: 424,
      }),
      toast(3300, 'Le test n’est pas parti', 'error'),
    ],
  },
  {
    name: 'notaspese: no rates today',
    site: notaspese.site,
    environment: inRome,
    expected: 'third-party',
    why: 'the source of exchange rates, which is another house, does not answer',
    events: [
      ...notaspese.home(),
      ...developersNotes(500),
      typed(2500, 'Valuta', 'USD'),
      notaspese.api(2900, 'GET /api/cambi?da=USD&a=EUR', 503, {
        errore: 'Il servizio cambi di Banca Centrale Europea (data-api.ecb.europa.eu) non risponde: ETIMEDOUT',
      }),
      besideField(3100, 'Cambio non disponibile'),
    ],
  },
]

export const customerDataInMidSizedCompanies: Case[] = [
  {
    name: 'dataferry: row 14 has no address of mail',
    site: dataferry.site,
    expected: 'integration',
    why: 'the file of the customer has values that cannot be taken, and each is named',
    events: [
      ...dataferry.home(),
      ...statisticsBlocked(400),
      chose(2500, 'customers.csv', 'text/csv', 21_000),
      click(4000, 'Import'),
      dataferry.api(4030, 'POST /api/imports', 422, {
        detail: [
          { loc: ['rows', 14, 'email'], msg: 'value is not a valid email address', type: 'value_error' },
          { loc: ['rows', 51, 'name'], msg: 'Field required', type: 'missing' },
        ],
      }),
      toast(4300, 'Import failed', 'error'),
    ],
  },
  {
    name: 'uctovna: odběratel s tímto IČO už je',
    site: uctovna.site,
    environment: inPrague,
    expected: 'integration',
    why: 'a customer with this number exists already',
    events: [
      ...uctovna.home(),
      extensionThrows(500),
      typed(2500, 'IČO', '27082440'),
      click(4000, 'Uložit odběratele'),
      uctovna.api(4030, 'POST /api/odberatele', 422, {
        message: 'Odběratel s tímto IČO již existuje.',
        errors: { ico: ['Odběratel s tímto IČO již existuje.'] },
      }),
      besideField(4200, 'Odběratel s tímto IČO již existuje.'),
    ],
  },
  {
    name: 'gatewarden: two people, one user name',
    site: gatewarden.site,
    expected: 'integration',
    why: 'SCIM says uniqueness: the directory has this name already',
    events: [
      ...gatewarden.home(),
      click(3000, 'Provision now'),
      gatewarden.api(
        3030,
        'POST /scim/v2/Users',
        409,
        {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          scimType: 'uniqueness',
          detail: 'userName "redacted-email-1" is already assigned to another user.',
          status: '409',
        },
        { headers: { 'content-type': 'application/scim+json' } },
      ),
    ],
  },
  {
    name: 'tickethall: the endpoint of the customer is not there',
    site: tickethall.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the webhook leads to a server of the customer, which answers 404',
    events: [
      ...tickethall.home(),
      chatBlocked(400),
      click(3000, 'Test webhook'),
      tickethall.api(3030, 'POST /api/v2/webhooks/31/test', 422, {
        error: 'WebhookTestFailed',
        description: 'Your endpoint https://hooks.northwind.example/tickets responded with 404 Not Found.',
      }),
      toast(3300, 'Test failed', 'error'),
    ],
  },
  {
    name: 'buyline: a cost centre that is not there',
    site: buyline.site,
    expected: 'integration',
    also: 'configuration',
    why: 'what was entered does not exist in the master data of the company',
    events: [
      ...buyline.home(),
      ...developersNotes(500),
      typed(2500, 'Cost center', '4711'),
      click(4000, 'Submit'),
      buyline.api(4040, 'POST /sap/opu/odata/sap/MM_PR_SRV/Requisitions', 400, {
        error: {
          code: 'KI/265',
          message: { lang: 'en', value: 'Cost center 1000/4711 does not exist on 12.03.2026' },
        },
      }),
      shows(4300, 'Cost center 1000/4711 does not exist on 12.03.2026'),
    ],
  },
  {
    name: 'leadbarn: the connection to the mailbox was revoked',
    site: leadbarn.site,
    expected: 'integration',
    also: ['authentication', 'configuration'],
    why: 'the customer’s link to another system has to be made anew',
    events: [
      ...leadbarn.home(),
      click(3000, 'Sync mailbox'),
      leadbarn.api(3030, 'POST /api/v3/connections/gmail/sync', 409, {
        error: 'connection_broken',
        message: 'Your Gmail connection was revoked. Reconnect your mailbox to resume syncing.',
      }),
    ],
  },
  {
    name: 'dokrij: een collega was sneller',
    site: dokrij.site,
    expected: 'integration',
    also: 'unknown',
    why: 'a colleague saved the same order in between: the version does not match',
    events: [
      ...dokrij.home(),
      click(3000, 'Opslaan'),
      dokrij.api(
        3030,
        'PUT /api/orders/80114',
        412,
        {
          title: 'Precondition Failed',
          status: 412,
          detail: 'De order is gewijzigd door een andere gebruiker sinds u deze opende.',
        },
        { requestHeaders: [['if-match', '"v7"']] },
      ),
    ],
  },
]
