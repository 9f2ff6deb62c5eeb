/**
 * Sentences about who may do what: somebody else may, the person who reads may not, or may only look. Told by their form, so that
 * any job title can stand in them. English, German, French, Spanish, Portuguese, Italian, Dutch; Japanese where its form allows.
 */
import { any } from './word-kinds.ts'

/** What people do with records, as infinitives: whoever does it is a person. In the passive, it is done to a thing. */
const acts = {
  en: '(?:approve|authori[sz]e|release|edit|change|modify|update|delete|remove|void|view|see|open|access|read|export|import|download|publish|sign|send|submit|book|add|create|manage|assign|invite|close|reopen|cancel|refund|print|post|move|start|use|share|reset|invoice|order|schedule|unlock|override|correct|reverse|run|do|make|set|turn)(?!\\p{L})',
  de: '(?:\\p{L}+ )?(?:\\p{L}*(?:genehmigen|freigeben|bearbeiten|ändern|löschen|sehen|ansehen|einsehen|öffnen|exportieren|importieren|veröffentlichen|unterschreiben|senden|versenden|buchen|hinzufügen|anlegen|erstellen|verwalten|zuweisen|einladen|schließen|stornieren|erstatten|drucken|verschieben|nutzen|teilen|bestellen|entsperren|korrigieren|abrechnen|eintragen|abschließen|vornehmen|durchführen))(?! werden)(?!\\p{L})',
  fr: '(?:approuver|valider|autoriser|modifier|changer|supprimer|voir|consulter|ouvrir|accéder|exporter|importer|publier|signer|envoyer|soumettre|réserver|ajouter|créer|gérer|attribuer|inviter|clôturer|fermer|annuler|rembourser|imprimer|déplacer|utiliser|partager|débloquer|corriger|effectuer|saisir|facturer|commander)(?!\\p{L})',
  es: '(?:aprobar|validar|autorizar|liberar|editar|modificar|cambiar|eliminar|borrar|ver|consultar|abrir|acceder|exportar|importar|publicar|firmar|enviar|reservar|añadir|agregar|crear|gestionar|asignar|invitar|cerrar|anular|cancelar|reembolsar|imprimir|mover|usar|utilizar|compartir|desbloquear|corregir|realizar|hacer|facturar)(?!\\p{L})',
  pt: '(?:aprovar|validar|autorizar|liberar|editar|alterar|modificar|excluir|eliminar|apagar|ver|visualizar|consultar|abrir|acessar|aceder|exportar|importar|publicar|assinar|enviar|reservar|adicionar|criar|gerenciar|gerir|atribuir|convidar|fechar|cancelar|reembolsar|imprimir|mover|usar|utilizar|compartilhar|partilhar|desbloquear|corrigir|realizar|fazer|emitir)(?!\\p{L})',
  it: '(?:approvare|validare|autorizzare|modificare|cambiare|eliminare|cancellare|vedere|visualizzare|consultare|aprire|accedere|esportare|importare|pubblicare|firmare|inviare|prenotare|aggiungere|creare|gestire|assegnare|invitare|chiudere|annullare|rimborsare|stampare|spostare|usare|utilizzare|condividere|sbloccare|correggere|eseguire|emettere)(?!\\p{L})',
  nl: '(?:goedkeuren|vrijgeven|bewerken|wijzigen|aanpassen|verwijderen|zien|bekijken|inzien|openen|exporteren|importeren|publiceren|ondertekenen|versturen|verzenden|boeken|toevoegen|aanmaken|maken|beheren|toewijzen|uitnodigen|sluiten|annuleren|terugbetalen|afdrukken|verplaatsen|gebruiken|delen|ontgrendelen|corrigeren|uitvoeren|doen|invoeren)(?! worden)(?!\\p{L})',
}

