/**
 * Finds the company parameters of the section "Entersoft Cloud Store" among all parameters of a company. A parameter
 * whose value is known from the Cloud Store is found by its value. Others are found by the words of id, description and
 * help in four languages (contract 6 and 12). Pure.
 */
import { canonicalText } from '../../../../shared/endpoint.ts'
import type { EbsParameter } from '../../../ebs/calls/company-parameters.ts'

export type Parameter = EbsParameter & { help: string }
/** The part of a parameter that may be shown. */
export type Candidate = { id: string; description: string | null }

/** Folds a text: lower case, without accents, with one form of sigma. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ').normalize('NFC')

// Parts of words in EBS's languages: English, Greek, Romanian and Bulgarian.
const SECTION = ['cloudstore', 'cloud', 'νέφος'].map(plain)
const SUBSCRIPTION = ['subscription', 'συνδρομ', 'abonament', 'înregistrare', 'абонамент'].map(plain)
const GID = ['gid', 'guid']
const ENDPOINT = ['endpoint', 'σημείο', 'διακριτικό', 'punct final', 'крайна точка', 'token', 'токен'].map(plain)

const wordsOf = ({ id, description, help }: Parameter) => plain(`${id} ${description ?? ''} ${help}`)
const has = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

/**
 * The parameters that may hold the subscription's id or GID, the likeliest first. Those that hold the given text come
 * alone. If none does, empty ones with fitting words: EBS fills them with the first endpoint token (contract 13).
 */
export function subscriptionCandidates(
  parameters: readonly Parameter[],
  face: 'id' | 'gid',
  text: string,
): Candidate[] {
  const wanted = canonicalText(text)
  const holding = parameters.filter(({ value }) => value !== null && canonicalText(value) === wanted)
  const speaking = parameters.filter(
    (one) => !one.value?.trim() && has(wordsOf(one), SUBSCRIPTION) && has(wordsOf(one), GID) === (face === 'gid'),
  )
  return ranked(
    holding.length > 0 ? holding : speaking,
    (words) => Number(has(words, SUBSCRIPTION)) + Number(has(words, SECTION)),
  )
}

/**
 * The parameters that may hold the endpoint token of a type, the likeliest first. `others`: ids of parameters that hold
 * something else.
 */
export function endpointCandidates(
  parameters: readonly Parameter[],
  type: { id: string; name: string },
  others: readonly string[],
): Candidate[] {
  const names = [type.id, type.name].map(plain)
  const score = (words: string) =>
    4 * Number(has(words, names)) + 2 * Number(has(words, ENDPOINT)) + Number(has(words, SECTION))
  return ranked(
    parameters.filter((one) => !others.includes(one.id) && has(wordsOf(one), [...names, ...ENDPOINT])),
    score,
  )
}

function ranked(parameters: readonly Parameter[], score: (words: string) => number): Candidate[] {
  return parameters
    .map((one) => ({ id: one.id, description: one.description, score: score(wordsOf(one)) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ id, description }) => ({ id, description }))
}
