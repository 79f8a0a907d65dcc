/**
 * Checks endpoint tokens because an admin pressed: signs in wherever no session lives, then checks. The values are not tested.
 */
import { Failed, type Failure, failureOf } from '../../contracts/errors.ts'
import { environmentOf } from '../relay/environments.ts'
import { ensureSignedIn } from '../relay/sign-in.ts'
import { type KnownToken, tokensInUse } from '../tokens/inventory.ts'
import { checkAll, type Wanted } from './check-all.ts'

/**
 * The tokens of an environment in which nobody could be signed in are due, and the others are checked.
 * @throws {Failed} why nobody could be signed in anywhere; else the first reason why something could not be checked
 */
export async function checkOnPress({ environment, refs }: Pick<Wanted, 'environment' | 'refs'>): Promise<void> {
  const wanted = (await tokensInUse()).filter(({ ref }) => refs?.has(ref) ?? true)
  const environments = environment ? [environment] : [...new Set(wanted.map((token) => token.environment))]
  const refused = await signInTo(environments, wanted)
  const { failures } = await checkAll({ environment, ...(refs && { refs }), olderThanMs: null, keysMax: 0 })
  const [first] = refused.length === environments.length ? [...refused, ...failures] : failures
  if (first) throw new Failed(first.code, first)
}

/** One after the other, since the browser makes one sign-in at a time. @returns why nobody is signed in to some of them */
async function signInTo(environments: string[], tokens: KnownToken[]): Promise<Failure[]> {
  const refused: Failure[] = []
  for (const id of environments) {
    const type = tokens.find((token) => token.environment === id && token.type)?.type
    await environmentOf(id)
      .then((environment) => ensureSignedIn(environment, type))
      .catch((error) => refused.push(failureOf(error)))
  }
  return refused
}
