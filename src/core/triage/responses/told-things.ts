/**
 * What messages to people speak of, by kinds of nouns: English, German, French, Spanish, Portuguese, Japanese. What they say of it
 * is in `told-states.ts`; both together give a reason in `told-matters.ts`.
 */
import { any } from './word-kinds.ts'

/** What a field counts, whose limit is a matter of what was typed. */
export const letters = any('characters|chars(?!\\p{L})|letters|words(?!\\p{L})|Zeichen|caract|文字|文字数')

/** What somebody has bought or may try for a while. */
export const entitlement = any(
  'abbonamento|licenza|piano(?!\\p{L}| dei conti)|pacchetto|periodo di prova|(?:abonnement|licentie|pakket|proef(?:periode|versie))(?!\\p{L})',
  'plans?(?!\\p{L})|subscriptions?|licen[cs]es?(?! ?(?:plate|number))|(?:free )?trial(?!\\p{L})|(?:pricing )?tier(?!\\p{L})',
  'Abo(?:s|nnements?)?(?!\\p{L})|\\p{L}*lizenz|Tarif|\\p{L}*paket|(?:Test|Probe)(?:phase|zeit|zeitraum|version|abo)',
  "abonnement|licence|forfait|formule|souscription|votre offre|(?:période|version) d[’']essai|essai gratuit",
  'suscripci[oó]n|licencia|tarifa|paquete|(?:per[ií]odo|versi[oó]n) de prueba|prueba gratuita',
  'assinatura|subscrição|licença|plano(?!\\p{L})|pacote|(?:per[ií]odo de|versão de) (?:teste|avaliação)|teste gr[aá]t',
  'プラン|ライセンス|サブスクリプション|(?:無料)?(?:体験|試用|トライアル)(?:期間|版)?|ご契約',
)

/** The person's own account for signing in: an account of a ledger may be locked as well. */
export const account = any(
  '(?:il )?(?:tuo|suo) (?:account|utente|profilo)|(?:uw|je|jouw) (?:account|gebruiker|profiel|login)|accesso(?! a)(?!\\p{L})|(?:in|aan)log\\p{L}*',
  "(?:your|user|this user[’']?s?) (?:user )?account|your (?:user|login|profile)|(?:log|sign)[- ]?in(?!\\p{L})",
  '(?:Ihr|Dein|Benutzer|Nutzer)(?:-| Benutzer)?konto|Benutzer(?:zugang)?(?!\\p{L})|Ihr Zugang|Anmeldung',
  '(?:votre|ce|le) compte(?! (?:bancaire|client|de ))|compte utilisateur|connexion impossible',
  '(?:su|tu) (?:cuenta(?! (?:bancaria|de banco))|usuario)|inicio de sesión',
  '(?:a )?(?:sua|tua) (?:conta(?! bancária)|utilizador)|login|início de sessão|usuário',
  'アカウント|ログイン|サインイン',
)

/** What proves who somebody is, beside a password. */
export const proof = any(
  "(?:codice|token) (?:di (?:verifica|accesso)|monouso|OTP|2FA)|(?:verificatie|inlog|toegangs|beveiligings|eenmalige )-?code|(?:access|sign-?in|log-?in) codes?|(?:Zugangs|Anmelde|Zugriffs)code|code d[’']accès|código de (?:acceso|acesso)",
  '(?:MFA|2FA|OTP|TOTP|two-factor|authenticator|authentication|one-time) (?:code|token|passcode|password)',
  "(?:MFA|2FA|Authenticator|Einmal|Zwei-Faktor)-?(?:code|token|kennwort|passwort)|(?:code|jeton) (?:MFA|2FA|à usage unique|d[’']authentification)",
  '(?:código|token) (?:MFA|2FA|de (?:un solo uso|uso único|autenticación|autenticação))|(?:多要素|二要素|二段階)認証(?:の)?(?:コード|トークン)|(?:認証|確認|ワンタイム)(?:コード|パスワード)',
)

/** An address that was sent to somebody. */
export const link = any(
  'inviti?(?!\\p{L})|collegament[oi](?! (?:a|con))|uitnodiging|koppeling(?! (?:met|naar))',
  '(?:(?:sign-?in|log-?in|magic|invitation|invite|reset|confirmation|activation|verification|download|share)[- ])?links?(?!\\p{L})|invitations?(?!\\p{L})',
  '\\p{L}*link(?!\\p{L})|\\p{L}*einladung(?!\\p{L})|liens?(?!\\p{L})|enlaces?(?!\\p{L})|invitaci[oó]n|convite|リンク|招待(?:状|URL)',
)