/** `Only the account holder can release this payment`. What only some things can do is put in the passive, or counted. */
const onlyOthers = [
  `only (?!\\d)(?:[\\p{L}'’-]+ ){1,6}(?:can|may|(?:is|are) (?:allowed|able|permitted) to) (?:now |then |\\p{L}+ly )?${acts.en}`,
  `(?:nur|ausschließlich) (?!\\d)(?:[\\p{L}-]+ ){1,6}(?:kann|können|darf|dürfen) [^.!?]{0,60}?${acts.de}`,
  `(?:kann|können|darf|dürfen) (?:nur|ausschließlich) (?:von )?(?:die|der|den|dem|eine[rnm]?|Ihre?[nrm]?) [^.!?]{0,60}?(?:${acts.de}|\\p{L}+(?:t|en) werden)`,
  `seule?s? (?!\\d)(?:[\\p{L}'’-]+ ){1,6}(?:peut|peuvent) (?:\\p{L}+ )?${acts.fr}`,
  `(?:solo|sólo|solamente|únicamente) (?!\\d|se )(?:\\p{L}+ ){1,6}puede[n]? ${acts.es}`,
  `(?:apenas|somente|só) (?!\\d|se )(?:\\p{L}+ ){1,6}pode[m]? ${acts.pt}`,
  `(?:solo|soltanto) (?!\\d|si )(?:[\\p{L}'’]+ ){1,6}(?:può|possono) ${acts.it}`,
  `alleen (?!\\d)(?:[\\p{L}-]+ ){1,6}(?:kan|kunnen|mag|mogen) [^.!?]{0,60}?${acts.nl}`,
]

/** The reader’s own login, role or group is the one that may not. */
const readerMayNot = [
  `your (?:\\p{L}+ )?(?:user|role|profile|login|team|department|group|access level|permissions?|account type) (?:can(?:not|[’']t)|may not|(?:is|are)(?: not|n[’']t) (?:allowed|permitted|able)|do(?:es)?(?: not|n[’']t) (?:let|allow|permit|include|cover)|only (?:lets|allows|permits))`,
  `(?:Ihr|Dein|Euer)e? (?:\\p{L}+-?)?(?:Benutzer|Nutzer|Profil|Zugang|Login|Team|Abteilung|Gruppe|Rolle|Benutzerkonto|Berechtigung)(?:gruppe|konto|rolle|profil)? (?:darf|kann|erlaubt|umfasst|reicht) [^.!?]{0,40}(?:nicht|keine?[nrms]?)(?!\\p{L})`,
  "votre (?:profil|utilisateur|équipe|rôle|groupe|service|habilitation) (?:ne (?:peut|permet|vous permet|donne)|n[’'](?:autorise|a pas|est pas autorisé))",
  '(?:su|tu) (?:usuario|perfil|rol|grupo|equipo) no (?:puede|permite|tiene|está autorizad)|(?:o )?(?:seu|teu) (?:usuário|utilizador|perfil|grupo|cargo) não (?:pode|permite|tem|está autorizad)',
  '(?:il )?(?:suo|tuo) (?:utente|profilo|ruolo|gruppo) non (?:può|permette|consente|ha|è autorizzat)|(?:uw|je|jouw) (?:gebruiker|profiel|rol|team|groep|afdeling) (?:kan|mag|heeft|staat) [^.!?]{0,40}(?:geen|niet)(?!\\p{L})',
]

const looking =
  "(?:view|read|comment)[- ]only (?:access|role|member|seat|user|for |to you|permission|rights)|(?:only|just) (?:a |have )?(?:view|read|viewing|reading) (?:access|rights|permissions?)|(?:shared with you|you (?:are|were|have been) (?:added|invited|here|signed in)|you[’']re (?:added|here|signed in)?|you (?:are|have joined)) (?:only )?(?:as )?(?:an? )?(?:viewer|guest|reader|commenter|observer|view[- ]only|read[- ]only)(?!\\p{L})|(?:viewer|guest|reader|observer|read-only|view-only)s? (?:access|role|rights)(?! (?:granted|saved|added))|you(?:[’']re)? [^.!?]{0,40}as (?:an? )?(?:viewer|observer|commenter|read-only|view-only)(?!\\p{L})"
