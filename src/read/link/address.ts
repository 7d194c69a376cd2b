/**
 * Which addresses may be asked: those of the public internet and no others.
 *
 * Refused are loopback, private, link-local (with the metadata services of clouds, 169.254.169.254 and fd00:ec2::254),
 * carrier-grade NAT, multicast and reserved ones, by IANA's registries as ipaddr.js keeps them; and every IPv6 address
 * that carries an IPv4 one inside (mapped, NAT64, 6to4, Teredo) where that is refused or cannot be seen.
 */
import ipaddr from 'ipaddr.js'
import { ParleyError } from '../../model/index.ts'

/** Names that lead inside by convention, whatever they resolve to. */
const INSIDE = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa)\.?$/iu

export type AddressCheck = (address: string) => boolean

/** Whether `address`, written as IPv4 or IPv6, is public. What is no address is not. */
export const isPublicAddress: AddressCheck = (address) => {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '')
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  if (parsed.range() === 'unicast') return true
  // 64:ff9b::/96: the last four bytes are an IPv4 address (RFC 6052).
  if (parsed.range() !== 'rfc6052') return false
  return ipaddr.fromByteArray(parsed.toByteArray().slice(12)).range() === 'unicast'
}

export const isAddress = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/gu, ''))

/**
 * The link as a URL that may be asked for, as far as it tells by itself: http(s), no password, no inside name, no
 * address that is refused. Numbers in place of an address (`http://2130706433/`) are addresses to URL, and so here.
 * @throws ParleyError `bad-link`, `private-address`
 */
export function checkLink(link: string, isAllowed: AddressCheck = isPublicAddress): URL {
  const url = URL.canParse(link) ? new URL(link) : null
  if (url === null || !/^https?:$/u.test(url.protocol))
    throw new ParleyError(
      'bad-link',
      url === null ? 'it is no link' : `only http and https are read, not ${url.protocol}`,
      {
        remedy: 'give the address of a page or feed, as https://example.org/article.html',
      },
    )
  if (url.username !== '' || url.password !== '')
    throw new ParleyError('bad-link', 'the link has a name or password in it', {
      remedy: 'leave it out: it would be kept with the article',
    })
  if (
    isAddress(url.hostname)
      ? !isAllowed(url.hostname)
      : INSIDE.test(url.hostname) && isAllowed === isPublicAddress
  )
    throw privateAddress(url.hostname)
  url.hash = ''
  return url
}

export const privateAddress = (host: string): ParleyError =>
  new ParleyError('private-address', `${host} is not on the public internet`, {
    remedy: 'only public addresses are read by link; save the page and give the file',
  })