/** An account of another company that the customer has connected. */
export const connection = any(
  'connection (?:to|with)|connections?(?!\\p{L})|integrations?(?!\\p{L})|sync\\p{L}*|(?:connected|linked) \\p{L}+|access to your',
  'Verbindung (?:zu|mit)|Anbindung|Verknüpfung|Integration|Synchronisierung|Synchronisation|verknüpfte',
  '(?:connexion|liaison) (?:avec|à)|intégration|synchronisation|connecteur|compte (?:connecté|lié|associé)',
  '(?:conexión|vinculación) con|integración|sincronización|cuenta (?:vinculada|conectada)',
  '(?:conexão|ligação|vínculo) com|integração|sincronização|conta (?:vinculada|conectada|ligada)',
  '連携|同期|接続先',
)

/** What has to be entered or chosen once before the product can work with it. */
export const setting = any(
  'default \\p{L}+|payment methods?|billing (?:address|details|account)|bank (?:account|details)|(?:mail|SMTP) ?server|sender (?:address|name|domain)|printers?|warehouses?|tax (?:rates?|ids?|numbers?|codes?)|time ?zones?|currenc(?:y|ies)|approvers?|(?:cost|profit) cent(?:er|re)s?|(?:file|image) storage|price lists?|credit cards?|cards? on file|(?:card |payment )?(?:terminals?|readers?)(?!\\p{L})|gateways?|schemes?|templates?|workflows?|(?:holiday |work(?:ing)? )?calendars?|(?:pay |work )?schedules?|number (?:ranges?|series)|mappings?|policy|policies|rate tables?|tariffs?|chart of accounts|(?:ledger|nominal|account) codes?|connectors?|mailbox|signature|certificate|(?:\\p{L}+ )?rules?(?!\\p{L})|scales?|label printers?|approval (?:chain|flow|route)|escalation|next step|step after|(?:sender|texting|phone) numbers?|domains?(?!\\p{L})|webhooks?',
  'Standard\\p{L}+|Bank(?:konto|verbindung)|Zahlungs(?:art|mittel|methode)|Rechnungsadresse|Absender\\p{L}*|(?:Mail|SMTP)-?Server|Drucker|Lager(?:ort)?(?!\\p{L})|Steuer(?:satz|nummer|schlüssel)|Kasse(?!\\p{L})|Kostenstelle|Genehmiger|Preisliste|\\p{L}*[Vv]orlage(?!\\p{L})|\\p{L}*[Tt]erminal|Lesegerät|Kartenleser|Waage|Nummernkreis|\\p{L}*[Kk]alender|Arbeitszeitmodell|Schicht(?:modell|plan)|Workflow|Zuordnung|Kontenplan|\\p{L}*konto(?!\\p{L})|Tarifvertrag|Postfach|Zertifikat|Schnittstelle|Domain|Richtlinie',
  '[\\p{L}]+ par défaut|compte bancaire|(?:moyen|mode) de paiement|adresse de facturation|expéditeur|serveur (?:de messagerie|SMTP)|imprimante|entrepôt|taux de TVA|caisse(?!\\p{L})|centre de coûts?|valideur|adresse e-?mail|terminal|lecteur|modèle|circuit de validation|calendrier|convention(?: collective)?|série|numérotation|plan comptable|compte comptable|grille(?: tarifaire)?|balance|passerelle|connecteur|certificat|domaine',
  '[\\p{L}]+ (?:predeterminad[oa]|(?:\\p{L}+ )?por defecto)|cuenta bancaria|(?:método|forma|medio) de pago|dirección de facturación|remitente|servidor (?:de correo|SMTP)|impresora|almacén|tipo de IVA|caja(?!\\p{L})|centro de coste|aprobador|terminal|datáfono|lector|plantilla|flujo|calendario|convenio|serie(?!\\p{L})|plan contable|cuenta contable|tarifa|pasarela|conector|certificado|dominio|turno',
  '[\\p{L}]+ (?:padrão|predefinid[oa])|conta bancária|(?:método|forma|meio) de pagamento|endereço de (?:cobrança|faturação)|remetente|servidor (?:de e-?mail|SMTP)|impressora|armazém|depósito|alíquota|caixa(?!\\p{L}| de entrada)|centro de custo|aprovador|terminal|maquininha|leitor|modelo|fluxo|calendário|convenção|série|numeração|plano de contas|conta contábil|tabela de preços|gateway|conector|certificado|domínio|escala',
  '(?:conto|metodo di pagamento|mittente|stampante|magazzino|aliquota|cassa|centro di costo|approvatore|terminale|lettore|modello|flusso|calendario|contratto collettivo|sezionale|numerazione|piano dei conti|listino|connettore|certificato|dominio)(?!\\p{L})',
  '(?:bankrekening|betaalmethode|afzender|printer|magazijn|btw-tarief|kassa|kostenplaats|goedkeurder|betaalautomaat|pinautomaat|lezer|sjabloon|werkstroom|agenda|kalender|cao|nummerreeks|rekeningschema|prijslijst|koppeling|certificaat|domein|rooster)(?!\\p{L})',
  '既定の|デフォルトの|口座|テンプレート|承認(?:フロー|ルート|経路)|カレンダー|端末|勤務(?:体系|区分)|支払い?方法|請求先|差出人|送信元|(?:メール|SMTP)サーバー?|プリンター?|倉庫|税率|レジ|承認者|画像ストレージ',
)

