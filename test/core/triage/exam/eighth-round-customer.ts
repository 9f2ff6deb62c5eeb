/** Eighth round: rights, sign-in, the customer's data and partners. Written before it was run. */
import { failedRequest } from '../../../support/session-builder.ts'
import { besides, blocked, plain, problem, xml } from './answers.ts'
import { after, type Case, call, code, inApp, lost, opens, page, rejects, says, start, throws } from './build.ts'

const rights: Case[] = [
  {
    name: 'ERP: no right for the company code',
    expected: 'permission',
    why: 'the system names the right that is missing',
    events: after(
      'Buchen',
      ...besides(),
      call(2600, 'POST /sap/opu/odata/sap/ZFI_DOC_SRV/Documents', 400, {
        error: {
          code: 'F5/084',
          message: { lang: 'de', value: 'Sie haben keine Berechtigung für den Buchungskreis 1000' },
          innererror: { transactionid: '5F0B1A', errordetails: [] },
        },
      }),
    ),
  },
  {
    name: 'CRM: GraphQL forbids in French',
    expected: 'permission',
    why: 'the code says forbidden; the script that fell over the empty answer only follows',
    events: after(
      'Supprimer le compte',
      call(2600, 'POST /graphql', 200, {
        data: { deleteAccount: null },
        errors: [{ message: "Vous n'avez pas les droits nécessaires", extensions: { code: 'FORBIDDEN' } }],
      }),
      throws(2690, "TypeError: Cannot read properties of null (reading 'id')", code('afterDelete')),
    ),
  },
  {
    name: 'telco: the tariff does not contain it',
    expected: 'permission',
    why: 'a matter of the plan',
    events: after(
      'Włącz roaming',
      call(2600, 'POST /api/services/roaming', 402, {
        kod: 'PLAN_LIMIT',
        komunikat: 'Twój plan nie obejmuje tej usługi',
      }),
      blocked(2700, 'https://stats.g.doubleclick.net/j/collect'),
    ),
  },
  {
    name: 'HR: a procedure of the database refuses for want of rights',
    expected: 'permission',
    why: 'the status says that the server failed, the words say that the person may not',
    events: after(
      'Aprovar férias',
      ...besides(),
      call(
        2600,
        'POST /rh/ws/Ferias',
        500,
        '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault><faultcode>S:Server</faultcode><faultstring>ORA-20001: Usuário sem permissão para aprovar férias desta unidade</faultstring></S:Fault></S:Body></S:Envelope>',
        xml,
      ),
    ),
  },
]

const IDP = 'https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize?client_id=77&response_type=code'

