/** Companies behind the product that are down, by name or by host. */

import { statisticsBlocked } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { eSignature } from './products/e-signature.ts'
import { payroll } from './products/payroll.ts'
import { socialPlanner } from './products/social-planner.ts'
import { telemedicine } from './products/telemedicine.ts'

export const partnersNamed: Case[] = [
  {
    name: 'contracts: the issuer of qualified signatures is silent',
    site: eSignature.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the server says whose service it waited for',
    events: [
      ...eSignature.home(),
      ...statisticsBlocked(800),
      click(9000, 'Podpisz kwalifikowanie'),
      eSignature.abp(
        9040,
        'POST /api/app/signatures/qualified',
        502,
        'Dostawca podpisu kwalifikowanego (SimplySign) nie odpowiada. Spróbuj ponownie później.',
        {
          code: 'Sygnata:ProviderUnavailable',
          details: 'Upstream https://cloudsign.webnotarius.pl returned 503 Service Unavailable',
        },
      ),
    ],
  },
  {
    name: 'social planner: Facebook itself has trouble',
    site: socialPlanner.site,
    expected: 'third-party',
    also: 'integration',
    why: 'Meta says that its service is unavailable for a while',
    events: [
      ...socialPlanner.home(),
      click(6000, 'Publicar agora'),
      socialPlanner.graph(
        6040,
        'POST /api/posts/330/publicar',
        502,
        2,
        'An unexpected error has occurred. Please retry your request later.',
        { is_transient: true },
      ),
    ],
  },
  {
    name: 'telemedicine: the service of video calls is down',
    site: telemedicine.site,
    expected: 'third-party',
    why: 'our server gave the token; the host of Twilio says 503',
    events: [
      ...telemedicine.home(),
      click(6000, 'Rejoindre la consultation'),
      telemedicine.call(6040, 'POST /api/rendez-vous/4410/jeton', 200, { jeton: 'redacted-jwt-2' }),
      telemedicine.call(6300, 'POST https://ecs.us1.twilio.com/v2/Configuration', 503, {
        code: 20_503,
        message: 'Service Unavailable',
        more_info: 'https://www.twilio.com/docs/errors/20503',
        status: 503,
      }),
      telemedicine.rejects(
        6420,
        'TwilioError: Signaling connection error',
        telemedicine.place('createSignalingConnectionError', telemedicine.twilio),
      ),
    ],
  },
  {
    name: 'payroll: the portal of the authority is not reachable',
    site: payroll.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the message names Altinn, to which the report of wages goes',
    events: [
      ...payroll.home(),
      click(12_000, 'Send a-melding'),
      payroll.call(12_060, 'POST /api/a-melding/2026-02', 503, {
        kode: 'ALTINN_UTILGJENGELIG',
        melding: 'Altinn svarer ikke akkurat nå (503 fra platform.altinn.no). Prøv igjen senere.',
      }),
    ],
  },
]
