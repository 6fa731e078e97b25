import { describe, expect, it } from 'vitest';
import { isOwnRequest } from './originCheck.ts';

const anyAddress = { baseUrl: null, allowedOrigins: ['https://intranet.example'] };
const published = { baseUrl: 'https://klantreis.example', allowedOrigins: [] };

describe('isOwnRequest', () => {
  it.each([
    [anyAddress, { host: '192.168.1.5:4280', origin: 'http://192.168.1.5:4280' }],
    [anyAddress, { host: 'localhost:4280', origin: 'https://intranet.example' }],
    [anyAddress, { host: 'localhost:4280' }],
    [anyAddress, { host: 'localhost:4280', 'sec-fetch-site': 'same-origin' }],
    [published, { host: 'internal:80', origin: 'https://klantreis.example' }],
  ])('I14 lets our own page through (%#)', (settings, headers) => {
    expect(isOwnRequest(headers, settings)).toBe(true);
  });

  it.each([
    [anyAddress, { host: 'localhost:4280', origin: 'https://evil.example' }],
    [anyAddress, { host: 'localhost:4280', origin: 'http://localhost:4281' }],
    [anyAddress, { host: 'localhost:4280', origin: 'null' }],
    [anyAddress, { host: 'localhost:4280', origin: 'localhost:4280' }],
    [anyAddress, { origin: 'http://localhost:4280' }],
    [anyAddress, { host: 'localhost:4280', 'sec-fetch-site': 'cross-site' }],
    [anyAddress, { host: 'localhost:4280', 'sec-fetch-site': 'same-site' }],
    [published, { host: 'klantreis.example', origin: 'http://klantreis.example' }],
    [published, { host: 'evil.example', origin: 'https://evil.example' }],
    [published, { host: 'klantreis.example', origin: 'https://klantreis.example.evil.example' }],
  ])('I14 refuses a page of another site (%#)', (settings, headers) => {
    expect(isOwnRequest(headers, settings)).toBe(false);
  });
});
