/** `npm run test:random`: the property tests with draws of their own, fixed by the seed that is printed; `RANDOM_SEED` plays them again. */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './extension.ts'

const seed = process.env['RANDOM_SEED'] ?? String(randomInt(2 ** 31))
const draws = (file: string) => readFileSync(join(ROOT, file), 'utf8').includes('support/fast-check.ts')
const files = globSync('test/{unit,relay,attacks}/**/*.test.ts', { cwd: ROOT }).filter(draws)
console.log(`RANDOM_SEED=${seed}: ${files.length} files of property tests`)
const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, RANDOM_SEED: seed },
})
if (status !== 0) console.log(`RANDOM_SEED=${seed} npm run test:random plays them again`)
process.exit(status ?? 1)
