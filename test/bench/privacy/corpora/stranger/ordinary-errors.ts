import { answer, con, err, type Groups, req } from './make.ts'

export const ordinaryErrors: Groups = {
  'error code': {
    'auth.token.expired': () => [
      answer({ code: 'auth.token.expired', status: 401 }, undefined, 401),
      'auth.token.expired',
    ],
    invalid_grant: () => [
      answer({ error: 'invalid_grant', error_description: 'The refresh token has expired' }, undefined, 400),
      'invalid_grant',
      'The refresh token has expired',
    ],
    'www-authenticate': () => [
      req({
        status: 401,
        got: [
          [
            'www-authenticate',
            'Bearer realm="api", error="invalid_token", error_description="The token expired at 2026"',
          ],
        ],
      }),
      'error="invalid_token"',
      'The token expired at 2026',
    ],
    'ERR code': () => [err('ERR_AUTH_TOKEN_MISSING: no token was sent'), 'ERR_AUTH_TOKEN_MISSING', 'no token was sent'],
    firebase: () => [err('Firebase: Error (auth/wrong-password).', 'FirebaseError'), 'auth/wrong-password'],
    AADSTS: () => [
      err('AADSTS700082: The refresh token has expired due to inactivity.'),
      'AADSTS700082',
      'The refresh token has expired due to inactivity.',
    ],
    ORA: () => [
      err('ORA-01017: invalid username/password; logon denied'),
      'ORA-01017: invalid username/password; logon denied',
    ],
    'unexpected token': () => [
      err('Unexpected token < in JSON at position 0', 'SyntaxError'),
      'Unexpected token < in JSON at position 0',
    ],
    'unexpected token ident': () => [err("Unexpected token 'export'", 'SyntaxError'), "Unexpected token 'export'"],
    'unexpected token long': () => [
      err(`Unexpected token '<', "<!DOCTYPE "... is not valid JSON`, 'SyntaxError'),
      `Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
    ],
    'csrf mismatch': () => [
      answer(
        { message: 'CSRF token mismatch.', exception: 'Symfony\\Component\\HttpKernel\\Exception\\HttpException' },
        undefined,
        419,
      ),
      'CSRF token mismatch.',
      'HttpException',
    ],
    'token field says': () => [
      answer({ token: ['This field is required.'] }, undefined, 400),
      'This field is required.',
    ],
    'password errors': () => [
      answer({ errors: { password: ['Password must be at least 12 characters long'] } }, undefined, 422),
      'Password must be at least 12 characters long',
    ],
    'password errors de': () => [
      answer({ fehler: { passwort: 'Das Passwort muss mindestens 12 Zeichen lang sein' } }, undefined, 422),
      'Das Passwort muss mindestens 12 Zeichen lang sein',
    ],
    violations: () => [
      answer(
        {
          violations: [
            {
              propertyPath: 'password',
              message: 'This value is too short.',
              code: '9ff3fdc4-b214-49db-8718-39c315e33d45',
            },
          ],
        },
        undefined,
        422,
      ),
      'propertyPath',
      'This value is too short.',
      '9ff3fdc4-b214-49db-8718-39c315e33d45',
    ],
    'pin error': () => [answer({ error: 'PIN_LOCKED', pinRetries: 0 }), 'PIN_LOCKED'],
    http: () => [err('Request failed with status code 403', 'AxiosError'), 'Request failed with status code 403'],
    'react minified': () => [
      err('Minified React error #418; visit https://react.dev/errors/418?args[]=HTML'),
      'https://react.dev/errors/418',
    ],
    'cannot read token': () => [
      err("Cannot read properties of undefined (reading 'accessToken')", 'TypeError'),
      "reading 'accessToken'",
    ],
    'passwordStrength not function': () => [
      err('passwordStrength is not a function', 'TypeError'),
      'passwordStrength is not a function',
    ],
    'secret not defined': () => [err('secretKey is not defined', 'ReferenceError'), 'secretKey is not defined'],
    'jwt malformed': () => [err('jwt malformed', 'JsonWebTokenError'), 'jwt malformed', 'JsonWebTokenError'],
    'cookie rejected': () => [
      con('Cookie "sid" has been rejected because it is in a cross-site context'),
      'Cookie "sid" has been rejected because it is in a cross-site context',
    ],
    'verification code wrong': () => [
      answer({ message: 'The verification code is incorrect or has expired.' }, undefined, 400),
      'The verification code is incorrect or has expired.',
    ],
    fr: () => [answer({ message: 'Le mot de passe est incorrect' }, undefined, 401), 'Le mot de passe est incorrect'],
    es: () => [answer({ message: 'La contraseña es obligatoria' }, undefined, 401), 'La contraseña es obligatoria'],
    ja: () => [answer({ message: 'パスワードが正しくありません' }, undefined, 401), 'パスワードが正しくありません'],
    pt: () => [answer({ message: 'Senha inválida ou expirada' }, undefined, 401), 'Senha inválida ou expirada'],
    'api key missing': () => [
      answer({ message: 'API key is missing or inactive', code: 'API_KEY_INVALID' }, undefined, 403),
      'API key is missing or inactive',
      'API_KEY_INVALID',
    ],
    pgsql: () => [
      err('duplicate key value violates unique constraint "users_token_key"'),
      'duplicate key value violates unique constraint "users_token_key"',
    ],
    grpc: () => [
      req({
        got: [
          ['grpc-status', '16'],
          ['grpc-message', 'unauthenticated'],
        ],
      }),
      '16',
      'unauthenticated',
    ],
    'authorization header missing': () => [
      answer({ message: 'Authorization header is missing' }, undefined, 401),
      'Authorization header is missing',
    ],
  },
}
