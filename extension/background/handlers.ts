/** Maps each message to the use case that answers it. */
import { Failed, failureOf } from '../contracts/errors.ts'
import type { Target } from '../contracts/messages/views.ts'
import { daysOf } from '../vault/days.ts'
import { historyOf } from '../vault/history.ts'
import { judgeRows } from './adopt/judge.ts'
import { keepRows } from './adopt/keep.ts'
import { tryBrought } from './adopt/try.ts'
import { appStateNews } from './app-state.ts'
import { checkOnPress } from './checks/check-on-press.ts'
import { pageMarks } from './checks/parameter-results.ts'
import { followRetireDays } from './checks/retire-reminder.ts'
import { catchUp, setCheckHours } from './checks/schedule.ts'
import { testConnection } from './checks/test-connection.ts'
import { verifyEndpoints } from './checks/verify.ts'
import { eraseEverything } from './erase.ts'
import { clipboardAnswered, forgetClipboard } from './hand-over/clipboard.ts'
import { handOver, noteCopied } from './hand-over/hand-over.ts'
import { sealForRecipient } from './hand-over/seal.ts'
import { enterPanel } from './pages/frame-grants.ts'
import type { Sender } from './pages/sender.ts'
import { pageAnswered } from './pages/site-access.ts'
import { pageMount, pageTask } from './pages/task.ts'
import { agree } from './relay/agree.ts'
import { call } from './relay/client.ts'
import { connectRelay, currentEnvironment, environmentOf, selectEnvironment } from './relay/environments.ts'
import { ensureSignedIn, readList, refreshList, signOut } from './relay/sign-in.ts'
import type { Handlers } from './router.ts'
import { kept } from './state/app-state-cache.ts'
import { lossSeen } from './state/data-loss.ts'
import { chooseLanguage, currentLanguage } from './state/language.ts'
import { changed } from './state/notify-views.ts'
import { searchKey, target } from './state/storage-items.ts'
import { acknowledge, takeBackAcknowledgement } from './tokens/acknowledge.ts'
import { changePlan } from './tokens/change-plan.ts'
import { editTexts } from './tokens/edit-texts.ts'
import { exportExpectations } from './tokens/expectations.ts'
import { knownToken } from './tokens/inventory.ts'
import { putBack, putBackAll, removeAll, removeFromList } from './tokens/remove.ts'
import { reveal } from './tokens/reveal.ts'
import { noteRotationSeen } from './tokens/rotation-seen.ts'
import { lockVault, removeVaultPassphrase, setIdleMinutes, setVaultPassphrase, unlockVault } from './vault/auto-lock.ts'
import { backup, preview, restore } from './vault/backup.ts'
import { lookAtToken } from './vault/integrity.ts'
import { coachSees, coachTakes, coachTask, tellLanguage } from './wizard/coach.ts'
import { takeGuided } from './wizard/guided.ts'
import { importValue } from './wizard/import-value.ts'
import { abandonWizard, closeWizard } from './wizard/leave.ts'
import { confirmChecks, resumeAfterUnlock, resumeWizard } from './wizard/resume.ts'
import { describeToken, startReplacement, startRevocation, startWizard } from './wizard/start.ts'

