/** Servio, in which technicians book visits: an Experience Cloud site of Salesforce (Aura, Lightning web components). */

import { productAt } from '../kit/product.ts'

const site = 'https://servio.my.site.example'
const made = productAt(site)
const bundle = '/s/sfsites/auraFW/javascript/MlRqRU5YT3pjWFRNenJranFOMWFjZw/aura_prod.js'
/** An action of Aura: HTTP 200, and the state of the action within. */
const aura = (at: number, action: string, state: 'SUCCESS' | 'ERROR', told: object) =>
  made.call(at, `POST /s/sfsites/aura?r=${at % 97}&aura.ApexAction.execute=1`, 200, {
    actions: [
      {
        id: '412;a',
        state,
        returnValue: state === 'SUCCESS' ? told : null,
        error: state === 'ERROR' ? [{ event: null, ...told }] : [],
      },
    ],
    context: { mode: 'PROD', app: 'siteforce:communityApp', descriptor: action },
  })
const home = () => [
  made.opens(0, '/s/visits', 'Visits'),
  aura(220, 'VisitController.me', 'SUCCESS', { id: '005xx01' }),
  aura(380, 'VisitController.list', 'SUCCESS', { visits: [{ id: 'a0B1', status: 'Scheduled' }] }),
]

export const fieldService = { site, ...made, bundle, aura, home }
