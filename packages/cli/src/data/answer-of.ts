import { get as getOpen, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { get as getSecret } from 'node:https'

const mostRedirections = 10
/** Milliseconds in which nothing arrives. */
const mostSilence = 60_000

/**
 * What an address answers at the end of its redirections; the body is still to come.
 *
 * It is asked for as it lies on the server: a length and a range then count the bytes of the file.
 * (`fetch` of Node.js 24 ends the program where a server closes a long answer without a length.)
 *
 * @param signal Ends it, whatever has come.
 */
export const answerOf = async (
  address: URL,
  headers: OutgoingHttpHeaders,
  signal: AbortSignal,
  left: number = mostRedirections,
): Promise<IncomingMessage> => {
  const answer = await asked(address, headers, signal)
  const { statusCode = 0, headers: said } = answer
  if (statusCode < 300 || statusCode > 399 || said.location === undefined) return answer
  answer.destroy()
  if (left === 0) throw new Error(`${address}: redirected too often`)
  return answerOf(new URL(said.location, address), headers, signal, left - 1)
}

const asked = (
  address: URL,
  headers: OutgoingHttpHeaders,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const get = address.protocol === 'https:' ? getSecret : getOpen
    const settings = { headers: { 'accept-encoding': 'identity', ...headers }, signal }
    const request = get(address, { ...settings, timeout: mostSilence }, resolve)
    request.on('error', reject)
    request.on('timeout', () => request.destroy(new Error('nothing arrives any more')))
  })
