/**
 * Connections that reach public addresses only, whatever a name resolves to at that moment (DNS rebinding).
 *
 * A name is looked up once for each connection and the addresses it gives are checked before one is used; when the
 * connection stands, the address at its other end is checked again, so that nothing between can have changed it.
 */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { Agent, buildConnector } from 'undici'
import { type AddressCheck, privateAddress } from './address.ts'

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error === null ? resolve(addresses) : reject(error),
    ),
  )

type Found = (error: Error | null, address?: string | LookupAddress[], family?: number) => void

/** What `net.connect` asks for an address: the ones of `resolve`, all of which must be allowed. */
const lookupOf =
  (resolve: Resolve, isAllowed: AddressCheck) =>
  (host: string, options: LookupOptions, found: Found): void => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses
        if (first === undefined) found(new Error(`no address for ${host}`))
        else if (!addresses.every(({ address }) => isAllowed(address))) found(privateAddress(host))
        else if (options.all === true) found(null, [...addresses])
        else found(null, first.address, first.family)
      },
      (error: Error) => found(error),
    )
  }

export function agentFor(resolve: Resolve, isAllowed: AddressCheck, timeoutMs: number): Agent {
  const connect = buildConnector({ timeout: timeoutMs, lookup: lookupOf(resolve, isAllowed) as never })
  return new Agent({
    connect: (options, callback) =>
      connect(options, (error, socket) => {
        if (error !== null) callback(error, null)
        else if (socket.remoteAddress !== undefined && isAllowed(socket.remoteAddress)) callback(null, socket)
        else {
          socket.destroy()
          callback(privateAddress(options.hostname), null)
        }
      }),
    // One request a connection: each is looked up and checked anew.
    pipelining: 0,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 32 * 1024,
  })
}
