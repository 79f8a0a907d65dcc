import { describe, expect, it } from 'vitest'
import { type Filter, filtered, inScope, UNFILTERED } from '../../../../../../extension/views/side-panel/list/filter.ts'
import { production, TOKENS, test as testing, verification } from '../../../../../gallery/data.ts'

const environments = [
  {
    ...testing,
    types: testing.types.map((type) => ({
      ...type,
      names: { en: `${type.names.en} Έρευνες ${type.id.toLowerCase()}` },
    })),
  },
  production,
]
const LIVE = { ...TOKENS[0], ref: 'live__________________', environment: 'production' } as (typeof TOKENS)[number]
const ALL = [...TOKENS, LIVE]

const names = (change: Partial<Filter>, tokens = ALL) => {
  const wanted = { ...UNFILTERED, ...change }
  return filtered(inScope(tokens, wanted, 'test'), wanted, environments).map(({ description }) => description)
}

describe('the list', () => {
  it('shows what is in use in the environment, newest first', () => {
    expect(names({})).toEqual(TOKENS.filter(({ retired }) => !retired).map(({ description }) => description))
  })

  it('shows all environments where that is wanted', () => {
    expect(names({ everywhere: true })).toHaveLength(TOKENS.length)
  })

  it.each([
    ['a description', 'just made', ['Just made']],
    ['a type', 'ecomconnector', [expect.stringContaining('e-shop')]],
    ['words in any order', 'CAMPAIGN surveys', ['Surveys · spring campaign']],
    ['an owner', 'papadopoulou', ['Surveys · spring campaign']],
    ['the integrator', 'acme', ['Surveys · spring campaign']],
    ['a note', 'import integration', ['Surveys · spring campaign']],
    ['a state', 'parameter empty', [expect.stringContaining('e-shop')]],
    ['another state', 'not listed', ['Not listed by EBS']],
  ])('finds %s', (_, words, found) => expect(names({ words })).toEqual(found))

  it('finds an environment by its name and by its kind', () => {
    expect(names({ words: 'head office', everywhere: true })).toContain('Surveys · spring campaign')
    expect(names({ words: 'production', everywhere: true })).toEqual(['Surveys · spring campaign'])
  })

  it.each(['ΕΡΕΥΝΕΣ ecom', 'ερευνες ecom', 'έρευνεσ ecom'])('finds Greek without accents: %s', (words) => {
    expect(names({ words })).toHaveLength(1)
  })

  it('shows those of a type, and those in a state', () => {
    expect(names({ type: 'APPINSIGHTS' })).toEqual(['Insights', null])
    expect(names({ state: 'bad' })).toEqual([
      'Insights',
      expect.stringContaining('e-shop'),
      'Broken record',
      'Not listed by EBS',
    ])
    expect(names({ state: 'elsewhere' })).toEqual([null])
    expect(names({ state: 'rotate' })).toEqual(['Surveys · spring campaign'])
    expect(names({ state: 'retired' })).toEqual(['Replaced last week'])
  })

  it('sorts by description, by how bad it is, and by how long ago it was checked', () => {
    const three = [
      { ...LIVE, description: 'b 10', environment: 'test', verification: verification('SURVEYS', [], 10) },
      { ...LIVE, description: 'a', environment: 'test', verification: null },
      { ...LIVE, description: 'b 9', environment: 'test', verification: verification('SURVEYS', ['differs'], 20) },
    ]
    expect(names({ order: 'name' }, three)).toEqual(['a', 'b 9', 'b 10'])
    expect(names({ order: 'state' }, three)).toEqual(['b 9', 'a', 'b 10'])
    expect(names({ order: 'checked' }, three)).toEqual(['a', 'b 9', 'b 10'])
  })
})