/** The reader may look and no more. */
const lookOnly = [
  looking,
  'you can only (?:view|read|look at|see)(?!\\p{L})|können Sie [^.!?]{0,60}nur (?:an|ein)?(?:sehen|lesen|schauen)|vous (?:ne pouvez que|pouvez (?:seulement|uniquement)) (?:consulter|lire|voir)|(?:solo|sólo) puede[s]? (?:ver|consultar|leer)|(?:só|apenas|somente) pode (?:ver|consultar|visualizar)|(?:può|puoi) solo (?:visualizzare|consultare|leggere|vedere)|(?:kunt|kan|mag) [^.!?]{0,40}alleen (?:bekijken|lezen|inzien)',
  '(?:nur|lediglich) (?:\\p{L}+ )?(?:Lese(?:rechte?|zugriff|berechtigung)|lesend(?:en)?)|(?:als|nur) (?:Gast|Betrachter|Leser) (?:eingeladen|freigegeben|angemeldet)',
  '(?:accès|droits?) (?:\\p{L}+ )?(?:de |en )(?:lecture|consultation)(?! et )|(?:acceso|permisos?) (?:\\p{L}+ )?de (?:solo |sólo )?lectura(?! y )|(?:acesso|permissão|permissões) (?:\\p{L}+ )?(?:somente |apenas |só )?de (?:somente )?leitura(?! e )',
  '(?:accesso|permessi?) (?:\\p{L}+ )?(?:in |di )(?:sola )?lettura(?! e )|(?:alleen|enkel) (?:\\p{L}+ )?(?:leesrechten|leestoegang|meelezen)',
  '(?:閲覧|参照)(?:のみ|権限(?:のみ|しか))',
]

/** People of some kind, in the plural, who may not. What things cannot do is put in the passive. */
const groupMayNot = [
  `(?:^|[.!?] )(?!(?:we|you|they|these|those|files?|browsers?|servers?|systems?|apps?|printers?|devices?) )(?:[\\p{L}-]+ ){0,3}(?:\\p{L}+s|staff|personnel|people) (?:can(?:not|[’']t)|may not|(?:are|is)(?: not|n[’']t) (?:allowed|permitted) to) ${acts.en}`,
  `(?:^|[.!?] )(?!(?:Wir|Sie|Dateien|Belege) )(?:[\\p{L}-]+ ){1,3}dürfen [^.!?]{0,40}(?:nicht|keine[nrms]?) [^.!?]{0,30}${acts.de}`,
  `(?:^|[.!?] )les (?:[\\p{L}-]+ ){1,3}ne peuvent pas ${acts.fr}|(?:^|[.!?] )l[oa]s (?:\\p{L}+ ){1,3}no pueden ${acts.es}|(?:^|[.!?] )[oa]s (?:\\p{L}+ ){1,3}não podem ${acts.pt}`,
  `(?:^|[.!?] )(?:i|gli|le) (?:\\p{L}+ ){1,3}non possono ${acts.it}|(?:^|[.!?] )(?:[\\p{L}-]+ ){1,3}mogen [^.!?]{0,40}(?:niet|geen) [^.!?]{0,30}${acts.nl}`,
]

/** It is kept from the reader’s group. */
const keptFrom = [
  '(?:restricted|reserved|limited|closed|open only) (?:only )?(?:to|for) (?:the |our |your )?(?:\\p{L}+ ){0,3}(?:team|department|section|group|staff|office|branch|unit|division|role)(?!\\p{L})',
  '(?:hidden|not visible|not shown|invisible|off[- ]limits|not shared|not open|private|closed|locked|restricted)(?: (?:for|from|to|with)) (?:your|this|non-?|external|guest|you)(?: |\\p{L})',
  '(?:für|vor) (?:Ihre?[nrm]?|Sie|deine?[nrm]?|dich) [^.!?]{0,30}(?:nicht sichtbar|ausgeblendet|gesperrt|nicht freigegeben|nicht zugänglich)',
  '(?:masquée?s?|invisibles?|non visibles?|pas (?:visibles?|partagée?s?|ouverte?s?)) (?:pour|avec|à) (?:votre|vous)|(?:ocult|no (?:está )?(?:visible|compartid))\\p{L}* (?:para|con) (?:su|tu|usted)|(?:ocult|não (?:está )?(?:visíve|compartilhad|partilhad))\\p{L}* (?:para|com) (?:o seu|seu|você)',
  '(?:nascost|non (?:è )?(?:visibil|condivis))\\p{L}* (?:per|con) (?:il (?:suo|tuo)|te|lei)|(?:niet zichtbaar|verborgen|niet gedeeld|afgeschermd) (?:voor|met) (?:uw|je|jouw|u)(?!\\p{L})',
]

