/** Démarches Vallonne, forms of a French authority: PHP, jQuery 1.12, XMLHttpRequest, FranceConnect. */

import { page as html, says } from '../kit/build.ts'
import { firefox, productAt } from '../kit/product.ts'

const site = 'https://demarches.vallonne.example'
const { call, page, place, throws, opens, lost } = productAt(site, { engine: 'firefox' })
const chromium = productAt(site)
const jquery = '/js/jquery-1.12.4.min.js'
const xhr = { api: 'xhr' as const, requestHeaders: [['x-requested-with', 'XMLHttpRequest']] as [string, string][] }
const form = () => [
  opens(0, '/aide-logement/etape/2', 'Aide au logement - étape 2'),
  page(5, 'GET /aide-logement/etape/2', 200, html('Aide au logement', '<form id="etape2"></form>'), {
    headers: { server: 'Apache', 'x-powered-by': 'PHP/8.3.17' },
  }),
  call(500, 'GET /ajax/communes.php?cp=59000', 200, [{ insee: '59350', nom: 'Lille' }], xhr),
  call(520, 'GET /ajax/session.php', 200, { reste: 1740 }, xhr),
  lost(540, 'GET https://stats.vallonne.example/matomo.php?idsite=4&rec=1', 'NS_ERROR_TRACKING_URI'),
  says(550, 'JQMIGRATE: Migrate is installed, version 1.4.1', 'warn'),
]
const french = { ...firefox, language: 'fr-FR', languages: ['fr-FR', 'fr'], timeZone: 'Europe/Paris' }

export const governmentForm = { site, call, page, place, throws, opens, lost, chromium, jquery, xhr, form, french }
