/** Hansebank, a German portal for business accounts: pages of the server, forms, little script. */
import { filled, step } from '../../../support/session-builder.ts'
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows } from './noise.ts'

const site = 'https://portal.hansebank.example'
const { page, call, opens, throws, lost } = productAt(site)
const ahead = productAt(site, { ahead: 420_000 })

const account = () => [
  opens(0, '/konto/uebersicht', 'Kontoübersicht - Hansebank'),
  page(10, 'GET /konto/uebersicht', 200, html('Kontoübersicht', '<h1>Konten</h1>'), {
    headers: { server: 'Apache', 'cache-control': 'no-store' },
  }),
  call(500, 'GET /konto/nachrichten/anzahl', 200, { ungelesen: 2 }, { api: 'xhr' }),
  call(520, 'POST /statistik/matomo.php?idsite=2', 204, '', { api: 'beacon' }),
  says(530, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
]
const submit = (at: number, name: string) => step({ at, name, action: 'submit', text: `Submitted "${name}"` })

export const bankingPortal: BlindCase[] = [
  {
    name: 'bank: the session has run out while a form was filled in',
    site,
    expected: 'authentication',
    why: 'the form is sent on to the sign-in with the reason in the address',
    events: [
      ...account(),
      opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      filled('Betrag', '480,00', { at: 900_000 }),
      submit(912_000, 'Weiter zur TAN'),
      page(
        912_020,
        'POST /zahlung/neu',
        200,
        html(
          'Anmeldung',
          '<h1>Anmelden</h1><p>Sie wurden aus Sicherheitsgründen nach 10 Minuten ohne Eingabe abgemeldet.</p>',
        ),
        {
          redirected: true,
          responseUrl: `${site}/anmeldung?grund=inaktiv`,
          redirects: [{ status: 302, url: `${site}/anmeldung?grund=inaktiv` }],
        },
      ),
      opens(912_300, '/anmeldung?grund=inaktiv', 'Anmeldung - Hansebank'),
    ],
  },
  {
    name: 'bank: a gate before the portal turns a payment away',
    site,
    expected: 'configuration',
    also: 'network',
    why: 'the page of an F5 firewall, on one form alone: it takes the text of the payment for an attack; where it stands is open',
    events: [
      ...account(),
      extensionHangsUp(1300),
      opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      filled('Verwendungszweck', "Re. 4711; O'Neill & Sons -- Select from Katalog", { at: 9000 }),
      submit(12_000, 'Weiter zur TAN'),
      page(
        12_020,
        'POST /zahlung/neu',
        200,
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 8412093377125609871<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>",
        {
          headers: { 'cache-control': 'no-cache', connection: 'close' },
        },
      ),
      opens(12_300, '/zahlung/neu', 'Request Rejected'),
    ],
  },
  {
    name: 'bank: an amount in the form that the page itself asks for',
    site,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'the German page asks for a comma and its server cannot read one',
    events: [
      ...account(),
      extensionThrows(1500),
      opens(5000, '/dauerauftrag/neu', 'Dauerauftrag - Hansebank'),
      filled('Betrag (z. B. 1.250,00)', '1.250,00', { at: 9000 }),
      submit(12_000, 'Dauerauftrag anlegen'),
      page(
        12_020,
        'POST /dauerauftrag/neu',
        500,
        html(
          'HTTP Status 500 – Internal Server Error',
          '<h1>HTTP Status 500 – Internal Server Error</h1><p><b>Message</b> For input string: &quot;1.250,00&quot;</p><pre>java.lang.NumberFormatException: For input string: &quot;1.250,00&quot;\n\tat java.base/jdk.internal.math.FloatingDecimal.readJavaFormatString(FloatingDecimal.java:2054)\n\tat de.hansebank.auftrag.DauerauftragAction.betrag(DauerauftragAction.java:141)</pre><h3>Apache Tomcat/10.1.34</h3>',
        ),
      ),
    ],
  },
  {
    name: 'bank: a password manager stumbles, the payment goes through',
    site,
    expected: 'none',
    why: 'nothing wrong: the error is of an extension’s own script and the payment was taken',
    events: [
      ...account(),
      opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      throws(5600, "TypeError: Cannot read properties of null (reading 'getRootNode')", {
        function: 'findForm',
        url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/autofill.js',
        line: 1,
        column: 33_907,
      }),
      lost(5700, 'GET https://tags.tiqcdn.com/utag/hansebank/main/prod/utag.js', 'net::ERR_BLOCKED_BY_CLIENT'),
      submit(12_000, 'Auftrag freigeben'),
      page(
        12_020,
        'POST /zahlung/freigabe',
        200,
        html('Auftrag ausgeführt', '<h1>Ihr Auftrag wurde angenommen</h1><p>Referenz 2026031200471</p>'),
      ),
    ],
  },
  {
    name: 'bank: the code of a clock that runs ahead',
    site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the code of the computer’s generator is outside of its window, and the clock is seven minutes ahead of the server’s',
    events: [
      opens(0, '/anmeldung/zweiter-faktor', 'Zweiter Faktor - Hansebank'),
      ahead.call(300, 'GET /anmeldung/status', 200, { stufe: 2 }, { api: 'xhr' }),
      filled('Einmalcode', 'redacted-otp-1', { at: 4000 }),
      click(6000, 'Bestätigen'),
      ahead.call(
        6030,
        'POST /anmeldung/totp',
        401,
        {
          code: 'TOTP_ABGELAUFEN',
          meldung: 'Der Code liegt außerhalb des gültigen Zeitfensters (Abweichung +14 Schritte).',
        },
        { api: 'xhr' },
      ),
      click(16_000, 'Bestätigen'),
      ahead.call(
        16_030,
        'POST /anmeldung/totp',
        401,
        {
          code: 'TOTP_ABGELAUFEN',
          meldung: 'Der Code liegt außerhalb des gültigen Zeitfensters (Abweichung +14 Schritte).',
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'bank: a file of payments with a wrong account',
    site,
    expected: 'integration',
    why: 'the file of the customer’s bookkeeping breaks the scheme of pain.001',
    events: [
      ...account(),
      extensionHangsUp(1500),
      opens(5000, '/datei/upload', 'SEPA-Datei - Hansebank'),
      step({
        at: 8000,
        action: 'upload',
        text: 'Chose "lohn_maerz.xml" in "SEPA-Datei"',
        value: 'lohn_maerz.xml',
        files: [{ type: 'text/xml', size: 48_211 }],
      }),
      submit(9000, 'Hochladen'),
      page(
        9020,
        'POST /datei/upload',
        422,
        html(
          'Datei abgelehnt',
          "<h1>Datei abgelehnt</h1><ul class='fehler'><li>Zeile 118: cvc-pattern-valid: Value 'DE89 3704 0044 0532 0130 0' is not facet-valid with respect to pattern '[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}' for type 'IBAN2007Identifier'.</li></ul>",
        ),
      ),
    ],
  },
  {
    name: 'bank: a page that says no more than that something went wrong',
    site,
    expected: 'unknown',
    also: 'product-defect',
    why: 'too little evidence: a reference of the server is all that there is',
    events: [
      ...account(),
      click(4000, 'Kontoauszug März'),
      page(
        4020,
        'GET /konto/auszug?monat=2026-03',
        200,
        html(
          'Hinweis',
          '<h1>Hinweis</h1><p>Ihre Anfrage konnte derzeit nicht bearbeitet werden. Referenz: 8F2A-77C1</p>',
        ),
      ),
      opens(4300, '/konto/auszug?monat=2026-03', 'Hinweis - Hansebank'),
    ],
  },
]
