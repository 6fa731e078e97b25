import { describe, expect, it } from 'vitest';
import { createPublicOrigin, networkAddress } from './publicOrigin.ts';

const port = () => 4280;

describe('createPublicOrigin', () => {
  it('I25 is the base URL, whatever host was asked', () => {
    const originFor = createPublicOrigin({ baseUrl: 'https://klantreis.example', host: '127.0.0.1' }, port);
    expect(originFor('evil.example')).toBe('https://klantreis.example');
  });

  it('I25 is the address that was used', () => {
    const originFor = createPublicOrigin({ baseUrl: null, host: '0.0.0.0' }, port);
    expect(originFor('192.168.1.5:4280')).toBe('http://192.168.1.5:4280');
    expect(originFor('laptop.local:4280')).toBe('http://laptop.local:4280');
  });

  it.each(['localhost:4280', '127.0.0.1:4280', '[::1]:4280', undefined])(
    'I25 is an address of the network for %s, which others cannot reach, where the network is listened to',
    (host) => {
      const originFor = createPublicOrigin({ baseUrl: null, host: '0.0.0.0' }, port);
      const address = networkAddress();
      expect(originFor(host)).toBe(`http://${address === null ? (host ?? 'localhost:4280') : `${address}:4280`}`);
    },
  );

  it('I25 stays on this computer where only this computer is listened to', () => {
    const originFor = createPublicOrigin({ baseUrl: null, host: '127.0.0.1' }, port);
    expect(originFor('localhost:4280')).toBe('http://localhost:4280');
  });

  it.each(['evil.example/path', 'a b', 'user@evil.example', '"><script>'])(
    'I25 takes no link from the malformed host %s',
    (host) => {
      const originFor = createPublicOrigin({ baseUrl: null, host: '127.0.0.1' }, port);
      expect(originFor(host)).toBe('http://localhost:4280');
    },
  );
});
