/** Démarches Vallonne, forms of a French authority: PHP, jQuery 1.12, XMLHttpRequest, FranceConnect. */
import { step } from '../../../support/session-builder.ts'
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, firefox, productAt } from './kit.ts'

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

export const governmentForm: BlindCase[] = [
  {
    name: 'formulaire: a warning of PHP before the answer',
    site,
    expected: 'product-defect',
    why: 'the server’s own script prints a warning into its JSON, which nobody can read then',
    events: [
      ...form(),
      click(6000, 'Calculer'),
      call(
        6030,
        'POST /ajax/quotient.php',
        200,
        '<br />\n<b>Warning</b>:  Undefined array key "parts" in <b>/srv/www/demarches/ajax/quotient.php</b> on line <b>88</b><br />\n{"quotient":812}',
        xhr,
      ),
      throws(
        6130,
        'SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
        place('parseJSON', jquery, 4, 17_204),
        place('success', '/js/aide.js', 211, 22),
      ),
    ],
    environment: french,
  },
  {
    name: 'formulaire: FranceConnect is being worked on',
    site,
    expected: 'third-party',
    why: 'the state’s own sign-in is closed for maintenance, says its page; the form only leads there',
    events: [
      opens(0, '/connexion', 'Connexion'),
      page(5, 'GET /connexion', 200, html('Connexion', '<a id="fc">FranceConnect</a>')),
      click(2000, 'S’identifier avec FranceConnect'),
      page(
        2040,
        'GET https://app.franceconnect.gouv.fr/api/v1/authorize?client_id=vallonne',
        503,
        html(
          'FranceConnect',
          '<h1>FranceConnect est momentanément indisponible</h1><p>Une opération de maintenance est en cours. Code d’erreur : Y000011</p>',
        ),
      ),
      opens(2300, 'https://app.franceconnect.gouv.fr/api/v1/authorize?client_id=vallonne', 'FranceConnect'),
    ],
    environment: french,
  },
  {
    name: 'formulaire: the translated page sends translated answers',
    site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the browser has translated the options, whose text is what is sent: Yes where the server takes Oui',
    events: [
      chromium.opens(0, '/aide-logement/etape/2', 'Housing assistance - step 2'),
      chromium.call(500, 'GET /ajax/communes.php?cp=59000', 200, [{ insee: '59350', nom: 'Lille' }], xhr),
      step({ at: 4000, action: 'select', text: 'Chose "Yes" in "Are you a tenant?"', value: 'Yes' }),
      click(6000, 'Following'),
      chromium.call(
        6030,
        'POST /ajax/etape2.php',
        422,
        { erreurs: { locataire: 'Valeur « Yes » non admise. Valeurs possibles : Oui, Non' } },
        { ...xhr, sends: { locataire: 'Yes' } },
      ),
    ],
    environment: { translated: true, language: 'en-GB', languages: ['en-GB', 'fr'] },
  },
  {
    name: 'formulaire: the filter of the town hall answers',
    site,
    expected: 'network',
    why: 'the page is that of a filter in the customer’s own network, not of the form',
    events: [
      ...form(),
      click(6000, 'Joindre un justificatif'),
      call(
        6030,
        'POST /ajax/depot.php',
        403,
        html(
          'Accès refusé',
          '<h1>Olfeo - Accès refusé</h1><p>Mairie de Vallonne, politique : « Partage de fichiers ». URL : https://demarches.vallonne.example/ajax/depot.php. Utilisateur : redacted-name-1. Contactez la DSI.</p>',
        ),
        { ...xhr, headers: { 'proxy-connection': 'close', via: '1.1 proxy-mairie (squid/5.7)' } },
      ),
      throws(
        6130,
        'SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
        place('parseJSON', jquery, 4, 17_204),
      ),
    ],
    environment: french,
  },
  {
    name: 'formulaire: success, with an error of the server in it',
    site,
    expected: 'product-defect',
    why: 'the answer of 200 carries a fault of the database that the page shows as done',
    events: [
      ...form(),
      click(6000, 'Envoyer la demande'),
      call(
        6030,
        'POST /ajax/envoi.php',
        200,
        {
          succes: true,
          numero: null,
          debug:
            'SQLSTATE[42703]: Undefined column: 7 ERROR:  column "num_demande" of relation "demandes" does not exist',
        },
        xhr,
      ),
      says(6130, 'Demande n° null enregistrée', 'info'),
      opens(6400, '/aide-logement/merci?numero=null', 'Merci'),
    ],
    environment: french,
  },
  {
    name: 'formulaire: a script out of the browser’s store',
    site,
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the page is new and calls a function that the script, kept since the version before, does not yet have',
    events: [
      opens(0, '/aide-logement/etape/3', 'Aide au logement - étape 3'),
      page(
        5,
        'GET /aide-logement/etape/3',
        200,
        html('Étape 3', '<!-- v2.8.0 --><script src="/js/aide.js"></script><script>initEtape3()</script>'),
      ),
      call(300, 'GET /js/aide.js', 200, '/* aide.js v2.7.1 */ function initEtape2(){}', {
        fromCache: true,
        api: 'other',
        resourceType: 'script',
        headers: {
          'content-type': 'text/javascript',
          'last-modified': 'Mon, 12 Jan 2026 08:00:00 GMT',
          age: '5090400',
        },
      }),
      throws(420, 'ReferenceError: initEtape3 is not defined', place('<anonymous>', '/aide-logement/etape/3', 88, 9)),
      lost(600, 'GET https://stats.vallonne.example/matomo.php?idsite=4', 'NS_ERROR_TRACKING_URI'),
    ],
    environment: french,
  },
]
