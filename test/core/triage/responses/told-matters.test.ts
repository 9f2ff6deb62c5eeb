/** What messages mean that are put together from a thing and its state, in six languages; and what only looks like that. */
import { describe, expect, it } from 'vitest'
import type { NoticeEvent } from '../../../../src/core/session/index.ts'
import { type NoticeReason, noticeReason } from '../../../../src/core/triage/responses/notice-reason.ts'

const own = new Set(['northdesk.example'])
const reasonOf = (text: string, role: NoticeEvent['role'] = 'alert') => noticeReason({ text, role }, own)

describe.each<[NoticeReason, string[]]>([
  [
    'connection',
    [
      'Orders are not imported any more. Reconnect your shop.',
      'The connection to your bank has expired.',
      'Bitte verbinden Sie Ihr Postfach erneut.',
      'La connexion avec votre boutique a expiré.',
      'Vuelva a conectar su calendario.',
      'A integração com a loja expirou.',
      'カレンダーとの連携が切れました。',
    ],
  ],
  [
    'link-expired',
    ['This invitation link has already been used.', 'Der Einladungslink ist abgelaufen.', 'このリンクは使用済みです。'],
  ],
  [
    'plan',
    [
      'Two-way sync requires a paid plan.',
      'Your licence has lapsed.',
      'Die Testphase ist abgelaufen.',
      'Votre abonnement a pris fin hier.',
      'Su suscripción ya no está activa.',
      'Disponível apenas no plano Equipe.',
      'この機能は上位プランのみご利用いただけます。',
      'Upgrade to add more rooms.',
      'Comments have been turned off.',
    ],
  ],
  [
    'role',
    [
      'Your company has disabled downloads.',
      'Freigaben wurden von Ihrem Administrator abgeschaltet.',
      'Cette option a été désactivée par l’administrateur.',
      'El administrador ha deshabilitado esta opción.',
      'Exportação bloqueada pelo administrador.',
      '共有は管理者により禁止されています。',
      'This page is for managers only.',
      'Guests cannot invite others.',
      'Du hast nicht die nötigen Rechte.',
      'Ask the owner for access.',
      'You are not a member of this team.',
    ],
  ],
  [
    'set-up',
    [
      'No printer is assigned to this till.',
      'Für diese Filiale ist kein Drucker zugewiesen.',
      'Aucun compte bancaire n’est associé.',
      'No hay ningún almacén asignado.',
      'Nenhum depósito foi definido.',
      '支払方法が登録されていません。',
      'This is not available on this server.',
    ],
  ],
  [
    'used-up',
    [
      'This board has reached its limit of 40 lists.',
      'You have run out of credits.',
      'Ihr Kontingent ist aufgebraucht.',
      'Vos crédits sont épuisés.',
      'Ha agotado los envíos de este mes.',
      'Você atingiu o limite de envios deste mês.',
      '容量が不足しています。',
    ],
  ],
  [
    'file-kind',
    [
      'This file type is not supported.',
      'The spreadsheet is password-protected.',
      'Die Datei ist beschädigt.',
      'Le fichier n’est pas pris en charge.',
      'El archivo está dañado.',
      'Formato de arquivo não suportado.',
      '対応していない画像形式です。',
    ],
  ],
  ['too-large', ['The picture must be smaller than 5 MB.', 'Das Bild darf höchstens 2 MB groß sein.']],
  [
    'state',
    [
      'The quote has already been signed and can no longer be changed.',
      'Die Rechnung ist festgeschrieben.',
      'La commande est déjà expédiée.',
      'El parte ya está cerrado.',
      'O pedido está aguardando aprovação.',
      '承認待ちです。',
      'This voucher has expired.',
      'Der Gutschein wurde bereits eingelöst.',
      'All rooms are fully booked.',
      'This list cannot be deleted while tasks are open.',
    ],
  ],
  ['locked-out', ['Your login is blocked after too many attempts.', 'アカウントがロックされました。']],
  ['sign-in', ['Two-factor authentication is required here.', 'Please verify your email to sign in.']],
  ['session', ['Ungültige Sitzung.', '一定時間操作がなかったためログアウトしました。']],
  ['validation', ['El usuario no tiene dirección de correo.', 'No customer was selected.']],
])('%s', (reason, texts) => {
  it.each(texts)('%s', (text) => {
    expect(reasonOf(text)).toBe(reason)
  })
})

it.each([
  'The door is closed and could not be saved',
  'Camera 4 is disabled',
  'Sensor 12 was deactivated',
  'The document could not be opened',
  'We are trying to reconnect your session',
  'The plan of the building could not be loaded',
  'Only three pictures can be sent',
  'The file was not saved',
  'Your administrator was told',
  'The licence of this employee was blocked',
])('no reason: %s', (text) => {
  expect(reasonOf(text)).toBeUndefined()
})

it.each([
  ['a script of the customer’s own is no program of the product', 'Your script failed: TypeError: x is not a function'],
  ['nor is a formula', 'Ihre Formel hat einen Fehler: Cannot read properties of undefined'],
])('%s', (_, text) => {
  expect(reasonOf(text)).not.toBe('defect')
})
