/** Rights, plans, sessions and standstills of which only the screen tells: the server answers with 200, or nothing was sent. */
import { developersNotes, pictureMissing, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import { asks, flash, shows, toast } from './kit/notices.ts'
import {
  attendance,
  courses,
  deals,
  inJapan,
  itDesk,
  lets,
  letters,
  oilShop,
  questions,
  stockroom,
  surgery,
  visits,
} from './products/small-businesses.ts'

export const refusalsOnTheScreen: Case[] = [
  {
    name: 'screen: letters: the plan is full',
    site: letters.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the dialog names the limit of the plan; nothing was sent',
    events: [
      ...letters.home(),
      ...statisticsBlocked(400),
      click(3000, 'Añadir contacto'),
      asks(3200, 'Has alcanzado el límite de 500 contactos de tu plan. Mejora tu plan para añadir más.', 'warning'),
    ],
  },
  {
    name: 'screen: courses: no right to change the course',
    site: courses.site,
    expected: 'permission',
    why: 'Django leads back to the list, and its message says that the right is wanting',
    events: [
      ...courses.home(),
      click(3000, 'Bewerken'),
      ...courses.sent(3030, 'GET /cursussen/14/bewerken/', '/cursussen/', 'Mijn cursussen - Cursuskade'),
      flash(3500, 'U hebt geen rechten om deze cursus te bewerken.'),
    ],
  },
  {
    name: 'screen: lets: not authorised',
    site: lets.site,
    expected: 'permission',
    why: 'a page with 200 that says that the user is not authorised',
    events: [
      ...lets.home(),
      pictureMissing(500),
      click(3000, 'Delete tenancy'),
      ...lets.sent(3030, 'POST /Tenancies/Delete/208', '/Tenancies/Details/208', 'Tenancy 208 - Keystone Lets'),
      shows(3500, 'You are not authorised to delete tenancies. Please contact your branch manager.'),
    ],
  },
  {
    name: 'screen: it desk: security constraints',
    site: itDesk.site,
    expected: 'permission',
    why: 'ServiceNow tells of its security constraints on the page, the answer is 200',
    events: [
      ...itDesk.home(),
      click(3000, 'Change requests'),
      itDesk.api(3040, 'POST /api/now/graphql', 200, { data: { GlideRecord_Query: { change_request: null } } }),
      shows(3300, 'Security constraints prevent access to requested page'),
    ],
  },
  {
    name: 'screen: deals: only for administrators',
    site: deals.site,
    expected: 'permission',
    also: 'configuration',
    why: 'the toast says who may do it',
    events: [
      ...deals.home(),
      ...developersNotes(500),
      click(3000, 'Delete pipeline'),
      deals.api(3040, 'POST /graphql', 200, { data: { deletePipeline: { ok: false } } }),
      toast(3300, 'Only admins can delete a pipeline', 'error'),
    ],
  },
  {
    name: 'screen: surgery: la sessione è scaduta',
    site: surgery.site,
    expected: 'authentication',
    why: 'the page was led to the sign-in, which says that the session is over',
    events: [
      ...surgery.home(),
      click(3_600_000, 'Salva appuntamento'),
      ...surgery.sent(3_600_030, 'POST /agenda.xhtml', '/login.xhtml', 'Accesso - Ambulatoria'),
      flash(3_600_500, 'La sessione è scaduta. Effettuare nuovamente il login.', 'warning'),
    ],
  },
  {
    name: 'screen: oil shop: la sesión ha caducado',
    site: oilShop.site,
    expected: 'authentication',
    why: 'the heartbeat of WordPress has shown its dialog to sign in again',
    events: [
      ...oilShop.home(),
      click(3000, 'Actualizar pedido'),
      oilShop.api(3030, 'POST /wp-admin/admin-ajax.php', 200, { 'wp-auth-check': false, server_time: 1_773_307_803 }),
      asks(3400, 'La sesión ha caducado. Por favor, vuelve a acceder.'),
    ],
  },
  {
    name: 'screen: attendance: パスワードが違う',
    site: attendance.site,
    environment: inJapan,
    expected: 'authentication',
    why: 'the form of the sign-in comes back with what was wrong',
    events: [
      attendance.opens(0, '/login', 'ログイン - はたらくば'),
      typed(2000, 'メールアドレス', 'redacted-email-1'),
      typed(4000, 'パスワード', 'redacted-password-1'),
      click(6000, 'ログイン'),
      ...attendance.sent(6030, 'POST /login', '/login', 'ログイン - はたらくば'),
      shows(6500, 'メールアドレスまたはパスワードが正しくありません。'),
    ],
  },
  {
    name: 'screen: stockroom: underhåll',
    site: stockroom.site,
    expected: 'capacity',
    why: 'the system is taken down for a while on purpose',
    events: [
      ...stockroom.home(),
      click(3000, 'Bekräfta plock'),
      stockroom.api(3030, 'POST /Lager/screenservices/Lager/ActionConfirmPick', 200, {
        versionInfo: { hasModuleVersionChanged: false, hasApiVersionChanged: false },
        data: { Ok: false },
      }),
      flash(3300, 'Pågående underhåll: systemet är inte tillgängligt förrän kl. 14:00. Försök igen senare.'),
    ],
  },
  {
    name: 'screen: visits: 要求が多すぎる',
    site: visits.site,
    environment: inJapan,
    expected: 'capacity',
    why: 'the banner of Power Apps says that there were too many requests',
    events: [
      ...visits.home(),
      click(3000, '更新'),
      shows(3600, '要求が多すぎます。しばらく待ってからもう一度お試しください。'),
    ],
  },
  {
    name: 'screen: questions: the photo is too large',
    site: questions.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the page refuses the size of the file before it sends it',
    events: [
      ...questions.home(),
      resizeLoop(600),
      chose(3000, 'photo.heic', 'image/heic', 14_800_000),
      shows(3200, 'Le fichier dépasse la taille maximale autorisée (10 Mo).'),
    ],
  },
]
