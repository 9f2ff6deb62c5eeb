/** Routine messages of an app that nobody would quote. */
import type { NoticeEvent } from '../../../core/session/index.ts'

/** Progress messages in several languages, with or without trailing dots. */
const underWay =
  /^(?:please wait|loading|saving|searching|processing|updating|uploading|sending|bitte warten|lädt|laden|wird|speicher|suche|chargement|veuillez patienter|enregistrement|cargando|guardando|buscando|carregando|salvando|a carregar|caricamento|読み込み|loading)\b.{0,40}$/iu
/** Counts and positions: `3 items selected`, `1–25 of 310`, `12:03` */
const counting = /^[\p{P}\s]*(?:(?:page|seite|página|showing|zeige)\s+)?\d[^.!?]{0,40}$/iu
const consent =
  /\bcookies?\b.{0,300}\b(?:accept|agree|consent|policy|preferences|akzeptieren|accepter|aceptar|aceitar)/isu
const polite = new Set<NoticeEvent['role']>(['status', 'generic', 'dialog'])

/** Whether a text is routine chatter. Never true for messages that interrupt the person. */
export function isChatter(text: string, role: NoticeEvent['role']): boolean {
  if (consent.test(text)) return true
  return polite.has(role) && text.length <= 60 && (underWay.test(text) || counting.test(text))
}
