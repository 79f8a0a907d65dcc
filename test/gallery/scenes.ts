/** Every view in every state, by name. */
import { checks, failure, intent, overview, pages, production, ref, TOKENS, test, unconnected } from './data.ts'
import {
  accepted,
  done,
  guided,
  guiding,
  inAMinute,
  LIVE,
  panel,
  parameters,
  replacing,
  required,
  revealed,
  revoking,
  type Scene,
  settled,
  token,
  withDue,
  wizard,
} from './make-scene.ts'

export const SCENES: Record<string, Scene> = {
  connect: panel(unconnected),
  'connect-refused': panel(unconnected, {
    replies: {
      'connect-relay': { failure: failure('relay_invalid_answer', 'no', { subject: 'https://relay.example.com' }) },
    },
    typed: { '#relay': 'https://relay.example.com' },
    clicks: ['[data-action="connect"]'],
  }),
  'connect-policy': panel({
    ...unconnected,
    relay: { url: settled.relayUrl, failure: failure('relay_unreachable', 'no', { subject: settled.relayUrl }) },
    policy: settled,
  }),
  empty: panel(overview()),
  'empty-signed-out': panel(overview({ user: null, environments: [production], environment: 'production' })),
  list: panel(overview({ tokens: TOKENS, environments: [test, production] })),
  'list-filtered': panel(overview({ tokens: [...TOKENS, ...LIVE], environments: [test, production] }), {
    clicks: ['[data-action="filters"]', '#filter-everywhere'],
  }),
  'list-due': panel(overview({ tokens: TOKENS.map(withDue), user: null })),
  'list-offer': panel(overview({ pages, tokens: TOKENS, environments: [production], environment: 'production' })),
  'list-production': panel(
    overview({
      tokens: TOKENS.slice(0, 2).map((one) => ({ ...one, environment: 'production' })),
      environments: [test, production],
      environment: 'production',
      wizard: { step: 'interrupted', intent, exists: 'unknown' },
    }),
    { clicks: ['[data-action="back"]'] },
  ),
  'list-relay-down': panel(
    overview({ tokens: TOKENS, relay: { url: 'https://relay.example.com', failure: failure('relay_unreachable') } }),
  ),

  describe: wizard({ step: 'describe', environment: 'test', type: null, description: '' }),
  'describe-production': wizard(
    { step: 'describe', environment: 'production', type: 'ECOMCONNECTOR', description: 'e-shop' },
    { environments: [production], environment: 'production' },
  ),
  authorize: wizard({ step: 'authorize', intent }),
  register: wizard({ step: 'register', intent }),
  check: wizard({ step: 'check', intent: guided }),
  guide: guiding({}),
  'guide-type': guiding({ guiding: { at: 'type', rows: 2, asked: false } }),
  'guide-lost': guiding({ guiding: { at: 'lost', rows: 2, asked: true } }),
  'guide-refused': guiding({
    guiding: { at: 'take', rows: 2, asked: true },
    failure: failure('value_differs'),
  }),
  'guide-remove': guiding({
    intent: { ...revoking, environment: 'guided', led: true },
    failure: failure('still_registered'),
  }),
  'guide-remove-old': guiding({ intent: { ...replacing, environment: 'guided', guided: true, led: true } }),
  take: wizard({
    step: 'take',
    intent: guided,
    checks: [...checks('ok', 'ok', 'not-published')],
    guiding: { at: 'take', rows: 2, asked: true },
  }),
  verify: wizard({ step: 'verify', intent, ref: ref(0), checks: [...checks('ok', 'ok', 'not-published')] }),
  denied: wizard({ step: 'denied', intent, failure: failure('user_denied') }),
  'denied-closed': wizard({ step: 'denied', intent, failure: failure('window_closed') }),
  blocked: wizard({
    step: 'blocked',
    intent,
    checks: [...checks('connection-refused', 'application-missing', 'nobody-assigned')],
    failure: failure('check_failed'),
  }),
  'blocked-one': wizard({
    step: 'blocked',
    intent,
    checks: [...checks('ok', 'ok', 'not-administrator')],
    failure: failure('check_failed'),
  }),
  confirm: wizard({ step: 'confirm', intent, checks: [...checks('ok', 'not-published', 'ebs-error')] }),
  taken: wizard({ step: 'taken', intent, ref: ref(3), failure: failure('endpoint_exists') }),
  'interrupted-nothing': wizard({ step: 'interrupted', intent, exists: 'no' }),
  'interrupted-unknown': wizard({ step: 'interrupted', intent, exists: 'unknown' }),
  failed: wizard({
    step: 'failed',
    intent,
    failure: failure('ebs_error', 'no', { ebsMessageId: 'ES-WEBAPI-0042' }),
  }),
  'failed-unknown': wizard({ step: 'failed', intent, failure: failure('outcome_unknown', 'unknown') }),
  'failed-redirect': wizard({
    step: 'failed',
    intent,
    failure: failure('authorization_unreachable', 'no', {
      subject: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    }),
  }),

  done: done(0),
  'done-differs': done(1),
  'done-unchecked': done(4, { failure: failure('ebs_timeout', 'yes') }),
  token: token(1),
  'token-match': token(0, {
    replies: { 'test-connection': { reply: accepted } },
    clicks: ['[data-action="test-connection"]'],
  }),
  'token-refused': token(0, {
    replies: { 'test-connection': { reply: { ...accepted, result: 'refused' } } },
    clicks: ['[data-action="test-connection"]'],
  }),
  'token-revealed': token(0, { replies: revealed, clicks: ['[data-action="reveal"]'] }),
  'token-missing': token(2),
  'token-elsewhere': token(3),
  'token-unchecked': token(4, { replies: { verify: 'never' }, clicks: ['[data-action="check"]'] }),
  'token-check-failed': token(0, {
    replies: { verify: { failure: failure('ebs_unreachable') } },
    clicks: ['[data-action="check"]'],
  }),
  'token-due': panel(overview({ tokens: TOKENS.map(withDue), user: null }), { at: { view: 'token', ref: ref(0) } }),
  'token-damaged': token(5),
  'token-gone': token(9),

  'token-retired': token(6),
  'token-gone-in-ebs': token(7),
  replace: wizard({
    step: 'describe',
    environment: 'test',
    type: 'SURVEYS',
    description: 'Surveys · spring campaign',
    replaces: ref(0),
  }),
  retire: wizard({ step: 'retire', intent: replacing, ref: ref(0), checks: [...checks('ok', 'ok', 'ok')] }),
  replaced: done(0, { intent: replacing, old: 'ended' }),
  'replace-not-verified': wizard({
    step: 'failed',
    intent: replacing,
    failure: failure('not_verified', 'yes'),
  }),
  revoke: panel(overview({ tokens: TOKENS }), { at: { view: 'revoke', ref: ref(0) } }),
  'revoke-production': panel(
    overview({
      tokens: TOKENS.map((one) => ({ ...one, environment: 'production' })),
      environments: [production],
      environment: 'production',
    }),
    { at: { view: 'revoke', ref: ref(2) } },
  ),
  revoking: wizard({ step: 'revoke', intent: revoking }),
  revoked: wizard({ step: 'revoked', intent: revoking, tested: true }),
  'revoked-untested': wizard({ step: 'revoked', intent: revoking, tested: false }),
  'revoke-still-accepted': wizard({ step: 'unconfirmed', intent: revoking, found: 'still-accepted' }),
  'revoke-not-seen': wizard({ step: 'unconfirmed', intent: revoking, found: 'not-seen' }),
  'replaced-still-accepted': done(0, { intent: replacing, old: 'still-accepted' }),
  'value-not-told': wizard({
    step: 'failed',
    intent: { ...revoking, kind: 'create' },
    failure: { ...failure('value_not_told', 'yes'), ref: ref(0) },
  }),
  'list-unread': panel(overview({ listFailure: failure('ebs_error') })),
  'revoke-unknown': wizard({
    step: 'failed',
    intent: revoking,
    failure: failure('outcome_unknown', 'unknown'),
  }),

  parameters: panel(overview(), {
    at: { view: 'parameters' },
    replies: { parameters: { reply: parameters('ES-1042') } },
  }),
  'parameters-empty': panel(overview(), {
    at: { view: 'parameters' },
    replies: { parameters: { reply: parameters(null) } },
  }),
  'parameters-signed-out': panel(overview({ user: null, pages }), { at: { view: 'parameters' } }),
  'parameters-reading': panel(overview(), { at: { view: 'parameters' }, replies: { parameters: 'never' } }),
  'parameters-session-ended': panel(overview(), {
    at: { view: 'parameters' },
    replies: { parameters: { failure: failure('sign_in_required') } },
  }),

  'portal-empty': { page: 'portal', replies: { overview: { reply: overview() } } },
  portal: { page: 'portal', replies: { overview: { reply: overview({ tokens: TOKENS }) } } },
  'portal-signed-out': {
    page: 'portal',
    replies: {
      overview: { reply: overview({ tokens: TOKENS.slice(0, 2), user: null }) },
      verify: { failure: failure('sign_in_required') },
    },
    clicks: ['[data-action="check"]'],
  },

  options: {
    page: 'options',
    replies: { overview: { reply: overview({ pages, environments: [test, production] }) } },
  },
  'options-unconnected': { page: 'options', replies: { overview: { reply: unconnected } } },
  'options-policy': {
    page: 'options',
    replies: { overview: { reply: overview({ policy: settled, lock: { ...overview().lock, ...required } }) } },
  },
  locked: panel(overview({ lock: { ...overview().lock, mode: 'passphrase', locked: true } })),
  'locked-wait': panel(
    overview({ lock: { ...overview().lock, mode: 'passphrase', locked: true, retryAt: inAMinute } }),
  ),
  'list-lost': panel(overview({ lock: { ...overview().lock, lost: true } })),
  'required-passphrase': panel(overview({ lock: { ...overview().lock, required: true } })),
  'token-no-reveal': panel(overview({ tokens: TOKENS, policy: settled }), { at: { view: 'token', ref: ref(0) } }),
  welcome: { page: 'welcome', replies: { overview: { reply: unconnected } } },
  'welcome-policy': {
    page: 'welcome',
    replies: { overview: { reply: overview({ policy: settled, lock: { ...overview().lock, ...required } }) } },
  },
  help: { page: 'help' },
  'welcome-connected': { page: 'welcome', replies: { overview: { reply: overview({ tokens: [], wizard: null }) } } },
}
