import {
  answer,
  api,
  bsn,
  cnpj,
  con,
  cpf,
  dig,
  type Groups,
  iban,
  luhn,
  myNumber,
  nir,
  post,
  req,
  steuer,
} from './make.ts'

export const people: Groups = {
  'id number': {
    'US SSN text': () => {
      const s = '536-41-7298'
      return [con(`applicant SSN ${s}`), s]
    },
    'US SSN bare field': () => [post({ ssn: '536417298' }), '536417298'],
    'UK NINO': () => [post({ nationalInsuranceNumber: 'QQ 12 34 56 C'.replace('QQ', 'JG') }), 'JG 12 34 56 C'],
    'DE Steuer-ID': () => {
      const s = steuer('8609574271')
      return [con(`Steuer-ID: ${s}`), s]
    },
    'DE IBAN': () => {
      const s = iban('DE', '370400440532013917')
      return [con(`Auszahlung an ${s}`), s]
    },
    'FR IBAN field': () => {
      const s = iban('FR', '20041010050500013026067'.slice(0, 23))
      return [post({ account: s }), s]
    },
    'FR NIR': () => {
      const s = nir('1850578006084')
      return [con(`NIR : ${s}`), s]
    },
    'FR NIR spaced': () => {
      const t = `2 94 03 75 120 005 ${nir('2940375120005').slice(13)}`
      return [post({ numero_securite_sociale: t }), t]
    },
    'BR CPF': () => {
      const s = cpf('529982247')
      const t = s.replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4')
      return [con(`cliente CPF ${t}`), t]
    },
    'BR CPF field bare': () => [post({ cpf: cpf('413758290') }), cpf('413758290')],
    'BR CNPJ': () => {
      const s = cnpj('112223330001').replace(/(..)(...)(...)(....)(..)/, '$1.$2.$3/$4-$5')
      return [post({ cnpj: s }), s]
    },
    'IN Aadhaar': () => {
      const s = '499283746511'.replace(/(....)(?=.)/g, '$1 ')
      return [con(`Aadhaar: ${s}`), s]
    },
    'IN PAN': () => [post({ panNumber: 'BNZPM2501F' }), 'BNZPM2501F'],
    'JP My Number': () => {
      const s = myNumber('12345678901')
      return [con(`マイナンバー: ${s}`), s]
    },
    'NL BSN': () => {
      const s = bsn('11122233')
      return [post({ bsn: s }), s]
    },
    'SE personnummer': () => {
      const s = luhn('811228987')
      const t = `${s.slice(0, 6)}-${s.slice(6)}`
      return [con(`personnummer ${t}`), t]
    },
    'card in text': () => {
      const s = luhn(`453201${dig(9)}`)
      return [con(`charging ${s.replace(/(....)(?=.)/g, '$1 ')}`), s.replace(/(....)(?=.)/g, '$1 ')]
    },
    'amex dashed': () => {
      const s = luhn(`37828${dig(9)}`)
      return [
        con(`amex ${s.slice(0, 4)}-${s.slice(4, 10)}-${s.slice(10)}`),
        `${s.slice(0, 4)}-${s.slice(4, 10)}-${s.slice(10)}`,
      ]
    },
    passport: () => [post({ passportNumber: 'C01X00T47' }), 'C01X00T47'],
    'driving licence': () => [post({ driversLicense: 'D1234567' }), 'D1234567'],
    'bank account routing': () => [post({ accountNumber: '000123456789', routingNumber: '110000000' }), '000123456789'],
    'birth date': () => [post({ dateOfBirth: '1984-07-19' }), '1984-07-19'],
    'IBAN spaced': () => {
      const t = iban('DE', '370400440532013917').replace(/(.{4})(?=.)/g, '$1 ')
      return [answer({ note: `IBAN ${t}` }), t]
    },
  },
  contact: {
    'email in text': () => [con('user mara.lindqvist@kund.example signed in'), 'mara.lindqvist@kund.example'],
    'email with plus encoded': () => [
      req({ url: `${api}/users?q=mara.lind%2Btest%40kund.example` }),
      'mara.lind%2Btest',
      'mara.lind+test',
    ],
    'phone +49': () => [con('SMS an +49 151 23456789 gesendet'), '151 23456789'],
    'phone US': () => [answer({ msg: 'Call (415) 555-0173 now' }), '555-0173'],
    'phone field': () => [post({ mobile: '0151 2345 6789' }), '0151 2345 6789'],
    'phone FR': () => [con('Appeler le 06 12 34 56 78'), '06 12 34 56 78'],
    'IDN email': () => [con('Mail an jörg.müller@bäckerei.example'), 'jörg.müller@', 'müller@'],
    'tel link': () => [answer('<a href="tel:+14155550188">Call</a>', 'text/html'), '4155550188'],
    'name and street': () => [
      post({ firstName: 'Marisol', lastName: 'Quintanilla', street: 'Birkenallee 14' }),
      'Quintanilla',
      'Birkenallee',
    ],
  },
  language: {
    'de field': () => [post({ benutzer: 'm', passwort: 'feldDe-12x' }), 'feldDe-12x'],
    'fr field': () => [
      post(`identifiant=m&mot_de_passe=champFr-9x`, 'application/x-www-form-urlencoded'),
      'champFr-9x',
    ],
    'es field': () => [post({ usuario: 'm', contrasena: 'campoEs-8x' }), 'campoEs-8x'],
    'pt field': () => [post({ senha: 'campoPt-7x' }), 'campoPt-7x'],
    'es echo': () => [answer({ error: 'La contraseña "claveEs-6x" no es válida' }, undefined, 400), 'claveEs-6x'],
    'label de': () => [con('Passwort: Rosen-Garten7'), 'Rosen-Garten7'],
    'label de2': () => [con('Kennwort lautet Wald.Meister8'), 'Wald.Meister8'],
    'label fr': () => [con('Mot de passe : Fromage-Bleu9'), 'Fromage-Bleu9'],
    'label es': () => [con('Contraseña: Sol-y-Mar77'), 'Sol-y-Mar77'],
    'label pt': () => [con('Senha: Praia-Azul55'), 'Praia-Azul55'],
    'label ja': () => [con('パスワード：Sakura-hana3'), 'Sakura-hana3'],
    'label de3': () => [con('Zugangsschlüssel: kx83-Gera-11q'), 'kx83-Gera-11q'],
    'label fr2': () => [con("Clé d'API : fr_k9x2m4p7q1"), 'fr_k9x2m4p7q1'],
    'label it': () => [con('La password è Mare-Blu-42'), 'Mare-Blu-42'],
    'label pl': () => [con('Hasło: Zielony-Las1'), 'Zielony-Las1'],
    'label nl': () => [con('Wachtwoord: Tulp-Geel-88'), 'Tulp-Geel-88'],
    'label ru': () => [con('Пароль: Zima-Leto77'), 'Zima-Leto77'],
    'label zh': () => [con('密码：Long-Cha-66x'), 'Long-Cha-66x'],
  },
}
