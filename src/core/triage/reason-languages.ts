/**
 * What servers tell people in their own words: that the account may not do something, that a sign-in is over, that something
 * was never set up. In the languages of customers; codes and words of vendors stand in `reasons.ts`.
 */
import type { Reason } from './reason.ts'

/** Written to the person who asked, or of that person: what the server itself lacks is told in other words. */
const lacksRole = [
  /\byou (?:do not|don['’]t) have (?:the )?(?:necessary |required |sufficient )?(?:permissions?|rights?|privileges?|authori[sz]ation)\b/i,
  /\byou are not (?:allowed|permitted|authori[sz]ed) to\b/i,
  /\buser\b[^.{}<>]{0,40}\b(?:has no|lacks|does not have)\b[^.{}<>]{0,30}\b(?:permissions?|rights?|privileges?|authori[sz]ation|role)\b/i,
  // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish
  /\b(?:keine|fehlende) (?:ausreichende )?(?:Berechtigung|Zugriffsrechte|Rechte)\b|\bnicht (?:dazu )?berechtigt\b/i,
  /\bn['’](?:avez|a) pas (?:les droits?|le droit|la permission|l['’]autorisation)|\bdroits insuffisants\b/i,
  /\bno (?:tiene|dispone de|cuenta con) (?:los )?(?:permisos?|autorizaci[oó]n|privilegios)|\bpermisos insuficientes\b/i,
  /\b(?:sem|n[aã]o (?:tem|possui)) (?:a )?(?:permiss[aã]o|autoriza[cç][aã]o|privil[eé]gios)/i,
  /\bnon (?:ha|hai|dispone di|si dispone) (?:de[il] |i )?(?:permess[oi]|autorizzazion[ei])|\bautorizzazioni insufficienti\b/i,
  /\b(?:geen|onvoldoende) (?:toestemming|rechten|bevoegdheid)\b|\bniet bevoegd\b/i,
  /\bnie masz (?:uprawnień|dostępu)|\bbrak (?:wymaganych )?uprawnień/i,
  /\byetkiniz (?:yok|bulunmuyor|bulunmamaktad)|\byetkisiz işlem/i,
  // Japanese, Chinese
  /権限が(?:ありません|不足)|没有(?:操作|访问)?权限|無權限|权限不足|無權限|权限不够/,
]

const sessionOver = [
  /\b(?:Sitzung|Anmeldung)\b[^.{}<>]{0,20}\babgelaufen\b|\bmelden Sie sich (?:bitte )?erneut an\b/i,
  /\bsession\b[^.{}<>]{0,20}\bexpirée?\b|\breconnectez-vous\b/i,
  /\bsesi[oó]n\b[^.{}<>]{0,20}\b(?:expirad[oa]|caducad[oa]|caducó|expiró)|\bsess[aã]o\b[^.{}<>]{0,20}\bexpir(?:ada|ou)\b/i,
  /\bsessione\b[^.{}<>]{0,20}\bscaduta\b|\bsessie\b[^.{}<>]{0,20}\bverlopen\b|\bsesja\b[^.{}<>]{0,20}\bwygasła/i,
  /\boturum\w*[^.{}<>]{0,20}\b(?:süresi|zaman)[^.{}<>]{0,20}\b(?:doldu|aşım)/i,
  /登录(?:已|状态)?(?:过期|失效|超时)|请重新登录|尚未登录|セッション(?:が|の)(?:切れ|有効期限|タイムアウト)|再度ログイン/,
]

const neverSetUp = [
  /\b(?:is|are|has|have) not (?:yet )?(?:been )?(?:configured|set up)\b|\bno \w+ (?:server|provider|gateway) (?:is )?configured\b/i,
  /\bnicht (?:konfiguriert|eingerichtet)\b|\b(?:pas|non) configuré|\bno (?:est[aá]n?|ha sido) configurad|\bn[aã]o (?:est[aá]|foi) configurad/i,
  /\bnon (?:è )?(?:stato )?configurat|\bniet (?:geconfigureerd|ingesteld)\b|\bnie (?:został[ao]? )?skonfigurowan|yapılandırılma(?:dı|mış)/i,
  /未配置|尚未配置|設定されていません/,
]

const all = (patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'), 'i')

/** In the order in which they are looked for. */
export const toldInLanguages: [Reason, RegExp][] = [
  ['role', all(lacksRole)],
  ['session', all(sessionOver)],
  ['set-up', all(neverSetUp)],
]
