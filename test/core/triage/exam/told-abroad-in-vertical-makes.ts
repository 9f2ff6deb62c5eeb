/** What apps of one trade say on the screen in German, French, Spanish, Portuguese, Dutch, Japanese and Italian. */
import type { Case } from './kit/build.ts'
import { alert, dialog, field, toasts, toldOn, warns } from './kit/told.ts'
import { acteo, fatturino, kintaro, nominera, sindiko, stromwerk, zorgrooster } from './products/vertical-makes.ts'

export const toldAbroadInVerticalMakes: Case[] = [
  toldOn(stromwerk, ['integration'], 'Zählerstand liegt unter dem letzten abgelesenen Wert.', field, [
    'Zählerstand melden',
    'POST /api/zaehler/1EMH0012/stand',
    400,
  ]),
  toldOn(
    stromwerk,
    ['capacity'],
    'Das Kundenportal wird gerade gewartet. Ab 18 Uhr sind wir wieder für Sie da.',
    alert,
    ['Weiter', 'POST /api/abschlag', 503],
  ),
  toldOn(stromwerk, ['permission'], 'Ihr Benutzer darf keine Abschläge ändern.', alert, [
    'Abschlag ändern',
    'PUT /api/abschlag',
    400,
  ]),
  toldOn(acteo, ['authentication'], 'Vous avez été déconnecté car votre compte est ouvert ailleurs.', dialog, [
    'Ouvrir',
    'GET /api/dossiers/81',
  ]),
  toldOn(acteo, ['third-party'], 'Le service de signature électronique de Yousign ne répond plus.', alert, [
    'Signer',
    'POST /api/actes/5/signature',
    500,
  ]),
  toldOn(nominera, ['integration'], 'El NIF introducido no corresponde a ningún trabajador.', field, [
    'Buscar',
    'POST /api/trabajadores/buscar',
    404,
  ]),
  toldOn(nominera, ['configuration'], 'No hay convenio asignado a este centro de trabajo.', alert, [
    'Calcular nómina',
    'POST /api/nominas',
    500,
  ]),
  toldOn(sindiko, ['permission', 'capacity'], 'Seu plano permite até 3 condomínios.', alert, [
    'Novo condomínio',
    'POST /api/condominios',
    400,
  ]),
  toldOn(sindiko, ['network'], 'Você está sem conexão com a internet.', warns, ['Atualizar', 'GET /api/condominios']),
  toldOn(zorgrooster, ['integration'], 'Deze dienst is al door een collega overgenomen.', toasts, [
    'Overnemen',
    'POST /api/diensten/S2/overnemen',
    409,
  ]),
  toldOn(
    zorgrooster,
    ['authentication', 'outdated-client'],
    'De pagina is verlopen. Ververs en probeer opnieuw.',
    alert,
    ['Opslaan', 'POST /api/beschikbaarheid', 400],
  ),
  toldOn(
    kintaro,
    ['integration', 'permission', 'configuration'],
    '申請の期限が過ぎています。管理者にお問い合わせください。',
    alert,
    ['申請', 'POST /api/shinsei', 400],
  ),
  toldOn(kintaro, ['permission'], 'この操作を行う権限がありません。', alert, ['承認', 'POST /api/shonin']),
  toldOn(kintaro, ['capacity', 'integration'], 'ファイルサイズが上限（5MB）を超えています。', field, [
    '添付',
    'GET /api/tenpu',
  ]),
  toldOn(fatturino, ['integration'], 'Il codice destinatario deve essere di 7 caratteri.', field, [
    'Salva',
    'POST /api/fatture',
    400,
  ]),
  toldOn(fatturino, ['third-party'], 'Il Sistema di Interscambio non è raggiungibile, riproveremo fra poco.', warns, [
    'Invia',
    'POST /api/fatture/41/invio',
    502,
  ]),
]
