/** Why something did not work, as pages tell people in their languages; and what only looks like that. */
import { describe, expect, it } from 'vitest'
import type { NoticeEvent } from '../../../../src/core/session/index.ts'
import { isAmiss, type NoticeReason, noticeReason } from '../../../../src/core/triage/responses/notice-reason.ts'

const own = new Set(['northdesk.example'])
const reasonOf = (text: string, role: NoticeEvent['role'] = 'alert') => noticeReason({ text, role }, own)

describe.each<[NoticeReason, string[]]>([
  [
    'conflict',
    [
      'The record you were editing was modified by Kim Roe during your edit session.',
      'Der Vertrag wurde inzwischen von einer anderen Person bearbeitet.',
      'La fiche a été modifiée par un autre utilisateur.',
      'Locked: another user is editing this document.',
      'Der Vertrag wird gerade von Kim Roe bearbeitet.',
      'El documento está siendo editado por Ana.',
      'El pedido ha sido modificado por otro usuario.',
      'Il documento è stato modificato da un altro utente.',
      'De offerte is ondertussen door iemand anders gewijzigd.',
      'Dokument został zmieniony przez innego użytkownika.',
      'Ordern har ändrats av någon annan.',
      '他のユーザーによって更新されました。',
      'Klient o tym numerze już istnieje.',
      'Cet identifiant existe déjà.',
      'Ein Artikel mit dieser Nummer ist bereits vergeben.',
      '此名称已存在',
    ],
  ],
  [
    'maintenance',
    [
      'Wegen Wartung ist das Portal bis 14 Uhr nicht verfügbar.',
      'Il servizio non è disponibile per manutenzione.',
      'Pågående underhåll: försök senare.',
      'Вследствие технических работ сервис недоступен. Технические работы: сервис недоступен до 14:00.',
      'ただいまメンテナンス中です。',
    ],
  ],
  [
    'rate',
    [
      'Too many requests. Try again in a minute.',
      'Zu viele Anfragen. Bitte warten Sie.',
      'Trop de tentatives, réessayez plus tard.',
      'Demasiadas solicitudes en poco tiempo.',
      'Zbyt wiele żądań.',
      'För många försök. Vänta en stund.',
      '要求が多すぎます。',
      '操作过于频繁，请稍后再试',
    ],
  ],
  [
    'exhausted',
    [
      'Der Dienst ist zurzeit überlastet.',
      'Le service est surchargé.',
      '现在系统繁忙，请稍后再试',
      'The report took too long. Choose fewer months.',
      'Das Postfach ist voll.',
      'We are experiencing high demand. Come back soon.',
      'La consulta superó el tiempo máximo.',
      'Your search has exceeded the time limit of 30 s.',
    ],
  ],
  [
    'offline',
    [
      'You are still offline. Nothing was saved.',
      'Keine Internetverbindung.',
      'Vous êtes toujours hors ligne.',
      'Sei ancora offline.',
      'Je bent offline.',
      'Sprawdź swoje połączenie z Internetem.',
      'Нет подключения к интернету',
      'インターネットに接続されていません',
    ],
  ],
  [
    'sign-in',
    [
      'Passwort oder Benutzername falsch.',
      'The security code is not valid.',
      'Le code de vérification a expiré.',
      'Identifiants incorrects.',
      'Usuario o contraseña incorrectos.',
      'Nieprawidłowe hasło lub login.',
      'Fel lösenord. Lösenordet är fel.',
      'メールアドレスまたはパスワードが正しくありません。',
      'Неверный пароль',
    ],
  ],
  [
    'locked-out',
    [
      'Your account has been locked.',
      'Ihr Konto ist gesperrt.',
      'Votre compte a été désactivé.',
      'Tu cuenta está bloqueada.',
    ],
  ],
  [
    'session',
    [
      'Sie sind nicht mehr angemeldet.',
      'Your login has expired.',
      'Votre session a été fermée.',
      'Nie jesteś już zalogowany.',
    ],
  ],
  [
    'out-of-sync',
    [
      'This version of the app is out of date. Reload to go on.',
      'Diese Version wird nicht mehr unterstützt.',
      'Une nouvelle version est disponible. Rechargez la page pour continuer.',
      'En ny version finns. Ladda om sidan för att fortsätta.',
      'お使いのバージョンは古いため、続行できません。',
      'You are using an old version of the app. Refresh the page.',
      'Sie nutzen eine veraltete Version. Bitte neu laden.',
      'We have updated the app. Reload to continue.',
      'Cette page est obsolète. Rechargez-la.',
    ],
  ],
  [
    'old-browser',
    [
      'Your browser is not supported.',
      'Dieser Browser wird nicht mehr unterstützt.',
      'Please upgrade your browser.',
      'Bitte den Browser aktualisieren.',
      'Votre navigateur est trop ancien.',
      'Este navegador no es compatible con el editor.',
      'お使いのブラウザはサポートされていません。',
    ],
  ],
  [
    'browser',
    [
      'Cookies are blocked in your browser.',
      'Turn off your ad blocker and reload.',
      'Autorisez le micro dans votre navigateur.',
      'Le navigateur a bloqué les fenêtres pop-up : pop-up bloquée.',
      'Bitte aktivieren Sie JavaScript: JavaScript ist deaktiviert.',
      'Las cookies están bloqueadas en su navegador.',
      'The browser has no access to the microphone: permission denied, microphone blocked.',
    ],
  ],
  [
    'clock',
    [
      'The clock of this computer is wrong.',
      'Die Uhrzeit des Computers geht vor.',
      "L'horloge de votre ordinateur est incorrecte.",
      'La hora de su ordenador no es correcta, está atrasada.',
      '端末の時刻が正しくありません。',
    ],
  ],
  [
    'provider',
    [
      'We can’t reach Southbank right now. Their service has problems.',
      'Stripe is temporarily unavailable.',
      'Le service de paiement Mollie est momentanément indisponible.',
      'Impossible de joindre Chronopost : la synchronisation est en attente.',
      'Usługa KSeF jest niedostępna.',
      'Nothing was imported because Acmebank returned an error.',
      'PayPal ha restituito un errore.',
      'The tax authority is not available.',
      'Your bank’s site is down for maintenance.',
      'La importación falló porque Acmebank devolvió un error.',
      'Le portail du ministère des Finances est indisponible.',
    ],
  ],
  [
    'plan',
    [
      'Has alcanzado el límite de 20 usuarios de tu plan.',
      'Upgrade to add more: you have reached your limit of 3 boards.',
      'Exports are only available to Premium customers.',
      'Diese Auswertung ist in Ihrem Paket nicht enthalten.',
      'Vous avez atteint la limite de votre forfait.',
      'Das Kontingent Ihres Tarifs ist erreicht: Limit von 5 Nutzern erreicht.',
      'ご利用中のプランの上限に達しました。',
    ],
  ],
  [
    'role',
    [
      'Security constraints prevent access to this page.',
      'Zugriff verweigert.',
      'Accès refusé.',
      'Acceso denegado al informe.',
      'Brak dostępu do tego modułu.',
      'Åtkomst nekad.',
      'Only supervisors can reopen a shift.',
      'Apenas os gestores podem aprovar despesas.',
      'Nur die Inhaber dürfen das Konto schließen.',
      'Seuls les responsables peuvent valider.',
      'The field is read-only for your role.',
      'Ihnen fehlt das Recht zum Löschen: es fehlt Ihnen die Berechtigung.',
      'Your role cannot change rates.',
      'Non hai accesso a questo fascicolo.',
    ],
  ],
  [
    'too-large',
    [
      'Le fichier dépasse la taille maximale.',
      'La imagen supera los 5 MB.',
      'Die Datei überschreitet 10 MB.',
      'Plik jest za duży.',
      'ファイルサイズが上限を超えています。',
    ],
  ],
  [
    'set-up',
    [
      'No hay ningún remitente configurado.',
      'Er is geen mailserver ingesteld.',
      'Nessun magazzino configurato.',
      'Single sign-on isn’t set up for this domain.',
      'No owner has been assigned to the queue.',
      'The domain is not yet verified.',
      'Le modèle doit être configuré avant l’envoi.',
      'The queue has no number. Assign one under Settings > Numbers.',
      'Bitte hinterlegen Sie eine Bankverbindung unter Einstellungen.',
      'Ajoutez un expéditeur dans les paramètres.',
    ],
  ],
  [
    'validation',
    [
      'No se importaron 3 artículos: falta el precio en las filas 4 y 9.',
      'Zeile 12: Menge fehlt.',
      '14 rows were skipped.',
      'Sélectionnez une agence.',
      'Kwota musi być większa od zera.',
      'Veuillez saisir une date.',
      '数量を入力してください。',
    ],
  ],
  [
    'defect',
    [
      'Imported undefined items for NaN EUR',
      'Hello {{first_name}}!',
      'Total: [object Object]',
      'java.lang.NullPointerException: x',
      'Sequence contains no elements',
      'Undefined array key "total"',
      'Error: null is not an object (evaluating "a.b")',
    ],
  ],
  [
    'unexpected',
    [
      'An unexpected error occurred. Reference: 8F2A-11C0',
      'Unerwarteter Fehler. Fehlernummer: 20931-7',
      'Erreur interne. Référence : A93F-2210',
      '予期しないエラーが発生しました。(reference: 77A1-0031)',
    ],
  ],
])('%s', (reason, texts) => {
  it.each(texts)('%s', (text) => {
    expect(reasonOf(text)).toBe(reason)
  })
})

