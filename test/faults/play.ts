/** Plays one cell: up to the step, the fault, what becomes of it by itself, and then the one button that finishes it. */
import type { Page } from 'puppeteer'
import { isOver, isWorking } from '../../extension/contracts/wizard/machine.ts'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import { mendDisk } from './disk.ts'
import { ACTIVE, clean, disagreements, facts, judgeAtRest, TYPE, type Verdict } from './judge.ts'
import { type Cell, nameOf } from './matrix.ts'
import type { Stage } from './stage.ts'
import type { Operation, Step } from './steps.ts'

export type Outcome = Verdict & {
  name: string
  /** How it came to its end. */
  how: 'by itself' | 'by one press' | 'nothing was begun' | 'not at all'
  /** Where it stood after the fault. */
  stood: string
  ms: number
}

const isEnding = (operation: Operation): boolean => operation === 'revoke' || operation === 'retire'

const REST_MS = 40_000
const LOOK_AGAIN_MS = 60
const ASKED_EVERY = 8

export async function play(stage: Stage, cell: Cell): Promise<Outcome> {
  const { operation, step, fault } = cell
  const startedAt = Date.now()
  const verdict = clean()
  const outcome: Outcome = { name: nameOf(cell), ...verdict, how: 'not at all', stood: '', ms: 0 }
  try {
    await prepare(stage, operation)
    const before = stage.sandbox.store.endpoints().length
    await strike(stage, cell)
    const stood = await rest(stage)
    outcome.stood =
      stood === null
        ? 'list'
        : 'failure' in stood && stood.failure
          ? `${stood.step} (${stood.failure.code})`
          : stood.step
    stage.sandbox.faults.clear()
    if (fault.name === 'disk full') await mendDisk(stage)
    judgeAtRest(await facts(stage, before), verdict)
    const begun = stood !== null
    const press = begun && !isOver(stood)
    if (press) await finish(stage, verdict)
    let wrong: string[] = []
    for (let tries = 0; tries < 40; tries++) {
      const found = await facts(stage, before)
      wrong = disagreements(
        found,
        operation,
        begun || found.made.length > 0 || (isEnding(operation) && found.active.length === ACTIVE[operation][1]),
      )
      if (wrong.length === 0) break
      await later(100)
    }
    verdict.unexplained.push(...wrong)
    if (wrong.length === 0) outcome.how = press ? 'by one press' : begun ? 'by itself' : 'nothing was begun'
    judgeAtRest(await facts(stage, before), verdict)
  } catch (error) {
    verdict.unexplained.push(error instanceof Error ? `${step.name}: ${error.message.split('\n')[0]}` : String(error))
  }
  stage.sandbox.faults.clear()
  outcome.ms = Date.now() - startedAt
  return outcome
}

/** Goes to the step, and there lets the fault happen. */
async function strike(stage: Stage, { operation, step, fault }: Cell): Promise<void> {
  const { faults } = stage.sandbox
  await ask(stage, operation)
  if (!step.call) {
    if (step.name === 'asked') {
      await fault.strike?.(stage)
      return goOn(stage, operation)
    }
    await goOn(stage, operation)
    await stage.admin.signIn()
    return fault.strike?.(stage)
  }
  const first = step.behind ? faults.hold(step.behind, 'before') : null
  if (!first) arm(stage, step, fault.ebs)
  const gate = !first && fault.strike ? faults.hold(step.call, step.when ?? 'before') : null
  await goOn(stage, operation)
  if (first) {
    await reached(stage, first.reached)
    arm(stage, step, fault.ebs)
    const second = fault.strike ? faults.hold(step.call, step.when ?? 'before') : null
    first.open()
    return through(stage, second, fault.strike)
  }
  return through(stage, gate, fault.strike)
}

type Gate = ReturnType<Stage['sandbox']['faults']['hold']>

async function through(stage: Stage, gate: Gate | null, happen: Cell['fault']['strike']): Promise<void> {
  if (!gate) return
  await reached(stage, gate.reached)
  try {
    await happen?.(stage)
  } finally {
    gate.open()
  }
}

function arm(stage: Stage, step: Step, ebs: Cell['fault']['ebs']): void {
  if (ebs && step.call) stage.sandbox.faults.add({ call: step.call, ...ebs(step) })
}

/** Meanwhile the admin selects Allow whenever EBS asks. */
async function reached(stage: Stage, gate: Promise<void>): Promise<void> {
  let isOpen = false
  const arrived = gate.then(() => {
    isOpen = true
  })
  const deadline = Date.now() + REST_MS
  while (!isOpen) {
    await allow(stage)
    await Promise.race([arrived, later(LOOK_AGAIN_MS)])
    if (Date.now() > deadline) {
      const shown = (await stage.windows()).map((window) => window.url())
      throw new Error(`the step was never reached: ${JSON.stringify((await stage.appState()).wizard)}, ${shown}`)
    }
  }
}

/** The screen from which the operation is begun, filled in. */
async function ask(stage: Stage, operation: Operation): Promise<void> {
  const { admin } = stage
  if (operation === 'create') {
    await admin.act('add-token')
    await admin.step('describe')
    await fillIn(stage)
    return
  }
  await admin.click('[data-ref]')
  await admin.view('token')
  if (isEnding(operation)) {
    // The new one stands first, and its page has the plan.
    await admin.act(operation)
    await admin.view('revoke')
    const name = await stage.panel.$eval(
      '#typed',
      (field) => field.closest('form')?.querySelector('.subject-line')?.textContent?.split(' · ')[0],
    )
    await admin.type('#typed', name ?? '')
    return
  }
  await admin.act('replace')
  await admin.step('describe')
}

