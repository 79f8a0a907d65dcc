/** The open points of the contract as choices, drawn at random and made consistent: what an EBS may be, and be configured for. */
import * as fc from 'fast-check'

export type Spelling = 'plain' | 'upper' | 'braced' | 'compact'
export type None = '204' | 'null' | '""' | '[]' | '{}' | '404' | '404 asp' | '404 html' | '200 message' | '400 message'

export type Traits = {
  /** One text for all three; an id beside the value, both listed; or a value that is told once. */
  faces: 'one' | 'both' | 'told once'
  holds: 'id' | 'value'
  spellings: { listed: Spelling; held: Spelling; told: Spelling }
  shown: 'active' | 'newest' | 'all'
  perType: 'one' | 'several'
  keeps: 'request id' | 'words' | 'nothing'
  description: 'whole' | 'cut' | 'normalised' | 'untold'
  creator: 'id' | 'gid' | 'braced' | 'domain' | 'mail' | 'untold'
  flag: 'untold' | 'active' | 'inactive' | 'text' | 'number'
  shape: 'object' | 'array' | 'nested' | 'text'
  none: None
  revokesBy: 'id' | 'value'
  capitals: boolean
  usersByQuery: boolean
  nestedBody: boolean
  deadTokenStatus: 401 | 403
  rotation: 0 | 100
  charset: 'utf-8' | 'windows-1253' | 'iso-8859-7'
  basePath: '' | '/EBSWebApi'
  staleMs: 0 | 1_000
}

const spelling = fc.constantFrom<Spelling>('plain', 'upper', 'braced', 'compact')

const traits: fc.Arbitrary<Traits> = fc.record({
  faces: fc.constantFrom('one', 'both', 'told once'),
  holds: fc.constantFrom('id', 'value'),
  spellings: fc.record({ listed: spelling, held: spelling, told: spelling }),
  shown: fc.constantFrom('active', 'newest', 'all'),
  perType: fc.constantFrom('one', 'several'),
  keeps: fc.constantFrom('request id', 'words', 'nothing'),
  description: fc.constantFrom('whole', 'cut', 'normalised', 'untold'),
  creator: fc.constantFrom('id', 'gid', 'braced', 'domain', 'mail', 'untold'),
  flag: fc.constantFrom('untold', 'active', 'inactive', 'text', 'number'),
  shape: fc.constantFrom('object', 'array', 'nested', 'text'),
  none: fc.constantFrom<None>(
    '204',
    'null',
    '""',
    '[]',
    '{}',
    '404',
    '404 asp',
    '404 html',
    '200 message',
    '400 message',
  ),
  revokesBy: fc.constantFrom('id', 'value'),
  capitals: fc.boolean(),
  usersByQuery: fc.boolean(),
  nestedBody: fc.boolean(),
  deadTokenStatus: fc.constantFrom(401, 403),
  rotation: fc.constantFrom(0, 100),
  charset: fc.constantFrom('utf-8', 'windows-1253', 'iso-8859-7'),
  basePath: fc.constantFrom('', '/EBSWebApi'),
  // Waiting for caches takes time: one in four.
  staleMs: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0 as const) },
    { weight: 1, arbitrary: fc.constant(1_000 as const) },
  ),
})

/** Takes back what no server can be at once, and what no configuration could describe. */
function consistent(drawn: Traits): Traits {
  const isText = drawn.shape === 'text'
  const faces = isText ? 'one' : drawn.faces
  const keeps = isText ? 'nothing' : drawn.keeps
  // Without a flag, a revoked token in the list is one like any other.
  const shown = drawn.shown === 'all' && (isText || drawn.flag === 'untold') ? 'active' : drawn.shown
  const isOneOnly = isText && shown !== 'newest'
  return {
    ...drawn,
    faces,
    keeps,
    shown,
    // A bare text is one value: where several live, only the newest can be told so.
    perType: isOneOnly ? 'one' : drawn.perType,
    description: keeps === 'words' && drawn.description === 'untold' ? 'whole' : drawn.description,
    creator: keeps === 'words' && drawn.creator === 'untold' ? 'gid' : drawn.creator,
    holds: faces === 'one' ? 'value' : drawn.holds,
    revokesBy: faces === 'one' ? 'value' : faces === 'told once' ? 'id' : drawn.revokesBy,
  }
}

/** As many as asked for; the same seed draws the same ones. */
export const drawTraits = (seed: number, count: number): Traits[] =>
  fc.sample(traits, { seed, numRuns: count }).map(consistent)