/** Whoever did the work does not approve it: the principle of four eyes. */
const ownWork = [
  "(?:can(?:not|[’']t)|may not|must not|not allowed to) (?:be )?(?:approv|authori[sz]|sign|review|verif|releas|confirm|certif|countersign)\\p{L}*(?: off)?[^.!?]{0,60}?(?:your own|yourself|by (?:the|its|their|an?|whoever) ?[^.!?]{0,40}(?:who|that|author|creator|submitter|requester|preparer))",
  '(?:second|different|another|other) (?:person|user|colleague|approver|reviewer|pair of eyes)[^.!?]{0,40}(?:must|has to|needs to|have to|should) (?:approv|authori[sz]|sign|review|verif|releas|confirm|check)|four[- ]eyes|segregation of duties|separation of duties',
  '(?:eigenen?|selbst)[^.!?]{0,60}(?:nicht|keine)[^.!?]{0,20}(?:genehmig|freigeb|prüf|bestätig)|(?:nicht|keine)[^.!?]{0,40}(?:eigenen?|selbst)[^.!?]{0,30}(?:genehmig|freigeb|prüf|bestätig)|Vier-Augen',
  '(?:ne pouvez|ne peut)[^.!?]{0,20}(?:approuver|valider|signer)[^.!?]{0,40}(?:propres?|vous-même)|(?:no puede[s]?|no se puede)[^.!?]{0,20}(?:aprobar|validar|autorizar)[^.!?]{0,40}propi[oa]s?|não pode[^.!?]{0,20}(?:aprovar|validar|autorizar)[^.!?]{0,40}própri[oa]s?',
  'non (?:può|puoi)[^.!?]{0,20}(?:approvare|autorizzare|validare)[^.!?]{0,40}propri|(?:kunt|mag|kan)[^.!?]{0,20}eigen [^.!?]{0,40}niet[^.!?]{0,20}(?:goedkeuren|vrijgeven|accorderen)|(?:自分|本人|申請者)(?:の|が|は|自身)[^。]{0,15}承認(?:は|を)?(?:する(?:こと)?)?(?:が|は)?(?:できません|できない)',
]

const boss =
  "(?:supervisor|manager|administrator|admin|(?:account |team )?owner|team lead(?:er)?|head of \\p{L}+|director|treasurer|controller|super-?user|Vorgesetzte[rn]?|Teamleit(?:er|ung)|Führungskraft|responsable|chef d[’']équipe|gérant|encargad[oa]|supervisora?|jefe|gerente|encarregad[oa]|responsabile|leidinggevende|teamleider|beheerder)"
/** It takes somebody of a higher rank, or is somebody else’s. */
const othersTurn = [
  `(?:needs?|requires?|takes|call|fetch|find) (?:an?|your|the) (?:\\p{L}+ )?${boss}(?:[’']s)?(?!\\p{L})`,
  `(?:benötigt|braucht|erfordert|nur mit) (?:eine[nrm]?|die|den|Ihre[nrm]?) [^.!?]{0,30}${boss}|(?:nécessite|demande[rz]?) (?:l[’']|une?|votre) ?[^.!?]{0,30}${boss}|(?:requiere|necesita|requer|precisa d[eoa]|richiede|serve|vereist) [^.!?]{0,30}${boss}`,
  "(?:some(?:body|one)|anyone) else (?:has to|must|needs to|should|will have to)|jemand anderes muss|quelqu[’']un d[’']autre doit|(?:otra|outra) persona (?:debe|tiene que)|outra pessoa (?:deve|precisa)|qualcun altro deve|iemand anders moet",
  "(?:belongs? to|is owned by|owned by) (?:another|a different|some(?:body|one) else)|(?:^|[.!?] )not your [\\p{L}-]+(?!\\p{L})|out of bounds|gehört (?:zu )?(?:eine[rm] anderen|jemand anderem)|appartient à (?:une? autre|quelqu)|pertenece a otr[oa]|pertence a outr[oa]|appartiene a (?:un[’']?altr|qualcun altro)|(?:is|hoort) (?:van|bij) een ander",
  '(?:他の|他人の|別の)[^。]{0,12}(?:閲覧|表示|編集|変更|操作|承認)(?:は|が)?できません',
]

/** What is said of people in general, who are not the reader: news, where the reader’s own act went well. */
export const ofPeople = any(...onlyOthers, ...groupMayNot)
/** Somebody else may do it, and not the person who reads this. */
export const notTheirs = any(
  ...onlyOthers,
  ...readerMayNot,
  ...lookOnly,
  ...keptFrom,
  ...ownWork,
  ...groupMayNot,
  ...othersTurn,
)
