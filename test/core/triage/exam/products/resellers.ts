/** A portal for resellers on Salesforce Experience Cloud, made with Aura and LWC. */
import { productAt } from '../kit/product.ts'

const site = 'https://partners.northpump.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/s/deals', 'Deal registration'),
  at.call(
    500,
    'POST /s/sfsites/aura?r=1&aura.Component.getComponentDef=1',
    200,
    { actions: [{ id: '12;a', state: 'SUCCESS', returnValue: {}, error: [] }] },
    { api: 'xhr' },
  ),
]
const apex = (when: number, error: object, extra: object = {}) =>
  at.call(
    when,
    'POST /s/sfsites/aura?r=8&aura.ApexAction.execute=1',
    200,
    {
      actions: [{ id: '140;a', state: 'ERROR', returnValue: null, error: [error], ...extra }],
      context: { mode: 'PROD', app: 'siteforce:communityApp' },
    },
    {
      api: 'xhr',
      sends: {
        message: {
          actions: [
            {
              id: '140;a',
              descriptor: 'aura://ApexActionController/ACTION$execute',
              params: { classname: 'DealRegController', method: 'save' },
            },
          ],
        },
      },
    },
  )

export const resellers = { ...at, site, home, apex }
