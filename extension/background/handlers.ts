/** Which use case answers which message. */
import { Failed } from '../errors.ts'
import { historyOf } from '../vault/history.ts'
import { backup, restore } from './backup.ts'
import { mounts, target } from './cells.ts'
import { changed } from './changed.ts'
import { clipboardAnswered, forgetClipboard } from './clipboard.ts'
import { connectRelay, currentEnvironment, environmentOf, selectEnvironment } from './environments.ts'
import { handOver } from './hand-over.ts'
import { knownToken } from './known-token.ts'
import { chooseLanguage, currentLanguage } from './language.ts'
import {
  eraseEverything,
  lockVault,
  removeVaultPassphrase,
  setIdleMinutes,
  setVaultPassphrase,
  unlockVault,
} from './lock.ts'
import { overview } from './overview.ts'
import { pageMarks, pageTask } from './page.ts'
import { lossSeen } from './presence.ts'
import { call } from './relay-client.ts'
import { reveal } from './reveal.ts'
import type { Handlers } from './router.ts'
import {
  closeWizard,
  confirmChecks,
  describeEndpoint,
  resumeAfterUnlock,
  resumeWizard,
  startReplacement,
  startRevocation,
  startWizard,
} from './run-wizard.ts'
import type { Sender } from './sender.ts'
import { ensureSignedIn, listRegistered, signOut } from './sign-in.ts'
import { takeValue } from './take-value.ts'
import { testConnection } from './test-connection.ts'
import { verifyEndpoints } from './verify-endpoint.ts'

export const handlers: Handlers = {
  overview: async (_, sender) => overview(await portalOrigin(sender)),
  'connect-relay': async ({ url }) => done(connectRelay(url)),
  language: async () => ({ language: await currentLanguage() }),
  'choose-language': async ({ language }) => done(chooseLanguage(language)),
  'select-environment': async ({ environment }) => done(selectEnvironment(environment)),

  'wizard/start': async ({ type }) => done(startWizard(type)),
  'wizard/describe': async (request) => done(describeEndpoint(request)),
  'wizard/resume': async () => done(resumeWizard()),
  'wizard/confirm': async () => done(confirmChecks()),
  'wizard/close': async () => done(closeWizard()),
  'wizard/replace': async ({ ref }) => done(startReplacement(ref)),
  'wizard/revoke': async ({ ref }) => done(startRevocation(ref)),

  'sign-in': async () => done(ensureSignedIn(await currentEnvironment())),
  'sign-out': async () => signOut((await currentEnvironment()).id),

  'lock/unlock': async ({ passphrase }) => {
    await unlockVault(passphrase)
    await resumeAfterUnlock()
    return null
  },
  'lock/now': async () => done(lockVault()),
  'lock/set': async ({ current, passphrase }) => done(setVaultPassphrase(current, passphrase)),
  'lock/remove': async ({ current }) => done(removeVaultPassphrase(current)),
  'lock/idle': async ({ minutes }) => done(setIdleMinutes(minutes)),
  'vault/erase': async () => done(eraseEverything()),
  'vault/lost-seen': async () => done(lossSeen().then(changed)),
  'vault/backup': async ({ passphrase }) => backup(passphrase),
  'vault/restore': async ({ passphrase, text }) => restore(text, passphrase),
  history: async ({ ref }) => ({ events: await historyOf(ref) }),

  'hand-over': async ({ ref, format, to }) => handOver(ref, format, to),
  'clipboard/seen': async () => done(clipboardAnswered().then(forgetClipboard)),
  'clipboard/answered': async () => done(clipboardAnswered()),

  reveal: async ({ ref }) => reveal(ref),
  'take-value': async ({ ref, value }) => done(takeValue(ref, value)),
  verify: async ({ ref }, sender) => {
    const environment = await environmentFor(sender, ref)
    if (sender.kind === 'panel') await ensureSignedIn(environment)
    const { verifications } = await verifyEndpoints(environment.id, ref)
    await listRegistered(environment.id)
    return { verifications }
  },
  'test-connection': async ({ ref }) => testConnection(ref),
  parameters: async () => call('listParameters', { environment: (await currentEnvironment()).id }),

  'show-in-panel': async (where) => {
    await target.update(() => where)
    changed()
    return null
  },
  'take-target': async () => {
    const where = await target.get()
    if (where) await target.update(() => null)
    return where
  },

  'page/task': async (_, sender) => {
    if (sender.kind !== 'site') throw new Failed('message_refused')
    return pageTask(sender.tabId, sender.url)
  },
  'page/marks': async (_, sender) => {
    if (sender.kind !== 'site') throw new Failed('message_refused')
    return pageMarks(sender.url)
  },
}

const done = async (work: Promise<unknown>): Promise<null> => {
  await work
  return null
}

/** A framed panel speaks only from a tab in which our content script put it, and only of that portal's environment. */
async function portalOrigin(sender: Sender): Promise<string | null> {
  if (sender.kind !== 'framed') return null
  const mounted = (await mounts.get()).includes(sender.tabId)
  if (!mounted || !sender.tabUrl) throw new Failed('message_refused')
  return new URL(sender.tabUrl).origin
}

async function environmentFor(sender: Sender, ref: string | undefined) {
  if (sender.kind === 'framed') {
    const shown = (await overview(await portalOrigin(sender))).environment
    if (!shown) throw new Failed('unknown_environment')
    return environmentOf(shown)
  }
  return ref ? environmentOf((await knownToken(ref)).environment) : currentEnvironment()
}
