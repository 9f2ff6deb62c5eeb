import { an, answer, app, b32, b64u, con, dig, type Groups, hex, lo, nav, post } from './make.ts'

export const codes: Groups = {
  'link/code': {
    'magic link': () => {
      const s = b64u(32)
      return [answer({ message: 'sent', preview: `Sign in: ${app}/auth/magic/${s}` }), s]
    },
    'reset link in path': () => {
      const s = hex(40)
      return [nav(`${app}/password/reset/${s}?email=mara%40northwind.test`), s]
    },
    'django reset': () => {
      const s = `c2u1x-${hex(32)}`
      return [con(`mail preview ${app}/accounts/reset/MjE/${s}/`), s]
    },
    'invite link': () => {
      const s = an(28)
      return [answer({ inviteUrl: `${app}/join?invite=${s}` }), s]
    },
    'verify email': () => {
      const s = b64u(22)
      return [nav(`${app}/verify-email?t=${s}&u=12`), s]
    },
    'unsubscribe/share link': () => {
      const s = b64u(24)
      const t = an(20)
      return [con(`shared at ${app}/share/${s}?secret=${t}`), t]
    },
    'otp JSON': () => [post({ otp: '840216', phone_id: 3 }), '840216'],
    'mfa code field': () => [post({ mfaCode: '120943' }), '120943'],
    pin: () => [post({ cardPin: '4821' }), '4821'],
    'recovery codes': () => {
      const s = `${lo(5)}-${lo(5)}`
      const t = `${lo(5)}-${lo(5)}`
      return [answer({ recoveryCodes: [s, t] }), s, t]
    },
    'backup codes text': () => {
      const s = `${dig(4)} ${dig(4)}`
      const t = `${dig(4)} ${dig(4)}`
      return [con(`Backup codes:\n1. ${s}\n2. ${t}`), s, t]
    },
    otpauth: () => {
      const s = b32(32)
      return [answer({ qr: `otpauth://totp/Northwind:mara?secret=${s}&issuer=Northwind` }), s]
    },
    'TOTP seed for typing': () => {
      const s = b32(16).replace(/(.{4})(?=.)/g, '$1 ')
      return [answer({ manualEntryKey: s }), s]
    },
    'seed phrase': () => {
      const s = 'orbit velvet canyon tomato lunar pepper ladder magnet dolphin spirit anchor winter'
      return [con('wallet', { mnemonic: s }), s.slice(0, 20), s.slice(-20)]
    },
    'otp en': () => [answer({ channel: 'sms', text: 'Your verification code is 493021.' }), '493021'],
    'otp de': () => [answer({ channel: 'sms', text: 'Ihr Bestätigungscode lautet: 582914' }), '582914'],
    'otp fr': () => [answer({ channel: 'sms', text: 'Votre code de vérification est le 730418.' }), '730418'],
    'otp es': () => [answer({ channel: 'sms', text: 'Tu código de verificación es 264903' }), '264903'],
    'otp pt': () => [answer({ channel: 'sms', text: 'Seu código de verificação é 915720.' }), '915720'],
    'otp ja': () => [answer({ channel: 'sms', text: '認証コードは 384716 です。' }), '384716'],
    'otp it': () => [answer({ channel: 'sms', text: 'Il tuo codice di verifica è 607382' }), '607382'],
    'otp en G-': () => [answer({ channel: 'sms', text: 'G-518392 is your Northwind sign-in code' }), '518392'],
    'otp nl': () => [answer({ channel: 'sms', text: 'Uw verificatiecode is 471960' }), '471960'],
  },
}