/** What is chosen on the customer's disk, and the form it is in. */
export const file = any(
  '(?:file|documento|immagine|foto|allegato|formato|estensione)(?!\\p{L})|(?:bestand|document|afbeelding|bijlage|bestandstype)(?:en|s)?(?!\\p{L})',
  '(?:file|image|photo|picture|document|attachment|spreadsheet|video|audio|upload(?:ed)?)s?(?!\\p{L})|(?:file )?(?:format|extension|type)s?(?!\\p{L})|PDFs?(?!\\p{L})|CSVs?(?!\\p{L})|(?:JPE?G|PNG|DOCX|XLSX|HEIC|MP3|ZIP)(?!\\p{L})',
  '\\p{L}*datei(?:en|format|typ|endung|erweiterung)?(?!\\p{L})|Bild(?:er|format)?(?!\\p{L})|Anhang|Anhänge|Dokument|Format(?!\\p{L})',
  'fichiers?|images?|photos?|documents?|pièces? jointes?|formats?(?!\\p{L})|extension',
  'archivos?|ficheros?|im[aá]gen(?:es)?|fotos?|documentos?|adjuntos?|formato',
  'arquivos?|ficheiros?|imagem|imagens|anexos?|extensão',
  'ファイル|画像|写真|添付|形式|拡張子',
)

/** Where things are kept. */
export const storage = any(
  '(?:spazio|archivio|memoria)(?!\\p{L})|(?:opslag\\p{L}*|schijfruimte|postvak|mailbox)(?!\\p{L})',
  'storage|disk space|space(?!\\p{L})|mailbox|inbox|quota|Speicher\\p{L}*|Postfach|Kontingent|(?:espace|stockage)(?!\\p{L})|boîte (?:mail|de réception)|espacio|almacenamiento|buzón|bandeja|espaço|armazenamento|caixa (?:de entrada|postal)|容量|ストレージ|空き(?:容量|領域)|受信トレイ|メールボックス',
)

/** What is paid with or gives a discount. */
export const voucher = any(
  'buon[oi]|codic[ei] (?:sconto|promozional\\p{L}+)|carta (?:regalo|di credito)|(?:cadeau|tegoed|waarde)bon|kortingscode|creditcard',
  'vouchers?|coupons?|gift ?cards?|promo(?:tion(?:al)?)? codes?|discount(?: code)?s?|(?:credit|debit|payment) cards?|Gutschein\\p{L}*|Rabatt(?:code)?|Aktionscode|Geschenkkarte|Kreditkarte',
  "bons? (?:d[’']achat|de réduction)|codes? (?:promo\\p{L}*|de réduction)|chèques?-cadeaux?|cartes?[- ]cadeaux?|cupón|cupones|código|vale(?!\\p{L})|tarjeta (?:regalo|de crédito)|cupo[mn](?:s|ns)?(?!\\p{L})|cartão|クーポン|ギフト(?:券|カード)|(?:割引|プロモーション)コード|商品券|クレジットカード",
)

/** A part of the product. */
export const feature = any(
  'funzion(?:e|i|alità)(?!\\p{L})|opzion[ei]|modul[oi](?!\\p{L})|(?:functie|optie|module|onderdeel)(?:s)?(?!\\p{L})',
  '(?:feature|function(?:ality)?|option|module|action|tool)s?(?!\\p{L})|this app|Funktion(?:en)?(?!\\p{L})|Option(?:en)?(?!\\p{L})|Modul(?:e)?(?!\\p{L})|fonction(?:nalité)?s?(?!\\p{L})|options?(?!\\p{L})|función|funciones|funcionalidad|opción|recurso|função|funcionalidade|opção|módulo|機能|アプリ|操作',
)

