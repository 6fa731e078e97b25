import { describe, expect, it } from 'vitest';
import { describeConfigProblems, parseConfig, SETTINGS } from './config.ts';

describe('parseConfig', () => {
  it('needs no setting and no secret at all', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        port: 4280,
        host: '0.0.0.0',
        dataDir: './data',
        baseUrl: null,
        allowedOrigins: [],
        trustedProxy: [],
        logLevel: 'info',
        sessionDays: 30,
        restored: '',
        metrics: 'local',
      },
    });
  });

  it('takes the example of every setting', () => {
    const env = Object.fromEntries(Object.entries(SETTINGS).map(([variable, { example }]) => [variable, example]));
    expect(parseConfig(env)).toMatchObject({
      ok: true,
      value: { port: 8080, baseUrl: 'https://klantreis.gemeente.nl', trustedProxy: ['loopback', '10.0.0.0/8'] },
    });
  });

  it.each([
    ['PORT', 'tachtig'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['BASE_URL', 'klantreis.gemeente.nl'],
    ['BASE_URL', 'https://gemeente.nl/klantreis'],
    ['BASE_URL', 'ftp://gemeente.nl'],
    ['ALLOWED_ORIGINS', 'https://a.nl,nonsense'],
    ['TRUSTED_PROXY', 'everything'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_DAYS', '0'],
    ['METRICS', 'yes'],
  ])('I1 refuses %s=%s with a message that names the variable, the value and an example', (variable, value) => {
    const config = parseConfig({ [variable]: value });
    if (config.ok) throw new Error('was accepted');
    const message = describeConfigProblems(config.reason);
    expect(message).toContain(`${variable} is ${JSON.stringify(value)}`);
    expect(message).toContain(`Example: ${variable}=`);
  });

  it.each([
    ['BASE_URL', 'https://user:geheim@gemeente.nl'],
    ['BASE_URL', 'https://user:ge@heim@gemeente.nl/klantreis'],
    ['ALLOWED_ORIGINS', 'https://a.nl,https://user:geheim@b.nl'],
    ['BASE_URL', 'user:geheim@gemeente.nl'],
  ])('I1 refuses %s=%s without repeating the password in it', (variable, value) => {
    const config = parseConfig({ [variable]: value });
    if (config.ok) throw new Error('was accepted');
    const message = describeConfigProblems(config.reason);
    expect(message).toContain(`${variable} is "`);
    expect(message).toContain('[redacted]@');
    expect(message).not.toContain('heim');
  });

  it('I1 names every wrong variable at once', () => {
    const config = parseConfig({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(config.ok ? [] : config.reason.map(({ variable }) => variable)).toEqual(['PORT', 'LOG_LEVEL']);
  });
});
