import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const PLAIN_HOST = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

/**
 * Origin for links handed to somebody else. Without a base URL it is the address the facilitator used, unless that only
 * works on this computer: then, where the whole network is listened to, this computer's address on it.
 * @param portOf - the one listened on, once it is known
 */
export function createPublicOrigin({ baseUrl, host }: Pick<Config, 'baseUrl' | 'host'>, portOf: () => number) {
  return (requestHost: string | undefined): string => {
    if (baseUrl !== null) return baseUrl;
    const port = portOf();
    const used = requestHost !== undefined && PLAIN_HOST.test(requestHost) ? requestHost : `localhost:${port}`;
    if (!LOOPBACK_HOST.test(used) || !isAnyAddress(host)) return `http://${used}`;
    const address = networkAddress();
    return `http://${address === null ? used : `${address}:${port}`}`;
  };
}

export function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** This computer's first IPv4 address on a network, or null without one. */
export function networkAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