/** What people do with the product, in nouns: a camera that is disabled is a record, and publishing is not. */
export const activity = any(
  '\\p{L}{3,}(?:ing|tions?|sions?|sharing|uploads?|downloads?|exports?|imports?|sign-?ups?)(?!\\p{L})|\\p{L}+ung(?:en)?(?!\\p{L})|(?:Ex|Im)port|Kommentare|commentaires|\\p{L}+(?:ción|ciones|ção|ções|sión|são|sões|mientos?|mentos?)(?!\\p{L})|(?:作成|招待|登録|送信|共有|削除|編集|投稿|出力|書き出し|取り込み)',
)

/** Who decides about the account of a company. */
export const decider = any(
  'amministrator\\p{L}+|(?:la tua|la sua) (?:organizzazione|azienda)|beheerder|(?:uw|je) (?:organisatie|bedrijf|werkgever)',
  '(?:account |workspace |system |site |IT )?(?:admin(?:istrator)?s?|owners?)(?!\\p{L})|(?:your|the) (?:\\p{L}+ )?(?:organi[sz]ation|compan(?:y|ies)|workspace|tenant|employer|IT (?:department|team)|(?:security )?polic(?:y|ies))',
  '\\p{L}*administrator\\p{L}*|Admins?(?!\\p{L})|(?:Ihr|Eurer|deine)\\p{L}* (?:Organisation|Unternehmen|Firma|IT(?:-Abteilung)?)|IT-Abteilung|Inhaber|Richtlinie',
  "administrat\\p{L}+|(?:votre|l[’'])(?: )?(?:organisation|entreprise|établissement)|responsable|gestionnaire|propriétaire",
  'administrador\\p{L}*|(?:su|tu) (?:organización|empresa)|responsable|propietari[oa]',
  'administrador\\p{L}*|(?:sua|tua) (?:organização|empresa)|gestor|gerente|proprietári[oa]|responsável',
  '管理者|オーナー|所属(?:組織|企業)|組織|会社|情報システム|システム設定|ポリシー',
)

/** People who may do more, or less, than the one who asks. */
export const privileged = any(
  'admin(?:istrator)?s|owners|managers|members|moderators|organi[sz]ers|hosts|editors|supervisors|staff|employees|teachers|instructors|accountants',
  'Administrator\\p{L}*|Inhaber\\p{L}*|Führungskräfte\\p{L}*|Vorgesetzte\\p{L}*|Mitglieder\\p{L}*|Moderator\\p{L}*|Verwalter\\p{L}*|Leitung|Lehrkräfte\\p{L}*',
  'administrat\\p{L}+|propriétaires?|responsables?|gestionnaires?|membres?|modérateurs?|gérants?|enseignants?',
  'administrador\\p{L}*|propietari[oa]s?|responsables?|gestor\\p{L}*|miembros?|moderador\\p{L}*|titular\\p{L}*|encargad[oa]s?',
  'proprietári[oa]s?|gerentes?|membros?|responsáve\\p{L}+|titulares?|professores',
  '管理者|オーナー|責任者|主催者|メンバー|会員|店長|上長',
)
export const lesser = any(
  '(?:external |anonymous )?(?:guests?|viewers?|visitors?)(?!\\p{L})|(?:externe )?Gäste(?!\\p{L})|Gastbenutzer|invités|invitados|convidados|ゲスト',
)

/** A company behind the product, in general terms. */
export const provider = any(
  "(?:\\p{L}+ )?(?:provider|third[- ]party|external service|supplier|carrier)(?:[’']s)?(?!\\p{L})|\\p{L}*(?:anbieter|dienstleister)(?!\\p{L})|externer Dienst|(?:prestataire|fournisseur)|proveedor|fornecedor|provedor|外部サービス|プロバイダ",
)

/** What people are allowed to do. */
export const right = any(
  '(?:permess[oi]|autorizzazion[ei]|privilegi|diritti)(?!\\p{L})|(?:rechten|toestemming|bevoegdheid|machtiging|toegang)(?!\\p{L})',
  'permissions?(?!\\p{L})|access(?!\\p{L}| (?:tokens?|keys?|codes?|logs?))|privileges?|(?:user |admin )?rights(?!\\p{L})|authori[sz]ation',
  '\\p{L}*berechtigung\\p{L}*|(?:\\p{L}+)?rechte?(?!\\p{L})|Zugriff(?!\\p{L}|s(?:token|code|schlüssel))|Zugang(?!\\p{L})|Befugnis\\p{L}*|Rolle(?!\\p{L})',
  "droits?(?! d[’']auteur)(?!\\p{L})|permissions?(?!\\p{L})|autorisations?|habilitation|accès",
  'permisos?(?!\\p{L})|acceso(?!\\p{L})|privilegios?|autorización|permiss(?:ão|ões)|acesso(?!\\p{L})|autorização|privilégios?',
  '権限|アクセス権|許可',
)

