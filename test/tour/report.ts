/** What the tour saw: as a table for people, as `tour.json` for programs. No value of an endpoint token is in either. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSuccess, resultOf, type TourResult } from './tour.ts'

export function writeTour(result: TourResult, out: string): void {
  writeFileSync(join(out, 'tour.json'), `${JSON.stringify(result, null, 2)}\n`)
}

export function printTour(result: TourResult, out: string): void {
  const { steps, endpoints, denied, drift, native } = result
  console.log('\nSteps')
  for (const { name, ms } of steps) console.log(`  ${String(ms).padStart(6)} ms  ${name}`)
  console.log('\nVerified in EBS')
  for (const { type, description, actions, parameters } of endpoints) {
    console.log(`  ${type} “${description}”, ${actions} actions from the open panel to “verified”`)
    for (const { id, result: found, actual } of parameters) {
      console.log(`    ${found.padEnd(8)} ${id.padEnd(38)} ${actual}`)
    }
    console.log(`    = ${resultOf(parameters)}`)
  }
  console.log(`\nDeny: ${denied.created ? 'SOMETHING WAS CREATED' : 'nothing was created, in EBS and in the vault'}`)
  console.log(`Drift: after the SubscriptionGID was changed in EBS, the check says “${drift.result}”`)
  console.log(`Native sign-in: the token made through the relay’s own page says “${native.result}”`)
  console.log(`\nPictures and tour.json are in ${out}`)
  console.log(isSuccess(result) ? 'The tour succeeded.' : 'The tour FAILED.')
}