async function fillIn(stage: Stage): Promise<void> {
  await stage.admin.type('#description', 'A token')
  await stage.panel.select('#type', TYPE)
}

/** Presses on if the question is still on the screen. */
async function goOn(stage: Stage, operation: Operation): Promise<void> {
  const { panel, admin } = stage
  if (isEnding(operation)) {
    if (await panel.$('main[data-view="revoke"]')) await admin.act('revoke')
  } else if (await panel.$('[data-step="describe"]')) {
    if (operation === 'create') await fillIn(stage)
    await admin.act('next')
  } else return
  await panel.waitForFunction(
    () =>
      !document.querySelector('[data-step="describe"], main[data-view="revoke"]') ||
      document.querySelector('[data-code]'),
  )
}

/** Waits until nothing is under way. The admin selects Allow whenever EBS asks. */
export async function rest(stage: Stage): Promise<WizardState | null> {
  const deadline = Date.now() + REST_MS
  for (let looks = 0; ; looks++) {
    // Being asked wakes a worker that was stopped; in between a look at what it wrote is enough.
    let wizard = looks % ASKED_EVERY === 0 ? undefined : await stage.wizard().catch(() => undefined)
    if (!isWorking(wizard ?? null)) {
      wizard = await stage.appState().then(
        (appState) => appState.wizard,
        () => undefined,
      )
      if (wizard !== undefined && !isWorking(wizard)) return wizard
    }
    if (wizard?.step === 'authorize') await allow(stage)
    if (Date.now() > deadline) throw new Error(`never at rest: ${wizard?.step ?? 'no answer'}`)
    await later(LOOK_AGAIN_MS)
  }
}

export async function allow(stage: Stage): Promise<void> {
  for (const window of await stage.windows()) {
    await answer(window, stage.admin.passwordOf('Admin')).catch(() => undefined)
  }
}

/** Each page once: a form that is sent again while its answer is on the way is no answer. */
const answer = (window: Page, password: string) =>
  window.evaluate((secret) => {
    if (document.readyState === 'loading' || document.body.dataset['answered']) return
    document.body.dataset['answered'] = 'yes'
    const field = (id: string) => document.getElementById(id) as HTMLInputElement | null
    const user = field('user')
    if (!user) return void field('allow')?.click()
    user.value = 'Admin'
    const password = field('password')
    if (password) password.value = secret
    field('sign-in')?.click()
  }, password)

/** The one button that finishes what is open. */
async function finish(stage: Stage, verdict: Verdict): Promise<void> {
  const { panel, admin } = stage
  await panel.waitForSelector('[data-action="resume"], [data-action="open"], [data-action="next"]')
  // What was filled in is still there: nothing was begun, and the button is the same one.
  if (await panel.$('[data-action="next"]')) return press(stage, 'next')
  if (!(await panel.$('[data-action="resume"]'))) await admin.act('open')
  await panel.waitForSelector('[data-action="resume"]')
  const offered = await panel.$$('footer .main')
  if (offered.length !== 1) verdict.unexplained.push(`${offered.length} main buttons are offered`)
  await press(stage, 'resume')
}

async function press(stage: Stage, action: string): Promise<void> {
  const stand = async () => JSON.stringify((await stage.appState()).wizard)
  const before = await stand()
  await stage.admin.act(action)
  for (let tries = 0; tries < 20 && (await stand()) === before; tries++) await later(LOOK_AGAIN_MS)
  await rest(stage)
}

/** The operation that begins with so many endpoint tokens. */
const BEGINS_WITH: readonly Operation[] = ['create', 'revoke', 'retire']

/** What the operation begins with: no endpoint token, one that is in the vault, or two with their plan; and the list on the screen. */
async function prepare(stage: Stage, operation: Operation): Promise<void> {
  const { store, faults } = stage.sandbox
  const [wanted] = ACTIVE[operation]
  faults.clear()
  for (const window of await stage.windows()) await window.close().catch(() => undefined)
  await stage.ask('wizard/close')
  const found = await facts(stage, 0)
  const isReady = disagreements({ ...found, made: [] }, BEGINS_WITH[wanted] ?? 'create', false).length === 0
  if (!isReady) await reset(stage)
  await stage.panel.reload()
  await stage.admin.view('list')
  if (isReady || wanted === 0) return
  await stage.ask('wizard/start', { type: TYPE })
  await stage.ask('wizard/describe', { type: TYPE, description: 'A token' })
  await rest(stage)
  if (wanted === 2) await replaceBeside(stage)
  await stage.panel.reload()
  await stage.admin.view('list')
  if (store.activeEndpoints(TYPE).length !== wanted) throw new Error('could not be prepared')
}

async function replaceBeside(stage: Stage): Promise<void> {
  const [row] = (await stage.appState()).tokens.filter(({ type, retired }) => type === TYPE && !retired)
  await stage.ask('wizard/replace', { ref: row?.ref })
  await stage.ask('wizard/describe', { type: TYPE, description: 'A token' })
  await rest(stage)
  await stage.ask('wizard/close')
}

async function reset(stage: Stage): Promise<void> {
  const { store } = stage.sandbox
  for (const { token } of store.activeEndpoints(TYPE)) store.revoke(TYPE, token)
  await stage.ask('vault/erase')
}

const later = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))