const signIn: Case[] = [
  {
    name: 'intranet: a call is led to the sign-in page and CORS stops it',
    expected: 'authentication',
    why: 'the session has ended: the server sends the call to the identity provider, where a script cannot follow',
    events: after(
      'Lagerbestand',
      failedRequest({
        at: 2600,
        id: 'lost-2600',
        url: inApp('/api/stock'),
        failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_FAILED' },
        redirects: [{ status: 302, url: IDP }],
      }),
      says(
        2610,
        `Access to fetch at '${IDP}' (redirected from '${inApp('/api/stock')}') from origin 'https://desk.kestrel.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      ),
      rejects(2690, 'TypeError: Failed to fetch', code('loadStock')),
    ),
  },
  {
    name: 'bank: the page of sign-in where JSON was asked for',
    expected: 'authentication',
    why: 'the answer is the form of sign-in with 200, and the script stumbles over its first character',
    events: after(
      'Movimenti',
      call(
        2600,
        'GET /ib/movimenti',
        200,
        page(
          'Accedi',
          '<form action="/ib/j_security_check" method="post"><input name="j_username"><input type="password" name="j_password"><button>Accedi</button></form>',
        ),
      ),
      rejects(2690, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('loadMovements')),
    ),
  },
  {
    name: 'reservation: the form is older than its session',
    expected: 'authentication',
    why: 'Laravel says 419 when the session of the form is gone',
    events: after(
      '予約を確定する',
      ...besides(),
      call(
        2600,
        'POST /yoyaku/confirm',
        419,
        page('ページの有効期限が切れました', '<div>419</div><div>ページの有効期限が切れました</div>'),
      ),
    ),
  },
  {
    name: 'mall: 200 and a code of its own for an ended sign-in',
    expected: 'authentication',
    why: 'the envelope says 401',
    events: after(
      '提交订单',
      call(2600, 'POST /api/order/submit', 200, { code: 401, msg: '登录已过期,请重新登录', data: null }),
    ),
  },
  {
    name: 'bank: IIS says that the sign-in timed out',
    expected: 'authentication',
    why: '440 is the status of IIS for an ended sign-in',
    events: after('Download statement', call(2600, 'GET /olb/statements/2026-10.pdf', 440, '', plain)),
  },
]

const data: Case[] = [
  {
    name: 'invoices: the VAT number is not valid',
    expected: 'integration',
    why: 'what was entered is refused with a reason',
    events: after(
      'Invia fattura',
      ...besides(),
      call(
        2600,
        'POST /api/fatture',
        422,
        {
          type: 'https://kestrel.example/problems/validation',
          title: 'Dati non validi',
          status: 422,
          errors: { cessionario: { partitaIva: ['La partita IVA 01234567890 non è valida'] } },
        },
        problem,
      ),
    ),
  },
  {
    name: 'import: one line of the file has a date that is none',
    expected: 'integration',
    also: 'clock-locale',
    why: 'the file of the customer',
    events: after(
      'Importeren',
      call(
        2600,
        'POST /api/import/medewerkers',
        400,
        'Regel 214: ongeldige datum "31-02-2026" in kolom Indiensttreding',
        plain,
      ),
      says(2690, 'Import mislukt'),
    ),
  },
  {
    name: 'hooks: the address of the customer is gone',
    expected: 'integration',
    why: "the customer's own server answered 410",
    events: after(
      'Send test event',
      ...besides(),
      call(2600, 'POST /api/webhooks/18/test', 502, {
        error: {
          code: 'webhook_delivery_failed',
          message: 'Your endpoint https://erp.customer.example/hook responded with 410 Gone',
        },
      }),
    ),
  },
  {
    name: 'materials: the number exists already',
    expected: 'integration',
    why: 'the customer gives the number, and it is taken',
    events: after(
      'Material anlegen',
      call(
        2600,
        'POST /odata/v4/materials/Materials',
        409,
        {
          error: {
            code: 'DUPLICATE',
            message: 'Das Material 4711 ist im Werk 1010 bereits vorhanden',
            target: 'Material',
            details: [],
          },
        },
        { headers: { 'content-type': 'application/json;odata.metadata=minimal' } },
      ),
    ),
  },
]

const partners: Case[] = [
  {
    name: 'e-signature: the provider of signatures is down',
    expected: 'third-party',
    why: 'the server names the provider and its answer',
    events: after(
      'Send for signature',
      ...besides(),
      call(2600, 'POST /api/envelopes', 502, {
        error: 'upstream_error',
        provider: 'DocuSign',
        message: 'DocuSign API returned 503 Service Unavailable',
      }),
    ),
  },
  {
    name: 'tax: the gateway of the authority does not answer',
    expected: 'third-party',
    why: 'the server is well and says whom it cannot reach',
    events: after(
      'Voranmeldung senden',
      call(
        2600,
        'POST /api/elster/uebermittlung',
        503,
        {
          type: 'about:blank',
          title: 'Dienst nicht erreichbar',
          status: 503,
          detail:
            'Der ELSTER-Server der Finanzverwaltung ist derzeit nicht erreichbar. Bitte versuchen Sie es später erneut.',
        },
        problem,
      ),
    ),
  },
  {
    name: 'checkout: the script of the payment provider does not come',
    expected: 'third-party',
    why: "the vendor's host answers 503 to its own script; the page only follows",
    events: [
      ...start(),
      call(1500, 'GET https://js.stripe.com/v3/', 503, 'upstream connect error', {
        ...plain,
        api: 'other',
        resourceType: 'script',
      }),
      opens(2000, '/checkout', 'push'),
      throws(2600, 'ReferenceError: Stripe is not defined', code('mountCard')),
      lost(2700, 'GET https://www.facebook.com/tr?id=1', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
]

export const eighthRoundCustomer: Case[] = [...rights, ...signIn, ...data, ...partners]
