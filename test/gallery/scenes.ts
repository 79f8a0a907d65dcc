/** Every view in every state, by name. */
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import {
  ACKNOWLEDGED,
  anotherRelay,
  appState,
  BESIDE,
  BESIDE_DUE,
  BESIDE_HANDED_OVER,
  BESIDE_SWITCHED,
  checks,
  ELSEWHERE,
  failure,
  IN_BACKUP,
  intent,
  movedAddresses,
  pages,
  production,
  REMOVED,
  ref,
  several,
  TOKENS,
  TYPED_SECRET,
  test,
  unconnected,
} from './data.ts'
import {
  adopting,
  done,
  GUIDED,
  guided,
  guiding,
  inAMinute,
  inTheMorning,
  LIVE,
  panel,
  parameters,
  replacing,
  required,
  revealed,
  revoking,
  type Scene,
  settled,
  testing,
  token,
  withDue,
  wizard,
} from './make-scene.ts'

export const SCENES: Record<string, Scene> = {
  connect: panel(unconnected),
  'look-around': panel(unconnected, { clicks: ['[data-action="look-around"]'], shows: '[data-sample] + main' }),
  'look-around-token': panel(unconnected, {
    clicks: ['[data-action="look-around"]', '[data-sample] + main [data-ref]', '[data-action="replace"]'],
    shows: '[data-sample] + main[data-view="token"]',
  }),
  'connect-refused': panel(unconnected, {
    replies: {
      'connect-relay': { failure: failure('relay_foreign') },
    },
    typed: { '#relay': 'https://relay.example.com' },
    clicks: ['[data-action="connect"]'],
  }),
  'connect-policy': panel({
    ...unconnected,
    relay: {
      url: settled.relayUrl,
      failure: failure('relay_unreachable', 'no', { subject: settled.relayUrl }),
      version: null,
    },
    policy: settled,
  }),
  'connect-none': panel({ ...unconnected, relay: { url: settled.relayUrl, failure: null, version: null } }),
  'connect-none-policy': panel({
    ...unconnected,
    relay: { url: settled.relayUrl, failure: null, version: null },
    policy: { ...settled, environments: ['live', 'trial'] },
  }),
  agree: panel(appState({ agreement: anotherRelay, kept: 3, environments: [test, production] })),
  'agree-busy': panel(appState({ agreement: movedAddresses, kept: 1 }), {
    replies: { agree: 'never' },
    clicks: ['[data-action="agree"]'],
  }),
  'agree-moved': panel(appState({ agreement: movedAddresses, kept: 1 })),
  empty: panel(appState()),
  'empty-not-read': panel(appState({ listRead: false })),
  'empty-signed-out': panel(appState({ user: null, environments: [production], environment: 'production' })),
  list: panel(appState({ tokens: TOKENS, environments: [test, production] })),
  'list-filtered': panel(appState({ tokens: [...TOKENS, ...LIVE], environments: [test, production] }), {
    clicks: ['[data-action="filters"]', '#filter-everywhere'],
  }),
  'list-elsewhere': panel(appState({ tokens: TOKENS.slice(0, 2), elsewhere: ELSEWHERE, kept: 6 }), {
    clicks: ['[data-elsewhere] summary'],
  }),
  'connect-elsewhere': panel({
    ...unconnected,
    relay: { url: settled.relayUrl, failure: null, version: null },
    elsewhere: ELSEWHERE.slice(0, 1),
    kept: 1,
  }),
  'list-due': panel(appState({ tokens: TOKENS.map(withDue), user: null })),
  'list-checked': panel(
    appState({
      tokens: TOKENS.map(withDue),
      user: null,
      round: { at: inTheMorning, tokens: 8, missed: 4, reason: 'sign-in', more: false },
    }),
  ),
  'list-offer': panel(
    appState({ pages, tokens: TOKENS, kept: TOKENS.length, environments: [production], environment: 'production' }),
  ),
  'list-production': panel(
    appState({
      tokens: TOKENS.slice(0, 2).map((one) => ({ ...one, environment: 'production' })),
      environments: [test, production],
      environment: 'production',
      wizard: { step: 'interrupted', intent, exists: 'unknown' },
    }),
    { clicks: ['[data-action="back"]'] },
  ),
  'list-relay-down': panel(
    appState({
      tokens: TOKENS,
      relay: { url: 'https://relay.example.com', failure: failure('relay_unreachable'), version: null },
    }),
  ),

  describe: wizard({ step: 'describe', environment: 'test', type: null, ...NO_TEXTS }),
  'describe-discard': panel(
    appState({ wizard: { step: 'describe', environment: 'test', type: null, ...NO_TEXTS }, tokens: TOKENS }),
    { at: { view: 'wizard' }, typed: { '#description': 'Spring campaign' }, clicks: ['[data-action="back"]'] },
  ),
  'describe-production': wizard(
    { step: 'describe', environment: 'production', type: 'ECOMCONNECTOR', ...NO_TEXTS, description: 'e-shop' },
    { environments: [production], environment: 'production' },
  ),
  authorize: wizard({ step: 'authorize', intent }),
  register: wizard({ step: 'register', intent }),
  check: wizard({ step: 'check', intent: guided }, GUIDED),
  guide: guiding({}),
  'guide-type': guiding({ guiding: { at: 'type', rows: 2, asked: false } }),
  'guide-lost': guiding({ guiding: { at: 'lost', rows: 2, asked: true } }),
  'guide-unusual': { ...guiding({}), typed: { '#value': '4a1c2d3e-0000-4000-8000' } },
  'guide-refused': guiding({
    guiding: { at: 'take', rows: 2, asked: true },
    failure: failure('value_differs'),
  }),
  'guide-remove': guiding({
    intent: { ...revoking, environment: 'guided', confirmedRemoved: true },
    failure: failure('still_registered'),
  }),
  'guide-remove-old': guiding({
    intent: { ...replacing, environment: 'guided', guided: true, confirmedRemoved: true },
  }),
  importing: wizard(
    {
      step: 'importing',
      intent: guided,
      checks: [...checks('ok', 'ok', 'not-published')],
      guiding: { at: 'take', rows: 2, asked: true },
    },
    GUIDED,
  ),
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
  'already-registered': wizard({
    step: 'already-registered',
    intent,
    ref: ref(3),
    failure: failure('endpoint_exists'),
  }),
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
  'token-match': testing('accepted'),
  'token-refused': testing('refused'),
  'token-revealed': token(0, { replies: revealed, clicks: ['[data-action="reveal"]'] }),
  'token-hand-over': token(0, {
    replies: {
      'hand-over/seal': { reply: { name: 'surveys.html', text: 'https://relay.example.com/hand-over#sealed' } },
    },
    clicks: ['[data-action="hand-over"]', '[data-action="make-link"]', '[data-action="save-file"]'],
  }),
  'token-missing': token(2),
  'token-elsewhere': token(3),
  'token-unchecked': token(4, { replies: { verify: 'never' }, clicks: ['[data-action="check"]'] }),
  'token-check-failed': token(0, {
    replies: { verify: { failure: failure('ebs_unreachable') } },
    clicks: ['[data-action="check"]'],
  }),
  'token-due': panel(appState({ tokens: TOKENS.map(withDue), user: null }), { at: { view: 'token', ref: ref(0) } }),
  'token-damaged': token(5),
  'token-acknowledge': token(1, { clicks: ['[data-acknowledge] summary', '[data-action="acknowledge"]'] }),
  'token-acknowledged': panel(appState({ tokens: ACKNOWLEDGED }), { at: { view: 'token', ref: ref(1) } }),
  'list-selected': panel(appState({ tokens: ACKNOWLEDGED }), {
    clicks: [
      '[data-action="select"]',
      `.pick[data-ref="${ref(0)}"]`,
      `.pick[data-ref="${ref(7)}"]`,
      '[data-action="bulk-remove"]',
    ],
    replies: { 'tokens/remove': { reply: { refs: [ref(7)] } } },
  }),
  'list-acknowledged': panel(appState({ tokens: ACKNOWLEDGED })),
  'token-timeline': token(0, { clicks: ['[data-timeline="read"] summary'] }),
  'token-gone': token(9),

  'token-retired': token(6),
  'token-removed': panel(appState({ tokens: [...TOKENS, REMOVED] }), { at: { view: 'token', ref: REMOVED.ref } }),
  'token-gone-in-ebs': token(7),
  replace: wizard({
    step: 'describe',
    environment: 'test',
    type: 'SURVEYS',
    ...NO_TEXTS,
    description: 'Surveys · spring campaign',
    replaces: ref(0),
  }),
  retire: wizard({ step: 'retire', intent: replacing, ref: ref(0), checks: [...checks('ok', 'ok', 'ok')] }),
  replaced: done(0, { intent: replacing, old: 'ended' }),
  'replaced-beside': panel(
    appState({
      tokens: BESIDE,
      environments: [several],
      wizard: {
        step: 'done',
        intent: { ...replacing, keepsOld: true, targetRef: ref(41), createdRef: ref(40) },
        ref: ref(40),
        checks: [...checks('ok', 'ok', 'ok')],
        failure: null,
      },
    }),
    { at: { view: 'wizard' } },
  ),
  'plan-new': panel(appState({ tokens: BESIDE, environments: [several] }), { at: { view: 'token', ref: ref(40) } }),
  'plan-due': panel(appState({ tokens: BESIDE_DUE, environments: [several] }), {
    at: { view: 'token', ref: ref(41) },
  }),
  'plan-handed-over': panel(appState({ tokens: BESIDE_HANDED_OVER, environments: [several] }), {
    at: { view: 'token', ref: ref(40) },
  }),
  'plan-switched': panel(appState({ tokens: BESIDE_SWITCHED, environments: [several] }), {
    at: { view: 'token', ref: ref(41) },
  }),
  'list-replacing': panel(appState({ tokens: BESIDE_DUE, environments: [several] })),
  retiring: panel(appState({ tokens: BESIDE, environments: [several] }), {
    at: { view: 'revoke', ref: ref(41), successor: ref(40) },
  }),
  'replace-not-verified': wizard({
    step: 'failed',
    intent: replacing,
    failure: failure('not_verified', 'yes'),
  }),
  revoke: panel(appState({ tokens: TOKENS }), { at: { view: 'revoke', ref: ref(0) } }),
  'revoke-production': panel(
    appState({
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
  'list-unread': panel(appState({ listFailure: failure('ebs_error') })),
  'revoke-unknown': wizard({
    step: 'failed',
    intent: revoking,
    failure: failure('outcome_unknown', 'unknown'),
  }),

  parameters: panel(appState(), {
    at: { view: 'parameters' },
    replies: { parameters: { reply: parameters('ES-1042') } },
  }),
  'parameters-empty': panel(appState(), {
    at: { view: 'parameters' },
    replies: { parameters: { reply: parameters(null) } },
  }),
  'parameters-signed-out': panel(appState({ user: null, pages }), { at: { view: 'parameters' } }),
  'parameters-reading': panel(appState(), { at: { view: 'parameters' }, replies: { parameters: 'never' } }),
  'parameters-session-ended': panel(appState(), {
    at: { view: 'parameters' },
    replies: { parameters: { failure: failure('sign_in_required') } },
  }),

  'portal-empty': { page: 'portal', replies: { 'app-state': { reply: appState() } } },
  portal: { page: 'portal', replies: { 'app-state': { reply: appState({ tokens: TOKENS }) } } },
  'portal-signed-out': {
    page: 'portal',
    replies: {
      'app-state': { reply: appState({ tokens: TOKENS.slice(0, 2), user: null }) },
      verify: { failure: failure('sign_in_required') },
    },
    clicks: ['[data-action="check"]'],
  },

  options: {
    page: 'options',
    replies: { 'app-state': { reply: appState({ pages, environments: [test, production] }) } },
  },
  'options-backup': {
    page: 'options',
    replies: {
      'app-state': {
        reply: appState({ kept: 12, backup: { at: '2026-01-20T09:00:00.000Z', tokens: 10, notInIt: 2 } }),
      },
    },
    clicks: ['section:has([data-not-saved]) summary'],
  },
  'options-no-backup': {
    page: 'options',
    replies: { 'app-state': { reply: appState({ kept: 12 }) } },
    clicks: ['section:has([data-not-saved]) summary'],
  },
  'options-restore': {
    page: 'options',
    replies: {
      'app-state': { reply: appState({ kept: 12 }) },
      'vault/preview': { reply: { fresh: IN_BACKUP, known: 9, leftOut: 1 } },
    },
    file: '#backup-file',
    typed: { '#restore-passphrase': TYPED_SECRET },
    clicks: ['details:has(#backup-file) > summary', '[data-action="preview-backup"]'],
  },
  'options-erase': {
    page: 'options',
    replies: { 'app-state': { reply: appState({ kept: 12 }) } },
    clicks: ['details:has([data-action="erase"]) > summary', '[data-action="erase"]'],
  },
  'options-faulty': {
    page: 'options',
    replies: { 'app-state': { reply: appState({ faulty: [{ id: 'head-office', at: 'portal.origins.0' }] }) } },
  },
  'options-unconnected': { page: 'options', replies: { 'app-state': { reply: unconnected } } },
  'options-policy': {
    page: 'options',
    replies: { 'app-state': { reply: appState({ policy: settled, lock: { ...appState().lock, ...required } }) } },
  },
  adopt: { page: 'adopt', replies: { 'app-state': { reply: appState() } } },
  'adopt-report': adopting(['listed', 'listed', 'accepted', 'known', 'not-listed', 'unread', 'untested']),
  'adopt-row': { ...adopting(['listed', 'not-listed']), clicks: ['[data-finding="not-listed"] [data-action="mend"]'] },
  'adopt-storing': { ...adopting(['listed', 'listed']), clicks: ['[data-good="2"] + .bar [data-action="store"]'] },
  'adopt-unreadable': {
    page: 'adopt',
    replies: { 'app-state': { reply: appState() } },
    pasted: { '#table-paste': 'no table' },
  },
  'token-edit': token(0, { clicks: ['[data-action="edit-texts"]'] }),
  'describe-more': {
    ...wizard({ step: 'describe', environment: 'test', type: 'SURVEYS', ...NO_TEXTS }),
    clicks: ['[data-action="more-texts"]'],
  },
  locked: panel(appState({ lock: { ...appState().lock, mode: 'passphrase', locked: true } })),
  'locked-wait': panel(
    appState({ lock: { ...appState().lock, mode: 'passphrase', locked: true, retryAt: inAMinute } }),
  ),
  'locked-forgotten': panel(appState({ lock: { ...appState().lock, mode: 'passphrase', locked: true }, kept: 12 }), {
    clicks: ['summary', '[data-action="erase"]'],
  }),
  'options-locked': {
    page: 'options',
    replies: { 'app-state': { reply: appState({ lock: { ...appState().lock, mode: 'passphrase', locked: true } }) } },
  },
  'list-lost': panel(appState({ lock: { ...appState().lock, lost: true } })),
  'list-unfinished': panel(appState({ lock: { ...appState().lock, unfinished: true } })),
  'connect-lost': panel({ ...unconnected, lock: { ...appState().lock, lost: true } }),
  'required-passphrase': panel(appState({ lock: { ...appState().lock, required: true } })),
  'token-no-reveal': panel(appState({ tokens: TOKENS, policy: settled }), { at: { view: 'token', ref: ref(0) } }),
  welcome: { page: 'welcome', replies: { 'app-state': { reply: unconnected } } },
  'welcome-policy': {
    page: 'welcome',
    replies: { 'app-state': { reply: appState({ policy: settled, lock: { ...appState().lock, ...required } }) } },
  },
  help: { page: 'help' },
  'welcome-connected': { page: 'welcome', replies: { 'app-state': { reply: appState({ tokens: [], wizard: null }) } } },
}