describe('no reason', () => {
  it.each([
    'Something went wrong',
    'Une erreur est survenue.',
    'An unexpected error occurred. Please try again.',
    'Die Wartung der Pumpe konnte nicht gespeichert werden.',
    'Could not reach the database. Reference 12',
    'We can’t reach Northdesk right now, its service has problems.',
    'Could not reach Anna. She has left the call.',
    'Camera 4 is disabled and could not be saved',
    'The variable "total" is undefined',
    'Your password was changed by an administrator',
    'The clock entry is wrong',
    'Die Uhrzeit ist ungültig',
    'Die neue Version des Vertrags konnte nicht hochgeladen werden. Bitte neu laden, um fortzufahren.',
    'Device 12 is offline',
    // Things that may be done, not people who may do them
    'Only managers can be selected',
    'Only two files can be sent',
    'Account 4400 is locked',
    'The warehouse is full of boxes',
    'The recipe is out of date',
    'The report covers 14 rows',
    'Could not load the full list of mailbox rules',
    'Het abonnement kon niet worden opgeslagen',
    'Das Paket ist nicht in der Sendung',
    'The browser window was closed',
    'Could not save: Import returned an error',
    'The browser of the archive could not be opened',
    'Could not print. Choose another printer in your system settings.',
  ])('%s', (text) => {
    expect(reasonOf(text)).toBeUndefined()
  })
  it.each([
    ['an entry in a form is none of the clock', 'La fecha no es válida.', 'validation'],
    ['nor is a new password a sign-in', 'Invalid password: at least 12 characters', 'validation'],
  ] as const)('%s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })
})

it.each<[boolean, string, NoticeEvent['severity'], NoticeEvent['role']]>([
  [true, 'Has alcanzado el límite de contactos de tu plan.', 'warning', 'alertdialog'],
  [true, 'This version is out of date.', undefined, 'alertdialog'],
  [true, 'Imported undefined items', 'success', 'status'],
  [true, 'You were signed out after 30 minutes of inactivity.', 'warning', 'alertdialog'],
  [true, 'Sie wurden wegen Inaktivität abgemeldet.', 'warning', 'alert'],
  [false, 'You will be signed out in 5 minutes. Stay?', 'warning', 'alertdialog'],
  [false, 'You were signed out.', 'info', 'status'],
  [false, 'This customer has overdue invoices.', 'warning', 'alert'],
  [false, 'A new version is available. Reload to get it.', 'warning', 'status'],
  [false, 'You have used 40 of 50 contacts of your plan.', 'info', 'status'],
  [false, 'You reached the maximum of 500 characters', 'warning', 'status'],
])('%s: %s', (amiss, text, severity, role) => {
  expect(isAmiss({ text, severity, role }, new Set())).toBe(amiss)
})