/** A second proof that an organization asks for. */
export const factor = any(
  '(?:multi|two)-?factor|2FA|MFA(?!\\p{L})|single sign-?on|SSO(?!\\p{L})|(?:Multi|Zwei)-?Faktor|authentification (?:à (?:deux|plusieurs) facteurs|unique)|autenticación (?:de dos factores|multifactor)|autenticação (?:de dois fatores|multifator)|(?:多要素|二要素|二段階)認証|シングルサインオン',
)
/** What shows that somebody has signed in. */
export const session = any(
  '(?:sessione|sessie|sign-?on|log-?on)(?!\\p{L})',
  "(?:session|Sitzung|sesión|sessão|セッション)|(?:login|sign-?in|auth\\p{L}*) token|token de (?:login|autenticación|autenticação|sesión|sessão)|jeton (?:de session|d[’']authentification)|(?:Anmelde|Sitzungs)-?token|認証トークン",
)
export const accountType = any(
  '(?:type|kind) of (?:account|user)|(?:account|user) type|Kontotyp|Benutzertyp|type de compte|tipo de (?:cuenta|conta|usuario|usuário)|アカウント(?:タイプ|の種類)',
)
export const domain = any('(?:e-?mail )?domains?(?!\\p{L})|domaines?(?!\\p{L})|dominios?|domínios?|ドメイン')
export const certificate = any('(?:digital )?certificates?|Zertifikat\\p{L}*|certificats?|certificado|証明書')

/** What is known of a person or a company that something is sent to. */
export const contact = any(
  'e-?mail(?: address)?|phone(?: number)?|(?:postal |billing |shipping )?address|E-Mail-Adresse|Telefonnummer|Anschrift|adresse|numéro de téléphone|correo(?: electrónico)?|dirección|teléfono|endereço|telefone|メールアドレス|電話番号|住所',
)
/** What somebody signs in with. */
export const identity = any(
  'password|account|profile|user(?!\\p{L})|Passwort|Kennwort|\\p{L}*[Kk]onto|Profil|Benutzer|mot de passe|compte|profil|utilisateur|contraseña|cuenta|perfil|usuario|senha|palavra-passe|conta|usuário|utilizador|パスワード|アカウント|プロフィール',
)

/** Those whom the records are about: what they have bought is no plan of the account. */
export const others = any(
  'customers?(?!\\p{L})|clients?(?!\\p{L})|employees?(?!\\p{L})|members?(?!\\p{L})|tenants?(?!\\p{L})|Kund(?:e|en|in)(?!\\p{L})|Mandant\\p{L}*|Mitarbeiter\\p{L}*|Mitglied\\p{L}*|client(?:e|es|s)?(?!\\p{L})|salariée?s?(?!\\p{L})|emplead[oa]s?|soci[oa]s?|funcionári[oa]s?|顧客|お客様の|従業員|社員',
)

/** Where somebody tells who they are, by which they are known. */
export const known = any(
  'e-?mail|(?:\\p{L}+ )?address|phone|mobile|number|login|user ?name|identity|Google|Microsoft|Apple|SSO|Adresse|Telefon|Nummer|adresse|numéro|correo|dirección|teléfono|endereço|telefone|indirizzo|numero|adres|nummer|アドレス|番号',
)
/** A sum that somebody has left. */
export const balance = any(
  "(?:gift ?card|card|account|wallet|prepaid|customer|e-?purse|deposit)(?:[’']s)? (?:balance|funds|credit)|(?:available )?(?:balance|funds)(?!\\p{L})|\\p{L}*[Gg]uthaben|Saldo|Kontodeckung|solde|provision|fonds|saldo|fondos|crédito disponible|credito (?:residuo|disponibile)|tegoed|残高",
)
/** What is bought in numbers and used up: too few of them is no matter of money. */
export const messages = any(
  '(?:SMS|text|message|e-?mail|call|API|print|scan|AI)s? (?:balance|credits?)|credits(?!\\p{L})',
)
/** What people are asked for to show that they are who they say. */
export const facts = any(
  'date of birth|birthday|(?:post|zip) ?code|surname|last name|maiden name|security (?:question|answer)|memorable \\p{L}+|Geburtsdatum|Sicherheitsfrage|date de naissance|question de sécurité|fecha de nacimiento|pregunta de seguridad|data de nascimento|data di nascita|domanda di sicurezza|geboortedatum|生年月日|秘密の質問',
)
