import { isIPv6 } from 'node:net';

/** Hextets of an IPv6 address that a provider gives to one customer, who chooses the other four freely (RFC 6177). */
const OF_A_CUSTOMER = 4;

/**
 * What counts as one place on the network: an IPv4 address, or the /64 that one household or town hall has whole; by its full address
 * somebody with IPv6 would be another visitor at every try.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const hextets = [...before, ...Array.from({ length: zeros }, () => '0'), ...after].map((part) => part.replace(/^0+(?=.)/, ''));
  return `${hextets.slice(0, OF_A_CUSTOMER).join(':')}::/64`;
}