export const handlers: Handlers = {
  'app-state': async ({ has }, sender) =>
    sender.kind === 'framed' ? appStateNews(sender.environment, has) : kept(() => appStateNews(null, has)),
  'connect-relay': async ({ url }) => done(connectRelay(url)),
  agree: async (wanted) => done(agree(wanted)),
  language: async () => ({ language: await currentLanguage() }),
  'choose-language': async ({ language }) => done(chooseLanguage(language).then(tellLanguage)),
  'select-environment': async ({ environment }) => done(selectEnvironment(environment)),

  'wizard/start': async ({ type }, sender) => {
    await selectPortalEnvironment(sender)
    return done(startWizard(type))
  },
  'wizard/describe': async (request) => done(describeToken(request)),
  'wizard/resume': async () => done(resumeWizard()),
  'wizard/confirm': async () => done(confirmChecks()),
  'wizard/close': async () => done(closeWizard()),
  'wizard/abandon': async () => done(abandonWizard()),
  'wizard/replace': async ({ ref }) => done(startReplacement(ref)),
  'wizard/revoke': async ({ ref, production, successor }) => done(startRevocation(ref, production, successor)),
  'replacement/change': async ({ ref, change }) => done(changePlan(ref, change).then(followRetireDays)),

  'sign-in': async () => done(ensureSignedIn(await currentEnvironment())),
  'list/read': async ({ environment: wanted }) => {
    const environment = await (wanted ? environmentOf(wanted) : currentEnvironment())
    await ensureSignedIn(environment)
    return done(readList(environment.id))
  },
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
  'vault/preview': async ({ passphrase, text }) => preview(text, passphrase),
  'vault/restore': async ({ passphrase, text }) => restore(text, passphrase),
  'expectations/export': async () => exportExpectations(),
  history: async ({ ref }) => ({ events: await historyOf(ref) }),
  'token/days': async ({ ref }) => ({ days: await daysOf(ref) }),

  'hand-over': async ({ ref, format, to }) => handOver(ref, format, to),
  'hand-over/seal': async ({ ref, passphrase, as }) => sealForRecipient(ref, passphrase, as),
  'hand-over/copied': async ({ ref, text }) => done(noteCopied(ref, text)),
  'clipboard/seen': async () => done(clipboardAnswered().then(forgetClipboard)),
  'clipboard/answered': async () => done(clipboardAnswered()),

  'page/answered': async ({ origin }) => done(pageAnswered(origin)),

  'look-at': async ({ ref }) => {
    await noteRotationSeen(ref)
    return done(lookAtToken(ref))
  },
  'token/remove': async ({ ref }) => done(removeFromList(ref)),
  'token/put-back': async ({ ref }) => done(putBack(ref)),
  'token/edit': async ({ ref, texts }) => done(editTexts(ref, texts)),
  'token/acknowledge': async ({ ref, why, name }) => done(acknowledge(ref, why, name)),
  'token/unacknowledge': async ({ ref }) => done(takeBackAcknowledgement(ref)),
  'tokens/remove': async ({ refs }) => ({ refs: await removeAll(refs) }),
  'tokens/put-back': async ({ refs }) => done(putBackAll(refs)),
  'tokens/check': async ({ refs }) => done(checkOnPress({ environment: null, refs: new Set(refs) })),
  reveal: async ({ ref }) => reveal(ref),
  'take-value': async ({ ref, value }) => done(importValue(ref, value)),
  'adopt/judge': async ({ rows }) => ({ findings: (await judgeRows(rows)).map(({ finding }) => finding) }),
  'adopt/keep': async ({ rows }) => ({ findings: await keepRows(rows) }),
  'adopt/test': async (row) => tryBrought(row),
  verify: async ({ ref }, sender) => {
    const { environment, type } = await subjectOf(sender, ref)
    if (sender.kind === 'panel') await ensureSignedIn(environment, type)
    const verifications = await verifyEndpoints(environment.id, ref)
    await refreshList(environment.id)
    return { verifications }
  },
  'check/all': async ({ environment }) => done(checkOnPress({ environment })),
  'check/due': async () => {
    catchUp().catch(failureOf)
    return null
  },
  'search-key': async ({ isOn }) => done(searchKey.update(() => isOn).then(changed)),
  'check/hours': async ({ hours }) => done(setCheckHours(hours)),
  'test-connection': async ({ ref }) => testConnection(ref),
  parameters: async () => call('listParameters', { environment: (await currentEnvironment()).id }),

  'show-in-panel': async (where, sender) => {
    await selectPortalEnvironment(sender)
    await target.update(() => where)
    changed()
    return null
  },
  'take-target': async () => {
    if ((await target.get()) === null) return null
    let taken: Target | null = null
    // In one step: of two panels that ask at the same moment, one is given it.
    await target.update((where) => {
      taken = where
      return null
    })
    return taken
  },

  'guide/take': async ({ value }) => done(takeGuided(value)),
  'coach/task': async (_, sender) => coachTask(as('site', sender)),
  'coach/sees': async (sight, sender) => coachSees(as('site', sender), sight),
  'coach/takes': async ({ value }, sender) => ({ refused: await coachTakes(as('site', sender), value) }),

  'panel/enter': async ({ key }, sender) => done(enterPanel(as('arriving', sender), key)),
  'page/task': async (_, sender) => pageTask(as('site', sender).url),
  'page/mount': async (_, sender) => {
    const { tabId, url } = as('site', sender)
    return pageMount(tabId, url)
  },
  'page/marks': async ({ check }, sender) => pageMarks(as('site', sender).url, check),
}

const done = async (work: Promise<unknown>): Promise<null> => {
  await work
  return null
}

/** The message table guarantees it; this tells the compiler. */
function as<K extends Sender['kind']>(kind: K, sender: Sender): Extract<Sender, { kind: K }> {
  if (sender.kind !== kind) throw new Failed('message_refused')
  return sender as Extract<Sender, { kind: K }>
}

/** A framed panel makes the side panel act in that portal's environment. */
async function selectPortalEnvironment(sender: Sender): Promise<void> {
  if (sender.kind === 'framed') await selectEnvironment(sender.environment)
}

/** A framed panel speaks only of its portal's environment. */
async function subjectOf(sender: Sender, ref: string | undefined) {
  if (sender.kind === 'framed') return { environment: await environmentOf(sender.environment), type: undefined }
  if (!ref) return { environment: await currentEnvironment(), type: undefined }
  const { environment, type } = await knownToken(ref)
  return { environment: await environmentOf(environment), type }
}
