/** Companies behind the product: products that are made with a framework, or on a platform. */

import { filled } from '../../../support/session-builder.ts'
import { type Case, click } from './kit/build.ts'
import { charging } from './products/charging.ts'
import { customs } from './products/customs.ts'
import { dentists } from './products/dentists.ts'
import { growers } from './products/growers.ts'
import { propertyTax } from './products/property-tax.ts'
import { veterinarians } from './products/veterinarians.ts'

export const partnersInProducts: Case[] = [
  {
    name: 'hasura: the hub of the roaming does not take the connection',
    site: charging.site,
    expected: 'third-party',
    also: ['integration', 'product-defect', 'network'],
    why: 'the call of the server to the hub of another company is refused there',
    events: [
      ...charging.home(),
      click(6000, 'Publish to roaming'),
      charging.call(
        6040,
        charging.graphql,
        200,
        charging.refused('unexpected', 'http exception when calling webhook', {
          error: {
            type: 'http_exception',
            message: 'ConnectionFailure Network.Socket.connect: <socket: 18>: does not exist (Connection refused)',
            request: { host: 'ocpi.roamhub.example', method: 'POST', path: '/2.2/locations', port: 443 },
          },
        }),
        { sends: { operationName: 'PublishLocation' } },
      ),
    ],
  },
  {
    name: 'blazor: the national register is down',
    site: dentists.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the register that is asked by the server does not answer',
    events: [
      ...dentists.home(),
      filled('Fødselsnummer', 'redacted-number-1', { at: 5000 }),
      click(6000, 'Hent pasient'),
      dentists.call(
        6040,
        'GET /api/folkeregister/oppslag?ref=19',
        503,
        {
          type: 'https://timebok.tannhelse.example/problems/upstream',
          title: 'Folkeregisteret svarer ikke',
          status: 503,
          detail:
            'HttpRequestException: Response status code does not indicate success: 503 (Service Unavailable). GET https://api.folkeregister.example/v1/personer',
        },
        dentists.problem,
      ),
    ],
  },
  {
    name: 'spring: the customs office is closed for upkeep',
    site: customs.site,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the system of the authority is under maintenance',
    events: [
      ...customs.home(),
      click(6000, 'Transmit'),
      customs.call(
        6040,
        'POST /api/declarations/70/transmit',
        503,
        {
          type: 'about:blank',
          title: 'Service Unavailable',
          status: 503,
          detail:
            'ATLAS (Zoll) is not available: HTTP 503 from https://edi.zoll-atlas.example/edifact, planned maintenance until 12:00',
          message: 'error.atlas.unavailable',
        },
        customs.problem,
      ),
    ],
  },
  {
    name: 'laravel: the tax office has stopped its service, inside a 200',
    site: growers.site,
    environment: growers.brazil,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the answer repeats the refusal 108 of the tax office: its service is stopped for a while',
    events: [
      ...growers.home(),
      click(6000, 'Emitir nota'),
      growers.call(6040, 'POST /api/notas', 200, {
        status: 'erro',
        cStat: 108,
        xMotivo: 'Serviço Paralisado Momentaneamente (curto prazo)',
        autorizador: 'SEFAZ-MG',
        endpoint: 'https://nfe.fazenda.mg.example/nfe2/services/NFeAutorizacao4',
      }),
    ],
  },
  {
    name: 'apex: the trusted profile of the state does not give an answer',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'third-party',
    also: ['integration', 'network', 'capacity'],
    why: 'the signing service of the state is down; the town cannot mend that',
    events: [
      ...propertyTax.home(),
      click(6000, 'Podpisz'),
      propertyTax.page(
        6040,
        'GET https://podpis.profil-zaufany.example/dt/sign?tp=88',
        502,
        '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
        { headers: { server: 'nginx' } },
      ),
    ],
  },
  {
    name: 'rails: the insurer does not answer',
    site: veterinarians.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the service of the insurer answers 503 to the server',
    events: [
      ...veterinarians.home(),
      click(6000, 'Send claim'),
      veterinarians.call(
        6040,
        'POST /api/v1/claims',
        502,
        {
          errors: [
            {
              status: '502',
              code: 'insurer_unavailable',
              title: 'Insurer unavailable',
              detail: 'Petsure Direct (https://api.petsure.example/claims) answered 503 Service Unavailable',
            },
          ],
        },
        veterinarians.api,
      ),
    ],
  },
]
