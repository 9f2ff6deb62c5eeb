import { answer, api, app, b64, con, enc, err, type Marked, nav, post, req, says, step, ws } from './marks.ts'

/** E-mail addresses, and user names in addresses: what is promised of persons beside their numbers. */
export function mails(): Marked[] {
  const packed = 'tove.lind@havn.test'
  return [
    post('{"assignee":"«petra.kunz@lager.test»"}'),
    post('to=«j.okafor%2Bnews%40mail.test»&subject=Hi', 'application/x-www-form-urlencoded'),
    post('{"cc":["«ann-marie.o\'neil@irish.test»","«q@z.test»"]}'),
    post('{"contact":"Björn «bjorn@über.test»"}'),
    con('User «lars.ek@skog.test» not in tenant 12'),
    con('From: "Ida Moen" <«ida.moen@fjell.test»>'),
    con('profile', { mail: '«noor@tuin.test»', plan: 'team' }),
    con('mailto:«help.me@kunde.test»?subject=Order'),
    err('Duplicate entry «max.m@doppel.test» for key users.email'),
    nav(`${app}/users/«klara%40wiese.test»/edit`, 'Edit «klara@wiese.test»'),
    nav(`${app}/search?q=«otto@see.test»`),
    req({ sent: [['x-forwarded-email', '«sso.user@corp.test»']] }),
    req({ sent: [['from', '«crawler-owner@bot.test»']] }),
    req({ url: `${api}/v1/users?filter=email%20eq%20%22«ulla%40moor.test»%22` }),
    ws('{"presence":[{"u":"«jo@team.test»","on":true}]}', 'received'),
    answer('id,email,plan\n1,«rita@hof.test»,pro\n2,«sven.b@hof.test»,free\n', 'text/csv'),
    answer('<li class="user">Signed in as «ella@burg.test»</li>', 'text/html'),
    answer('BEGIN:VCARD\nFN:Al\nEMAIL;TYPE=work:«al@firma.test»\nEND:VCARD\n', 'text/vcard'),
    answer('<NameID>«kai@idp.test»</NameID>', 'text/xml'),
    answer('data: {"author":"«uwe@blog.test»"}\n\n', 'text/event-stream'),
    [answer(JSON.stringify({ unsub: enc(`{"to":"${packed}","n":1}`) })), packed],
    says('An invitation was sent to «pia.roth@linde.test»'),
    step('Filled "Recipient" with "«ben@insel.test»"', 'Recipient', '«ben@insel.test»'),
    nav('https://«hschmidt»@intranet.nw.test/wiki'),
    answer(`{"actor":"acct:«wim@social.test»"}`),
    con(`sip:«yara@voip.test» ringing`),
    post(`{"attachment":"data:text/plain;base64,${b64(12)}","from":"«zoe@anhang.test»"}`),
  ]
}

/** What PRIVACY.md says is not recognised by itself: names, streets, and the like. Counted apart. */
export function unpromised(): Marked[] {
  return [
    post('{"firstName":"«Annelie»","lastName":"«Kowalczyk»","orderId":8}'),
    post('{"vorname":"«Dietlinde»","nachname":"«Öztürk»"}'),
    post('{"full_name":"«Priyanka Venkataraman»"}'),
    post('{"cardholder":"«MARGARETHE HOLM»"}'),
    answer('<Customer><GivenName>«Thorvald»</GivenName><Surname>«Lindqvist»</Surname></Customer>', 'text/xml'),
    con('patient', { name: { family: '«Achterberg»', given: ['«Roos»'] } }),
    post('{"shipping":{"street":"«Birkenallee 48b»","zip":"«80997»","city":"München"}}'),
    post('{"addressLine1":"«117 Heather Close»","postcode":"«LS6 4QJ»"}'),
    post('{"dateOfBirth":"«1984-02-17»"}'),
    post('{"geburtsdatum":"«03.11.1971»"}'),
    post('dob=«1990-06-30»&x=1', 'application/x-www-form-urlencoded'),
    post('{"diagnosis":"«Type 2 diabetes»","bloodType":"«AB-»"}'),
    post('{"lat":«48.137154»,"lng":«11.576124»,"accuracy":12}'),
    con('geolocation', { coords: { latitude: '«52.379189»', longitude: '«4.899431»' } }),
    post('{"phone":"«+49 151 2345 6789»"}'),
    post('{"mobile":"«07700 900461»"}'),
    post('{"telefon":"«0171/4471902»"}'),
    con('calling «+1 (415) 555-0142»'),
    says('We sent a code to «+33 6 12 34 56 78»'),
    step('Filled "Mobile number" with "«+46 70 174 06 05»"', 'Mobile number', '«+46 70 174 06 05»'),
    post('{"clientIp":"«203.0.113.77»"}'),
    req({ sent: [['x-forwarded-for', '«198.51.100.23»']] }),
    post('{"salary":«84500»,"religion":"«Lutheran»"}'),
    post('{"maidenName":"«Strandberg»"}'),
    post('{"licensePlate":"«M-NW 4471»"}'),
  ]
}
