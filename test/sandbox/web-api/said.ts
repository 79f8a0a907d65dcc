/** Sends an answer that a dialect has put into words. */
import type { Said } from '../ways.ts'

export const said = ({ status, body, type }: Said) =>
  status === 204 ? new Response(null, { status }) : new Response(body, { status, headers: { 'content-type': type } })
