import { createContext, useContext } from 'react';
import type { LocalCopies } from '../connection/localCopies.ts';
import type { LanguageStore } from '../i18n/language.ts';
import type { OwedGoodbyes } from '../rest/owedGoodbyes.ts';
import type { RestClient } from '../rest/restClient.ts';
import type { Announcer } from '../ui/announcer.ts';

/** What every page may use, made once in main.tsx. */
export interface AppServices {
  readonly rest: RestClient;
  readonly language: LanguageStore;
  readonly announcer: Announcer;
  /** What boards keep in this browser; signing out removes it. */
  readonly localCopies: LocalCopies;
  /** For going, also without a network. */
  readonly goodbyes: OwedGoodbyes;
}

const Services = createContext<AppServices | null>(null);

export const ServicesProvider = Services.Provider;

export function useServices(): AppServices {
  const services = useContext(Services);
  if (services === null) throw new Error('A page is drawn outside the app.');
  return services;
}
