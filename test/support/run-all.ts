/** `npm test`: everything, and one line at the end that says it all. The machine computes while the relay's tests mostly wait. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canHaveDisplay } from './display.ts'
import { ROOT } from './extension.ts'
import { findChromium } from './find-chromium.ts'
import { findFirefox } from './find-firefox.ts'
import { PACKAGES } from './packages.ts'
import { canHavePolicies } from './policies.ts'

type Count = { passed: number; failed: number; skipped: number }
const total: Count = { passed: 0, failed: 0, skipped: 0 }

function add(count: Count): void {
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

const bin = (name: string, ...path: string[]) => [join(ROOT, 'node_modules', name, ...path)]

/** Runs a tool of ours. @returns whether it said yes; `heard`: what it printed, where that is kept back */
function run(args: string[], env: Record<string, string> = {}, stdio: 'inherit' | 'pipe' = 'inherit') {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, ...env },
  })
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      heard += text
    })
  }
  return new Promise<{ passed: boolean; heard: string }>((end) => {
    child.once('close', (code) => end({ passed: code === 0, heard }))
  })
}

/** A tool that says yes or no counts as one test. Others may be printing: what it prints comes when it has ended. */
async function check(name: string, args: string[]): Promise<void> {
  const { passed, heard } = await run(args, {}, 'pipe')
  console.log(`\n── ${name}\n${heard}${passed ? 'ok' : 'FAILED'}`)
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })
}

/** Suites of vitest count by their tests; one that does not even start is a failure. */
async function suites(projects: string[], env: Record<string, string> = {}): Promise<void> {
  console.log(`\n── tests: ${projects.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'integrations-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { passed } = await run(
    [...bin('vitest', 'vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project]), ...reporters],
    env,
  )
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'))
    const failed = Number(found.numFailedTests)
    const skipped = Number(found.numPendingTests) + Number(found.numTodoTests)
    add({ passed: Number(found.numPassedTests), failed: passed ? failed : Math.max(1, failed), skipped })
  } catch {
    add({ passed: 0, failed: 1, skipped: 0 })
  }
  rmSync(folder, { recursive: true, force: true })
}

const CHROMIUM = await findChromium()
const FIREFOX = findFirefox()
const wxt = bin('wxt', 'bin', 'wxt.mjs')

const FOR_FIREFOX = ['build', '-b', 'firefox', '--mode', 'sandbox']

async function whatComputes(): Promise<void> {
  await check('format and lint', [...bin('@biomejs/biome', 'bin', 'biome'), 'check', '.'])
  await check('types', bin('typescript', 'bin', 'tsc'))
  await check('the extension, built for the sandbox', [...wxt, 'build', '--mode', 'sandbox'])
  if (FIREFOX) await check('the extension for Firefox, built for the sandbox', [...wxt, ...FOR_FIREFOX])
  for (const browser of PACKAGES) await check(`the package for ${browser}`, [...wxt, 'zip', '-b', browser])
  await suites(['unit*'], { FLOW_RUNS: '10000' })
}

await check('types of the extension', [...wxt, 'prepare'])
await Promise.all([suites(['relay']), whatComputes()])
await suites(['e2e', 'faults', ...(FIREFOX ? ['firefox'] : [])], { CHROMIUM, ...(FIREFOX && { FIREFOX }) })

if (!canHaveDisplay)
  console.log('\nNo Xvfb and xdotool: the browser’s question for leave and clicks on notifications were not tested.')
if (!canHavePolicies)
  console.log('\nNot root, or no mount namespaces: policies and the installation by them were not tested.')
if (!FIREFOX) console.log('\nNo Firefox on this machine: its tests did not run.')
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
